// Times of the day as people write them, in folded text: 20:00, 20点, 晚8点半, 24:00.

/** What tells a time. */
export const CLOCK = String.raw`(?:凌晨|早上?|上午|中午|下午|晚上?)?(?:[01]?\d|2[0-4])(?:(?::[0-5]\d){1,2}|[点时](?:半|[0-5]?\d分?)?)`;

const PARTS = /^(凌晨|早|上午|中午|下午|晚)?上?(\d{1,2})[:点时]?(半|\d{1,2})?/;
const NOON = 12;
const LAST_AT_NOON = 2; // 中午1点 is after noon, 中午11点 before
const END = '24:00';

/** The time that a text tells, `HH:MM`, up to 24:00; undefined where there is none such. */
export function clockTime(text: string): string | undefined {
  const [found, part, hours = '', minutes] = PARTS.exec(text) ?? [];
  if (found === undefined) return undefined;
  const hour = hourIn(part, Number(hours));
  const time = `${twoDigits(hour)}:${minutes === '半' ? '30' : twoDigits(Number(minutes ?? 0))}`;
  return time <= END ? time : undefined;
}

function hourIn(part: string | undefined, hour: number): number {
  if (part === '凌晨' && hour === NOON) return 0;
  if (part === '晚' && hour === NOON) return NOON + NOON;
  const isLater = part === '下午' || part === '晚' || (part === '中午' && hour <= LAST_AT_NOON);
  return isLater && hour > 0 && hour < NOON ? hour + NOON : hour;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

// The period that a head names in another form than its own: 2026年6月, 2026/06, 2026年第二季度, 2026年第23週.
import { withoutPictures } from '../../base/forms/plain';
import { withoutMarkup } from '../../base/markdown/inlineMarkup';
import { readPeriod } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import { fold } from '../../base/script';

const YEAR = String.raw`(20\d\d)\s*[年./-]?\s*`;
const FORMS: readonly (readonly [RegExp, (year: string, first: string, second: string) => string])[] = [
  [new RegExp(String.raw`^(20\d\d)年度?$`), (year) => year],
  [
    new RegExp(String.raw`^${YEAR}(?:第?([1-4一二三四])季度?|q([1-4]))$`),
    (year, name, q) => `${year}-Q${digit(name || q)}`,
  ],
  [new RegExp(String.raw`^${YEAR}(?:第(\d{1,2})周|w(\d{1,2}))$`), (year, a, b) => `${year}-W${two(a || b)}`],
  [new RegExp(String.raw`^(20\d\d)[年./-]\s*(\d{1,2})月?份?$`), (year, month) => `${year}-${two(month)}`],
  [new RegExp(String.raw`^(20\d\d)(0[1-9]|1[0-2])$`), (year, month) => `${year}-${month}`],
  [
    new RegExp(String.raw`^(20\d\d)[年./-]\s*(\d{1,2})[月./-]\s*(\d{1,2})[日号]?$`),
    (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  ],
  [new RegExp(String.raw`^(20\d\d)(0[1-9]|1[0-2])([0-3]\d)$`), (year, month, day) => `${year}-${month}-${day}`],
];

const LONGEST = 30;

/** The period that a text says, in its own form or another. */
export function readWrittenPeriod(text: string): Period | undefined {
  const period = readPeriod(text);
  if (period !== undefined || text.length > LONGEST) return period;
  const plain = withoutMarkup(withoutPictures(fold(text)))
    .trim()
    .replace(/[。；;]$/, '');
  for (const [form, write] of FORMS) {
    const match = form.exec(plain);
    if (match !== null) return readPeriod(write(match[1] ?? '', match[2] ?? '', match[3] ?? ''));
  }
  return undefined;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function digit(name: string): string {
  const at = '一二三四'.indexOf(name);
  return at < 0 ? name : String(at + 1);
}

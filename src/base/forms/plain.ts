// Taking off what only decorates a short text: inline markup, emoji, bullets and stars, brackets around all of it,
// punctuation at its end. What is left is what the text says. Documents are full of such texts as Excel, WPS and chat
// make them; none of it says anything of the value.
import { withoutMarkup } from '../markdown/inlineMarkup';

/** Pictures and what joins them; arrows and ticks are pictures too. */
const PICTURES = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u20e3\ufe0e\ufe0f\u200b-\u200d\u2060\ufeff\u00ad]/gu;
const MAY_HOLD_PICTURE = /[^\p{L}\p{N} !-/:-@[-`{-~，。、：；（）！？%]/u;
const AROUND = String.raw`\s•·‧∙◆◇■□●○★☆▶►▷▸‣※✦✧➤➔→⇒»›«‹◎◉▪▫▍▎▌|¦`;
const BEFORE = new RegExp(String.raw`^[${AROUND}#＃*＊>＞、，,。．；;：:—–_-]+`, 'u');
const BEHIND = new RegExp(String.raw`[${AROUND}#＃*＊、，,。．.；;：:！!—–_-]+$`, 'u');
const PAIRS: readonly string[] = [
  '【】',
  '（）',
  '()',
  '『』',
  '「」',
  '《》',
  '〈〉',
  '〖〗',
  '〔〕',
  '［］',
  '[]',
  '“”',
  '‘’',
  '""',
  "''",
];
const MOST_LAYERS = 3;

/** A text without pictures; arrows are left where a sign may be meant by them. */
export function withoutPictures(text: string, kept = ''): string {
  return MAY_HOLD_PICTURE.test(text) ? text.replace(PICTURES, (sign) => (kept.includes(sign) ? sign : '')) : text;
}

/** What a label or name says: without markup, pictures, decorations, brackets around it, and punctuation at its end. */
export function plainText(text: string): string {
  let plain = text;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const before = plain;
    plain = withoutMarkup(
      withoutPictures(plain)
        .replace(/<br\s*\/?>/gi, '')
        .replace(/\\([*_#~`.()[\]-])/g, '$1'),
    );
    plain = unwrapped(withoutEnd(plain.replace(BEFORE, '')));
    if (plain === before) break;
  }
  return plain === '' ? text.trim() : plain;
}

/** From the end on: a pattern alone would be tried from every sign of a long run. */
function withoutEnd(text: string): string {
  const tail = text.slice(-LONGEST_END);
  const end = BEHIND.exec(tail);
  return end === null ? text : text.slice(0, text.length - end[0].length);
}

const LONGEST_END = 40;

function unwrapped(text: string): string {
  const pair = PAIRS.find((each) => text.startsWith(each.charAt(0)) && text.endsWith(each.charAt(1)));
  if (pair === undefined || text.length < 3) return text;
  const inside = text.slice(1, -1);
  return inside.includes(pair.charAt(0)) || inside.includes(pair.charAt(1)) ? text : inside.trim();
}

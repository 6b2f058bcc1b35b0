// What stands before a regulation's first clause: its title, how it came about, its table of contents, its opening
// words.
import { labelKey } from '../base/script';
import { makeDay } from '../base/dates/date';
import { readNumeralAt } from '../citations/numerals';
import type { NumeralStyle } from '../citations/numerals';
import type { LeftOut, SourceLine } from './line';

/** The head of a regulation, and the lines below it. */
export interface Head {
  readonly title: string;
  readonly history: readonly string[];
  readonly opening: readonly SourceLine[];
  readonly body: readonly SourceLine[];
  readonly left: readonly LeftOut[];
}

const CONTENTS = /^目\s*[录錄次]$/;
const DATED =
  /^[（(]?\s*(?:根据|根據|依据)?\s*(?:中华民国|中華民國|民国|民國)?\s*[\d〇○一二三四五六七八九零十]{2,}\s*年/;
const EVENT = /(?:通过|通過|公布|公佈|发布|發布|發佈|修[订訂正改]|施行|批准|令第|号令|號令|核定|颁布|頒布|修正)/;
const DOCUMENT_NUMBER =
  /^[（(]?[\p{Script=Han}]{1,16}[〔\[［（(]\s*\d{4}\s*[〕\]］）)]\s*(?:第\s*)?\d+\s*[号號][）)]?$/u;
const DIVISIONS: ReadonlySet<NumeralStyle> = new Set(['part', 'subpart', 'chapter', 'section']);
const LONGEST_TITLE = 80;
const LONGEST_HEADING = 200;
const UNNAMED = '未命名';
const MOST_HISTORY = 60;
const LONGEST_EVENT = 400;

/** Takes the head off. `name` is the file's own name, for a source without a title. */
export function splitHead(lines: readonly SourceLine[], name: string): Head {
  const { kept, left: contents } = withoutContents(lines);
  const first = kept.findIndex(startsBody);
  const above =
    first < 0
      ? kept.slice(0, kept[0]?.heading === 1 && kept[0].text.length <= LONGEST_HEADING ? 1 : 0)
      : kept.slice(0, first);
  const titleLine =
    above.find((line) => line.heading === 1 && line.text.length <= LONGEST_HEADING) ??
    above.find((line) => isTitle(line.text)) ??
    (first < 0 && isTitle(kept[0]?.text ?? '') ? kept[0] : undefined);
  const title = titleLine?.text ?? (name === '' ? UNNAMED : name);
  const rest = above.filter((line) => line !== titleLine);
  const history = rest.filter((line) => isHistory(line.text)).slice(0, MOST_HISTORY);
  const again = new Set(rest.filter((line) => !history.includes(line) && isPartOf(line.text, title)));
  return {
    title,
    history: history.map((line) => line.text),
    opening: rest.filter((line) => !history.includes(line) && !again.has(line)),
    body: first < 0 ? kept.filter((line) => line !== titleLine && !above.includes(line)) : kept.slice(first),
    left: [
      ...contents,
      ...Array.from(again, ({ file, line, text }) => ({ file, line, text, reason: 'title' as const })),
    ],
  };
}

function startsBody(line: SourceLine): boolean {
  return readNumeralAt(line.text, line.heading > 0) !== undefined && !isHistory(line.text);
}

function isTitle(text: string): boolean {
  return text !== '' && text.length <= LONGEST_TITLE && !/[。；]/.test(text) && !DATED.test(text);
}

function isHistory(text: string): boolean {
  return (
    text.length <= LONGEST_EVENT &&
    !text.includes('。') &&
    ((DATED.test(text) && EVENT.test(text)) || DOCUMENT_NUMBER.test(text))
  );
}

function isPartOf(text: string, title: string): boolean {
  const key = labelKey(text);
  return key.length > 3 && labelKey(title).includes(key);
}

/** A table of contents is what stands between the word and the second coming of its first entry. */
function withoutContents(lines: readonly SourceLine[]): { kept: SourceLine[]; left: LeftOut[] } {
  const start = lines.findIndex((line) => CONTENTS.test(line.text));
  if (start < 0) return { kept: [...lines], left: [] };
  const first = keyOf(lines[start + 1]?.text ?? '');
  const again = first === '' ? -1 : lines.findIndex((line, index) => index > start + 1 && keyOf(line.text) === first);
  const entries = lines.slice(start + 1, Math.max(again, start + 1));
  const isContents =
    again > 0 &&
    entries.every(
      (line) =>
        /\d$/.test(line.text) ||
        /^附/.test(line.text) ||
        DIVISIONS.has(readNumeralAt(line.text)?.style ?? 'dot') ||
        line.text.length < 40,
    );
  const end = isContents ? again : start + 1;
  return {
    kept: [...lines.slice(0, start), ...lines.slice(end)],
    left: lines.slice(start, end).map(({ file, line, text }) => ({ file, line, text, reason: 'contents' as const })),
  };
}

function keyOf(text: string): string {
  return labelKey(text).replace(/(?<![.…·。])[.…·。]*\d*$/, '');
}

const FILE_DATE = /[（(_\-\s](\d{4})[-.年]?(\d{2})[-.月]?(\d{2})日?[)）]?$/;
const FROM_TEXT = /自\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*起\s*(?:施行|实施|實施|执行|執行|生效)/;

/** A file's name without its folder and ending, and the day that it ends with: `價格法(1997-12-29).md`. */
export function readFileName(path: string): { name: string; day: string | undefined } {
  const base = (path.split(/[\\/]/).at(-1) ?? path).replace(/\.[A-Za-z0-9]{1,5}$/, '').normalize('NFC');
  const match = FILE_DATE.exec(base);
  const day = match ? makeDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
  return { name: (day === undefined || match === null ? base : base.slice(0, match.index)).trim(), day };
}

/** The day from which the text says that it holds. */
export function dayInText(lines: readonly SourceLine[]): string | undefined {
  const days = lines.flatMap(({ text }) => {
    const match = FROM_TEXT.exec(text);
    return (match && makeDay(Number(match[1]), Number(match[2]), Number(match[3]))) ?? [];
  });
  return days.at(-1);
}

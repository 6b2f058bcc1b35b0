// What people, and programs for them, do to a text one after the other: type, delete, paste, move, break and fix.
import fc from 'fast-check';
import { lineStarts } from '../../src/base/range';

/** One change of a text. The place is a share of the text, so that it is in any text. */
export interface Edit {
  readonly kind: keyof typeof KINDS;
  readonly at: number;
  readonly other: number;
  readonly size: number;
  readonly typed: string;
}

const SIGNS = '10x,.%-—、 \t|\\`*#>\n\r\u2028\uFEFF\u0000'.split('');
const WORDS = '合计 合計 【待填】 【待填：原因】 上升 下降 環比 陈屿 W19-1 2026-05-03 5月3日 §3.2.1 §99.9'.split(' ');
/** What divides cells and lines, and what begins, ends or hides something. */
const MARKS = [
  '\\|',
  '| ',
  ' |\n',
  '**',
  '```\n',
  '~~~',
  '<!--',
  '-->',
  '## ',
  '# 一\n',
  '---',
  '---\n',
  '- ',
  '    ',
  '\r\n',
];
const PASTED = [
  '| 1 | 2 |\n',
  '\n\n| 指标 | 本月目标 |\n| --- | ---: |\n| 推广花费 | 1,000 |\n\n',
  '5月3日 ~ 5月9日',
  '<!-- ops-regulation-disable-file cell-invalid -- 试 -->\n',
  '<!-- ops-regulation-disable-next-line total-mismatch -- 試 -->\n',
];

const KINDS = {
  type: (text: string, { at, typed }: Edit) => spliced(text, placeIn(text, at), 0, typed),
  delete: (text: string, { at, size }: Edit) => spliced(text, placeIn(text, at), size, ''),
  replace: (text: string, { at, size, typed }: Edit) => spliced(text, placeIn(text, at), size, typed),
  digit: (text: string, { at, size }: Edit) => {
    const place = text.slice(placeIn(text, at)).search(/\d/);
    return place < 0 ? text : spliced(text, placeIn(text, at) + place, 1, String(size % 10));
  },
  'line gone': (text: string, { at }: Edit) => onLines(text, (lines) => lines.toSpliced(placeIn(lines, at), 1)),
  'lines gone': (text: string, { at, size }: Edit) =>
    onLines(text, (lines) => lines.toSpliced(placeIn(lines, at), size)),
  'line twice': (text: string, { at }: Edit) =>
    onLines(text, (lines) => lines.toSpliced(placeIn(lines, at), 0, lines[placeIn(lines, at)] ?? '')),
  'line many times': (text: string, { at, size }: Edit) =>
    onLines(text, (lines) =>
      lines.toSpliced(placeIn(lines, at), 0, ...Array<string>(size).fill(lines[placeIn(lines, at)] ?? '')),
    ),
  'line elsewhere': (text: string, { at, other }: Edit) =>
    onLines(text, (lines) =>
      lines.toSpliced(placeIn(lines, at), 1).toSpliced(placeIn(lines, other), 0, lines[placeIn(lines, at)] ?? ''),
    ),
  'lines elsewhere': (text: string, { at, other, size }: Edit) =>
    onLines(text, (lines) => {
      const moved = lines.slice(placeIn(lines, at), placeIn(lines, at) + size);
      return lines.toSpliced(placeIn(lines, at), size).toSpliced(placeIn(lines, other), 0, ...moved);
    }),
  'blank line': (text: string, { at }: Edit) => onLines(text, (lines) => lines.toSpliced(placeIn(lines, at), 0, '\n')),
  'another line end': (text: string, { size }: Edit) =>
    text.replace(/\r\n|\r|\n/g, ['\n', '\r\n', '\r'][size % 3] ?? '\n'),
  'another period': (text: string, { size }: Edit) =>
    text.replace(/^period: .*/m, `period: ${['2026-05', '2026-06', '2026-W19', '2026-05-04', ''][size % 5] ?? ''}`),
  'another type': (text: string, { size }: Edit) =>
    text.replace(/^type: .*/m, `type: ${['weekly-meeting', '月度推廣計劃', 'nothing'][size % 3] ?? ''}`),
  'another field': (text: string, { size, typed }: Edit) =>
    onLines(text, (lines) =>
      lines.map((line, index) => (index === size % 12 ? line.replace(/: .*/, `: ${typed}`) : line)),
    ),
  'another status': (text: string, { size }: Edit) =>
    text.replace(/^status: .*/m, `status: ${['draft', 'submitted'][size % 2] ?? ''}`),
  'no head': (text: string) => text.replace(/^---[^]*?\n---\n/, ''),
  nothing: (text: string) => text,
} as const satisfies Readonly<Record<string, (text: string, edit: Edit) => string>>;

function spliced(text: string, at: number, gone: number, come: string): string {
  return text.slice(0, at) + come + text.slice(at + gone);
}

function placeIn({ length }: { readonly length: number }, share: number): number {
  return Math.min(Math.max(0, length - 1), Math.floor(length * share));
}

/** Each line with its end. */
function onLines(text: string, change: (lines: readonly string[]) => readonly string[]): string {
  const starts = lineStarts(text);
  return change(starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length))).join('');
}

/** The text after an edit. */
export function edited(text: string, edit: Edit): string {
  return KINDS[edit.kind](text, edit);
}

// Any place as likely as another: by themselves numbers are drawn from the ends.
const share = fc.noBias(fc.integer({ min: 0, max: 99_999 })).map((each) => each / 100_000);

/** Any edit; most are of characters and lines, as most are. */
export const edits: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof(
    fc.constantFrom('type', 'delete', 'replace', 'digit', 'line twice', 'line gone'),
    fc.constantFrom(...(Object.keys(KINDS) as Edit['kind'][])),
  ),
  at: share,
  other: share,
  size: fc.integer({ min: 1, max: 40 }),
  typed: fc.oneof(fc.constantFrom(...SIGNS, ...WORDS, ...MARKS, ...PASTED), fc.string({ maxLength: 4 })),
});

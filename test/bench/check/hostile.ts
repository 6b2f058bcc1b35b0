// The figures of documents that nobody would write: each shape at one size and at four times that. Where work
// grows with the size, the time does so about fourfold; where it grew with the square, it would be sixteenfold.
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { checkWorkspace } from '../../../src/checking/checked';
import { filledDocument } from '../../support/fill';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';
import { milliseconds, timed } from '../measure';
import type { Report } from '../measure';

const TIMES = 4;

/** A document's text with a shape of a size added to it. */
type Shape = (text: string, size: number) => string;

const atEnd =
  (added: (size: number) => string): Shape =>
  (text, size) =>
    `${text}\n${added(size)}\n`;
const inTable =
  (row: (index: number) => string): Shape =>
  (text, size) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('| ---'));
    return lines.toSpliced(at + 2, 0, ...Array.from({ length: size }, (_, index) => row(index))).join('\n');
  };

/** Each shape with its greater size. */
const SHAPES: Readonly<Record<string, readonly [size: number, shape: Shape]>> = {
  'rows of a known table': [40_000, inTable((index) => `| R${String(index)} | 某某 | 10,000 |`)],
  'rows of an unknown table': [100_000, atEnd((size) => `| 甲 | 乙 |\n| --- | --- |\n${'| 1 | 2 |\n'.repeat(size)}`)],
  headings: [
    10_000,
    atEnd((size) => Array.from({ length: size }, (_, index) => `## 标题 ${String(index)}`).join('\n\n')),
  ],
  'headings of one section': [10_000, atEnd((size) => '## 五、本周重点\n\n正文。\n\n'.repeat(size))],
  tables: [10_000, atEnd((size) => '| 甲 |\n| --- |\n| 1 |\n\n'.repeat(size))],
  'lists in one another': [
    1000,
    atEnd((size) => Array.from({ length: size }, (_, index) => `${' '.repeat(2 * index)}- 项`).join('\n')),
  ],
  'quotes in one another': [4000, atEnd((size) => `${'> '.repeat(size)}引文`)],
  'characters on one line': [1_000_000, atEnd((size) => '很长的一行。'.repeat(size / 6))],
  'bars on one line': [400_000, atEnd((size) => '| '.repeat(size))],
  'brackets on one line': [40_000, atEnd((size) => '['.repeat(size))],
  'stars on one line': [40_000, atEnd((size) => '*a '.repeat(size))],
  fences: [20_000, atEnd((size) => '```\n正文\n```\n\n'.repeat(size))],
  'fences that never end': [
    20_000,
    atEnd((size) => Array.from({ length: size }, (_, index) => `${'`'.repeat(3 + (index % 50))}\n`).join('')),
  ],
  'comments that silence': [
    20_000,
    atEnd((size) => '<!-- ops-regulation-disable-next-line cell-invalid -- 说明 -->\n正文\n'.repeat(size)),
  ],
  'clauses cited': [40_000, atEnd((size) => '§99.9 '.repeat(size))],
  placeholders: [40_000, atEnd((size) => '【待填：金额】'.repeat(size))],
  'comments that never end': [40_000, atEnd((size) => '<!-- '.repeat(size))],
  'placeholders that never end': [40_000, atEnd((size) => '【待填：'.repeat(size))],
};

/** Measures checking each shape. */
export function benchHostile(report: Report): void {
  const knowledge = readKnowledge(BUNDLED_PACK);
  const { path, text } = filledDocument(knowledge, 'weekly-meeting');
  const check = (shaped: string): void => {
    checkWorkspace(knowledge, DEFAULT_SETTINGS, [{ path, text: shaped }], true);
  };
  check(text);
  for (const [name, [size, shape]] of Object.entries(SHAPES)) {
    const [small, large] = [size / TIMES, size].map((each) => shape(text, each));
    const [less, more] = [small, large].map(
      (each) =>
        timed(() => {
          check(each ?? '');
        }).cpu,
    );
    report(
      `hostile: ${size.toLocaleString('en')} ${name}`,
      `${milliseconds(more ?? 0)} on the processor, ${((more ?? 0) / (less ?? 1)).toFixed(1)} times a quarter of it`,
    );
  }
  report(
    'hostile: 5 MB',
    milliseconds(
      timed(() => {
        check(text + '很长的一行。'.repeat(300_000));
      }).cpu,
    ),
  );
}

// Files that are as large as one may be and as bad as we know how to make them, each checked by the command line in a
// process of its own: what it takes of the processor and of memory.
import { MAX_DOCUMENT_LENGTH, tooLargeText } from '../../../src/base/content';
import { Folder, program } from '../../support/cli';
import { HOSTILE_TEXTS } from '../../support/hostile/units';
import { spread } from '../../support/draws';
import { milliseconds } from '../measure';
import type { Report } from '../measure';
import { costText, mebibytes, runText, usualEmptyProcess } from './program';
import type { Cost } from './program';

const PATH = 'documents/2026-05/worst.md';
const HEAD = '---\ntype: monthly-promotion-plan\nperiod: 2026-05\nauthor: 小王\nstatus: draft\n---\n# 计划\n\n';
const TABLE = '## 四、渠道与预算\n\n| 渠道 | 负责人 | 预算 | 占比 |\n| --- | --- | ---: | ---: |\n';
const MOST_TIME = 5000; // ms
const MOST_MEMORY = 400 * 2 ** 20;

/** Shapes of which a file can be full: each is repeated up to the limit. */
const SHAPES: Readonly<Record<string, readonly [before: string, repeated: string]>> = {
  'rows of a known table': [HEAD + TABLE, '| 甲 | 小王 | 1 | 1% |\n'],
  'short rows of a known table': [`${HEAD}## 四、渠道与预算\n\n| 渠道 | 预算 |\n| --- | --- |\n`, '|a|1|\n'],
  'ragged rows of a known table': [HEAD + TABLE, '|a|\n'],
  'rows of an unknown table': [`${HEAD}| a | b |\n| --- | --- |\n`, '|a|1|\n'],
  tables: [HEAD, '|a|\n|-|\n|1|\n\n'],
  headings: [HEAD, '# a\n'],
  'known headings': [HEAD, '## 一、目标\n'],
  'silencing comments': [HEAD, '<!-- ops-regulation-disable-next-line cell-invalid -->\na\n'],
  citations: [HEAD, '§99.9 '],
  'citations in lists': [`${HEAD}§99.9`, '、99.9'],
  placeholders: [HEAD, '【待填】'],
  'blank lines': [HEAD, '\n'],
  'items of lists': [HEAD, '- a\n'],
  'quotes and lists in one another': [HEAD, '> - a\n'],
};

/** Measures checking each, and names the longest and the largest. */
export function benchWorstFiles(report: Report): void {
  const shapes = Object.entries(SHAPES).map(([name, [before, repeated]]): [string, string] => [
    name,
    fullest(before, repeated),
  ]);
  const signs = spread(HOSTILE_TEXTS, 16).map(({ name, text }): [string, string] => [
    name,
    (HEAD + text(MAX_DOCUMENT_LENGTH - HEAD.length)).slice(0, MAX_DOCUMENT_LENGTH),
  ]);
  const empty = usualEmptyProcess();
  const told = (cost: Cost): string => `${costText(cost, empty)}; ${mebibytes(cost.peak)}`;
  const costs = [...shapes, ...signs].map(([name, text]) => {
    const cost = costOf(text);
    report(`hostile: ${(text.length / 1e6).toFixed(1)} MB of ${name}`, told(cost));
    return { name, cost };
  });
  const longest = costs.reduce((a, b) => (b.cost.cpu > a.cost.cpu ? b : a));
  const largest = costs.reduce((a, b) => (b.cost.peak > a.cost.peak ? b : a));
  report(`hostile: longest, at most ${milliseconds(MOST_TIME)}`, `${told(longest.cost)}: ${longest.name}`);
  report(`hostile: largest, at most ${mebibytes(MOST_MEMORY)}`, `${told(largest.cost)}: ${largest.name}`);
}

/** As much of what is repeated as is still looked into: more is refused, and measures the refusal. */
function fullest(before: string, repeated: string): string {
  const most = (MAX_DOCUMENT_LENGTH - before.length) / repeated.length;
  const isTooMuch = (count: number): boolean => tooLargeText(before + repeated.repeat(count)) !== undefined;
  let [fits, tooMany] = [0, Math.floor(most) + 1];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    if (isTooMuch(half)) tooMany = half;
    else fits = half;
  }
  return before + repeated.repeat(fits);
}

function costOf(text: string): Cost {
  const folder = new Folder();
  try {
    folder.write(PATH, text);
    return runText([program(), '--no-cache', '--workspace', folder.path, 'check', '--format', 'json']).cost;
  } finally {
    folder.remove();
  }
}

// Tests of tables whose bars or rule line were spoiled: one finding, whose fix brings back what stood there.
import assert from 'node:assert/strict';
import { Converter } from 'opencc-js/cn2t';
import { splitRow } from '../../../src/base/markdown/markdown';
import { applyEdits } from '../../../src/base/range';
import { checkDocument } from '../../../src/checking/runner';
import type { Finding } from '../../../src/base/finding';
import { readDocument, withFile } from '../../../src/documents/workspace';
import { spread } from '../../support/draws';
import { sampleWorkspace } from '../../support/samples';

const toTraditional = Converter({ from: 'cn', to: 't' });

interface SpoiledRow {
  readonly path: string;
  readonly header: number;
  readonly line: number;
}

const places = [...sampleWorkspace.documents.keys()].flatMap((path) =>
  (readDocument(sampleWorkspace, path)?.sections ?? []).flatMap(({ table }): SpoiledRow[] =>
    table === undefined
      ? []
      : table.rows.map(({ source: { line } }) => ({ path, header: table.source.header.line, line })),
  ),
);

type Spoil = (lines: string[], place: SpoiledRow, at: number) => string[];

const bar = (line: string, at: number, by: string): string => {
  const inner = Array.from(line.matchAll(/(?<!\\)\|/g), ({ index }) => index).slice(1, -1);
  const index = inner[at % inner.length] ?? 0;
  return `${line.slice(0, index)}${by}${line.slice(index + 1)}`;
};
const onLine = (which: 'header' | 'line', change: (line: string, at: number) => string): Spoil => {
  return (lines, place, at) => lines.with(place[which], change(lines[place[which]] ?? '', at));
};
const onRule = (change: (line: string) => string): Spoil => {
  return (lines, { header }) => lines.with(header + 1, change(lines[header + 1] ?? ''));
};

/** Ways to spoil a row that its fix undoes. */
const ROWS: Readonly<Record<string, Spoil>> = {
  'a bar full width': onLine('line', (line, at) => bar(line, at, '｜')),
  'all bars full width but the ends': onLine('line', (line) => line.replace(/(?<=.)\|(?=.)/g, '｜')),
  'a bar lost': onLine('line', (line, at) => bar(line, at, ' ')),
  'a bar doubled': onLine('line', (line, at) => bar(line, at, '||')),
};

/** Ways to spoil what stands around the rows. */
const HEADS: Readonly<Record<string, Spoil>> = {
  'a blank line under the head': (lines, { header }) => lines.toSpliced(header + 1, 0, ''),
  'blank lines under the rule': (lines, { header }) => lines.toSpliced(header + 2, 0, '', ''),
  'a blank line before a row': (lines, { line }) => lines.toSpliced(line, 0, ''),
  'no rule line': (lines, { header }) => lines.toSpliced(header + 1, 1),
  'the rule line twice': (lines, { header }) => lines.toSpliced(header + 1, 0, lines[header + 1] ?? ''),
  'a cell of the rule line lost': onRule((line) => line.replace(/\| ?:?-+:? ?/, '')),
  'a cell of the rule line too many': onRule((line) => `${line} --- |`),
  'a rule line of full-width marks': onRule((line) => line.replaceAll('|', '｜').replaceAll('-', '—')),
  'a head with a full-width bar': onLine('header', (line, at) => bar(line, at, '｜')),
  'a head with a bar doubled': onLine('header', (line, at) => bar(line, at, '||')),
};

const cellsOf = (line = ''): string =>
  splitRow(line.replaceAll(/:?-{3,}:?/g, '---'), 0)
    .map(({ text }) => text)
    .join('|');

function found(path: string, text: string): readonly Finding[] {
  return checkDocument({ workspace: withFile(sampleWorkspace, path, text), path, strict: true });
}

/** How many were told once, and of how many a fix brought all cells back. */
function outcome(
  spoil: Spoil,
  convert: (text: string) => string = String,
): { readonly all: number; readonly once: number; readonly right: number } {
  const tried = spread(places, 24);
  let [once, right] = [0, 0];
  for (const [index, place] of tried.entries()) {
    const before = convert(sampleWorkspace.documents.get(place.path)?.text ?? '').split('\n');
    const text = spoil(before, place, index).join('\n');
    const findings = found(place.path, text);
    once += Number(findings.length === 1);
    const fixed = findings.flatMap(({ fixes }) => fixes.map(({ edits }) => applyEdits(text, edits)));
    right += Number(fixed.some((each) => each.split('\n').map(cellsOf).join('\n') === before.map(cellsOf).join('\n')));
  }
  return { all: tried.length, once, right };
}

describe('a table whose bars or rule line are spoiled', () => {
  for (const [what, spoil] of Object.entries(HEADS)) {
    it(`has one finding, that its fix removes: ${what}`, () => {
      for (const convert of [String, (text: string) => toTraditional(text)]) {
        const { all, once, right } = outcome(spoil, convert);
        assert.deepEqual({ once, right }, { once: all, right: all });
      }
    });
  }
  for (const [what, spoil] of Object.entries(ROWS)) {
    it(`has one finding, that its fix nearly always removes: ${what}`, () => {
      const { all, once, right } = outcome(spoil);
      assert.equal(once, all);
      assert.ok(right >= all * 0.8, `${String(right)} of ${String(all)}`);
    });
  }
});

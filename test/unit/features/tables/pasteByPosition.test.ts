// A block of cells at the caret of a table in the text: each value goes to the cell at its place, for any width of the
// block and any columns of the table in any order, and nothing else is changed.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/base/range';
import type { Table } from '../../../../src/base/markdown/markdown';
import { parseDocument } from '../../../../src/documents/parse';
import { readBlock } from '../../../../src/features/sheet/editing/block';
import { shownText } from '../../../../src/features/sheet/cellText';
import { pasteTable } from '../../../../src/features/tables/tablePaste';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { draws } from '../../../support/draws';
import { bundledPack } from '../../../support/pack';

const pack = bundledPack().value;
assert.ok(pack);
const { value: knowledge } = combinePacks([pack]);
const HEAD = '---\ntype: monthly-promotion-plan\nperiod: 2026-05\n---\n\n## 渠道与预算\n\n';
const FIRST = HEAD.split('\n').length - 1;
const COMPUTED = ['预算占比', '点击率'];
const TITLES = ['推广渠道', '计划数', '预算', ...COMPUTED, '负责人', '备忘', '店长说'];

const value = fc.constantFrom('', 'x', '甲 乙', '见附表', 'a|b', '周三\n周四');
const block = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .filter(([height, width]) => height * width > 1)
  .chain(([height, width]) =>
    fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );
const table = fc
  .tuple(fc.shuffledSubarray(TITLES, { minLength: 2 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
  .map(([titles, rows, hasTotal]) => ({ titles, rows, hasTotal }));

/** As HTML, in which equal texts one below the other may be one merged cell. */
function htmlOf(rows: readonly (readonly string[])[], isMerged: boolean): string {
  const text = (each: string): string => each.replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  const spans = (row: number, column: number): number => {
    const rest = rows.slice(row).findIndex((each) => each[column] !== rows[row]?.[column]);
    return rest < 0 ? rows.length - row : rest;
  };
  const isHeld = (row: number, column: number): boolean => row > 0 && rows[row - 1]?.[column] === rows[row]?.[column];
  const lines = rows.map((row, at) =>
    row
      .flatMap((each, column) => {
        if (!isMerged || column > 0 || each === '') return [`<td>${text(each)}</td>`];
        return isHeld(at, column) ? [] : [`<td rowspan=${String(spans(at, column))}>${text(each)}</td>`];
      })
      .join(''),
  );
  return `<table>${lines.map((each) => `<tr>${each}</tr>`).join('')}</table>`;
}

function tabbed(rows: readonly (readonly string[])[]): string {
  const cell = (each: string): string => (each.includes('\n') ? `"${each}"` : each);
  return rows.map((row) => `${row.map(cell).join('\t')}\r\n`).join('');
}

const shownIn = ({ rows }: Table): string[][] => rows.map(({ cells }) => cells.map(({ text }) => shownText(text)));

describe('a block pasted into a table of the text', () => {
  it('goes by position, makes no column, and leaves all else as it was', () => {
    const clipboards = fc.constantFrom('text', 'html', 'merged');
    fc.assert(
      fc.property(
        table,
        block,
        clipboards,
        fc.tuple(fc.nat(), fc.nat()),
        ({ titles, rows, hasTotal }, given, form, [atRow, atColumn]) => {
          const cells = (first: string): string => `| ${titles.map((_, at) => `${first}${String(at)}`).join(' | ')} |`;
          const lines = [
            `| ${titles.join(' | ')} |`,
            `|${' --- |'.repeat(titles.length)}`,
            ...Array.from({ length: rows }, (_, at) => cells(`r${String(at)}c`)),
            ...(hasTotal ? [`| 合计${' |'.repeat(titles.length)}`] : []),
          ];
          const text = `${HEAD}${lines.join('\n')}\n\n后文\n`;
          const [row, column] = [atRow % rows, atColumn % titles.length];
          const source = lines[row + 2] ?? '';
          const character = [...source.matchAll(/\|/g)][column]?.index ?? 0;
          const clipboard =
            form === 'text' ? { html: '', text: tabbed(given) } : { html: htmlOf(given, form === 'merged'), text: '' };
          const done = pasteTable(parseDocument(knowledge, 'x.md', text), {
            position: { line: FIRST + row + 2, character: character + 2 },
            clipboard,
          });
          assert.ok(done?.kind === 'edit');
          const after = parseDocument(knowledge, 'x.md', applyEdits(text, done.edits));
          const [pasted] = after.outline.tables;
          assert.ok(pasted);
          assert.deepEqual(
            pasted.header.cells.map(({ text: title }) => title),
            titles,
          );
          const laid = readBlock(clipboard) ?? [];
          const from = column;
          const isGiven = (at: number): boolean =>
            at >= from && at < from + (laid[0]?.length ?? 0) && !COMPUTED.includes(titles[at] ?? '');
          const kept = shownIn(parseDocument(knowledge, 'x.md', text).outline.tables[0] as Table);
          const expected = kept
            .slice(0, rows)
            .map((old, at) =>
              old.map((each, c) => (isGiven(c) && laid[at - row] ? (laid[at - row]?.[c - from] ?? '') : each)),
            );
          const more = laid
            .slice(rows - row)
            .map((each) => titles.map((_, c) => (isGiven(c) ? (each[c - from] ?? '') : '')));
          const all = [...expected, ...more.filter((each) => each.some((one) => one !== '')), ...kept.slice(rows)];
          assert.deepEqual(shownIn(pasted), all);
          assert.ok(after.text.endsWith('\n\n后文\n'));
        },
      ),
      draws(60),
    );
  });

  it('leaves a single value and rows of Markdown to the editor', () => {
    const text = `${HEAD}| 推广渠道 | 预算 |\n| --- | --- |\n| a | b |\n`;
    const at = (clip: string): unknown =>
      pasteTable(parseDocument(knowledge, 'x.md', text), {
        position: { line: FIRST + 2, character: 2 },
        clipboard: { html: '', text: clip },
      });
    assert.deepEqual([at('一个值'), at('| a | b |\n| c | d |\n')], [undefined, undefined]);
  });
});

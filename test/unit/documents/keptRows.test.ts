// Tests of what is kept of rows and fields for links: of which ends they are, and where nothing can be told.
import assert from 'node:assert/strict';
import { fieldFact, keepRows, rowOf } from '../../../src/documents/facts';
import type { KeptRows } from '../../../src/documents/facts';
import { parseDocument } from '../../../src/documents/parse';
import { Unjudged } from '../../../src/formulas/expression';
import type { LinkedPlace, LinkEnd } from '../../../src/knowledge/contracts/links';
import { readKnowledge, TEST_PACK } from '../../support/pack';

const knowledge = readKnowledge(TEST_PACK);
const [link] = knowledge.links;
assert.ok(link);
const end = (id: string, where: LinkEnd['where']): LinkEnd => ({ ...link.from, id, where });
const HEADER = '| 渠道 | 預算 | 備註 |\n|---|---|---|\n';

function textOf(rows: string, more = ''): string {
  return `---\ntype: demo-plan\nbudget: 1,000\n---\n## 渠道與預算\n\n${HEADER}${rows}\n${more}`;
}

const COLUMNS = ['channel', 'budget', 'sales'];
function kept(text: string, ends: readonly LinkEnd[] = [], place: Partial<LinkedPlace> = {}): KeptRows {
  return keepRows(parseDocument(knowledge, 'a.md', text), { section: 'channels', columns: COLUMNS, ends, ...place });
}

function cells(text: string): unknown[] {
  const rows = kept(text);
  return Array.from({ length: rows.count }, (_, index) => {
    const row = rowOf(rows, text, index);
    return [row.line, ...[...COLUMNS, 'none'].map((id) => row.fact(id)?.text)];
  });
}

describe('the rows that are kept of a table', () => {
  it('have the text of each cell, at its place, and nothing where a column is not there', () => {
    const text = textOf('| 甲 | 1 | x |\n| **乙** | `2` | y |\n| 丙\\|丁 |  | z |\n| 合計 | 3 | |');
    assert.deepEqual(cells(text), [
      [8, '甲', '1', undefined, undefined],
      [9, '乙', '2', undefined, undefined],
      [10, '丙|丁', '', undefined, undefined],
    ]);
    assert.deepEqual(rowOf(kept(text), text, 1).fact('channel'), { text: '乙', line: 9, from: 4, to: 5 });
    assert.deepEqual(cells(textOf('')), []);
    assert.deepEqual(cells('---\ntype: demo-plan\n---\n## 渠道與預算\n\n文字\n'), []);
    assert.deepEqual(cells(`\uFEFF${text.replaceAll('\n', '\r\n')}`), cells(text));
  });

  it('are not all of the table where some cannot be read', () => {
    assert.deepEqual(
      [textOf('| 甲 | 1 | x |'), textOf('| 甲 | 1 | x |\n| 乙 |'), textOf('').replace(HEADER, '文字\n')].map(
        (text) => kept(text).isIncomplete,
      ),
      [false, true, false],
    );
  });

  it('belong to the ends whose condition they meet', () => {
    const text = textOf('| 甲 | 1 | x |\n| 乙 | 0 | y |\n| 丙 | 5 | z |');
    assert.deepEqual([...kept(text).held], []);
    assert.deepEqual([...kept(text, [end('all', undefined)]).held], []);
    const named =
      (name: string): LinkEnd['where'] =>
      (scope) =>
        scope['channel'] === name;
    const { held, unjudged } = kept(text, [
      end('all', undefined),
      end('b', named('乙')),
      end('none', named('丁')),
      link.from,
    ]);
    assert.deepEqual(
      [...held],
      [
        ['b', [1]],
        ['none', []],
        [link.from.id, [0, 2]],
      ],
    );
    assert.equal(unjudged.size, 0);
  });

  it('belong to none of an end that cannot be told, which is kept', () => {
    const text = textOf('| 甲 | 1 | x |\n| 乙 | 0 | y |');
    const untold = new Unjudged('steps');
    const where: LinkEnd['where'] = (scope) => (scope['channel'] === '乙' ? untold : true);
    const { held, unjudged } = kept(text, [end('x', where), link.from]);
    assert.deepEqual(
      [...held],
      [
        ['x', [0]],
        [link.from.id, [0]],
      ],
    );
    assert.deepEqual([...unjudged], [['x', untold]]);
  });
});

describe('the fields that are kept of a head', () => {
  it('are one row, each at its place', () => {
    const text = textOf('').replace('budget: 1,000', 'budget: "1,000"\nnote: 甲');
    const fields = { section: undefined, columns: ['budget', 'start', 'note'] };
    const rows = kept(text, [], fields);
    assert.deepEqual([rows.count, rows.isIncomplete, [...rows.held]], [1, false, []]);
    const row = rowOf(rows, text, 0);
    assert.equal(row.line, 1);
    assert.deepEqual(row.fact('budget'), { text: '1,000', line: 2, from: 8, to: 15 });
    assert.deepEqual([row.fact('start'), row.fact('note')?.text], [undefined, '甲']);
    const where: LinkEnd['where'] = (scope) => (scope['fields'] as Record<string, unknown>)['note'] === '甲';
    assert.deepEqual([...kept(text, [end('x', where)], fields).held], [['x', [0]]]);
    const field = parseDocument(knowledge, 'a.md', text).fields.get('note');
    assert.deepEqual(field && fieldFact(field), { text: '甲', line: 3, from: 6, to: 7 });
  });
});

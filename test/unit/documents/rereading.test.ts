// Tests what is taken over where a document is read again after a change, and what is not because it means something
// else now. That nothing else differs is tested by many edits in test/long/rereading.test.ts.
import { computedOf } from '../../../src/calculation/computed';
import assert from 'node:assert/strict';
import { sectionOf } from '../../../src/documents/document';
import type { Document, DocumentRow, RowValues } from '../../../src/documents/document';
import { recordOf } from '../../../src/documents/record';
import { parseDocument } from '../../../src/documents/parse';
import {
  emptyWorkspace,
  readDocument,
  readIn,
  recordIn,
  withFile,
  withoutFile,
} from '../../../src/documents/workspace';
import type { Scope } from '../../../src/formulas/expression';
import { Quantity } from '../../../src/formulas/quantity';
import { sampleKnowledge, sampleSettings, samplesOf } from '../../support/samples';

const [plan] = samplesOf('monthly-promotion-plan', '2026-05');
assert.ok(plan);
const { path, text } = plan;
const again = (from: string, to: string): Document => {
  assert.ok(text.includes(from), from);
  return parseDocument(sampleKnowledge, path, text.replace(from, to), plan);
};

function rowsOf(document: Document, section: string): readonly DocumentRow[] {
  return sectionOf(document, section)?.table?.rows ?? [];
}

function scopeOf(document: Document, id: string, row: DocumentRow): Scope {
  const section = sectionOf(document, id)?.section;
  assert.ok(section);
  return document.scopes.row(section, row);
}

describe('a document that is read again', () => {
  it('keeps all rows but the one that changed, and what expressions see of them', () => {
    const next = again('| 66,000', '| 66,001');
    const [changed, ...others] = rowsOf(next, 'weekly');
    const [was, ...before] = rowsOf(plan, 'weekly');
    assert.notEqual(changed, was);
    assert.ok(others.length > 3);
    others.forEach((row, index) => {
      assert.equal(row, before[index]);
      assert.equal(scopeOf(next, 'weekly', row), scopeOf(plan, 'weekly', row));
    });
    assert.equal(next.fields, plan.fields);
  });

  it('keeps of rows that look at others what they hold themselves, and sees the change beside them', () => {
    const next = again('48,000', '48,001');
    const [changed, ...others] = rowsOf(next, 'channels');
    const [was, ...before] = rowsOf(plan, 'channels');
    assert.notEqual(changed, was);
    assert.ok(others.length > 3);
    others.forEach((row, index) => {
      assert.equal(row, before[index]);
      const [seen, earlier] = [next, plan].map((each) => scopeOf(each, 'channels', row));
      assert.equal(seen?.budget, earlier?.budget);
      const [rows, rowsBefore] = [seen, earlier].map((each) => each?.channels as readonly RowValues[]);
      assert.deepEqual(rows?.[0]?.budget, new Quantity(48_001, 0));
      assert.deepEqual(rowsBefore?.[0]?.budget, new Quantity(48_000, 0));
      assert.equal(rows[index + 1], rowsBefore[index + 1]);
    });
  });

  it('reads days without a year again in another period', () => {
    const days = (document: Document): unknown =>
      rowsOf(document, 'weekly').map(({ cells }) => cells.get('dates')?.value);
    const next = again('period: 2026-05', 'period: 2027-05');
    assert.deepEqual(days(next), JSON.parse(JSON.stringify(days(plan)).replaceAll('2026', '2027')));
  });

  it('reads a table again under another heading or header, in either script', () => {
    for (const [from, to] of [
      ['重点商品', '活动预算'],
      ['重点商品', '活動預算'],
      ['| 库存 |', '| 日限额 |'],
      ['| 庫存 |', '| 日限額 |'],
    ] as const) {
      const source = text.replace('| 库存 |', from === '| 庫存 |' ? from : '| 库存 |');
      const before = parseDocument(sampleKnowledge, path, source);
      const next = source.replace(from, to);
      assert.notEqual(next, source);
      const [read, fresh] = [before, undefined].map((each) => parseDocument(sampleKnowledge, path, next, each));
      assert.deepEqual(read?.sections, fresh?.sections);
      assert.notDeepEqual(read?.sections, before.sections);
    }
  });

  it('computes again where a field changed that formulas name', () => {
    const wrong = (document: Document): number => computedOf(document).computed.filter(({ agrees }) => !agrees).length;
    const next = again('budget: 120,000', 'budget: 240,000');
    assert.ok(wrong(next) > wrong(plan) + 3);
    assert.equal(wrong(next), wrong(parseDocument(sampleKnowledge, path, next.text)));
  });
});

describe('a workspace', () => {
  const workspace = withFile(emptyWorkspace(sampleKnowledge, sampleSettings), path, text);

  it('reads the document that it read last, and keeps of it, no second time', () => {
    const read = readIn(workspace, { path, text });
    assert.equal(read, workspace.lastRead);
    assert.equal(read, readDocument(workspace, path));
    assert.equal(recordIn(workspace, read), workspace.documents.get(path));
  });

  it('takes over what it read last where a text is changed', () => {
    const next = withFile(workspace, path, text.replace('48,000', '48,001'));
    const [rows, before] = [next, workspace].map(({ lastRead }) => lastRead && rowsOf(lastRead, 'channels'));
    assert.notEqual(rows?.[0], before?.[0]);
    assert.deepEqual(rows?.slice(1), before?.slice(1));
    assert.equal(rows?.[1], before?.[1]);
  });

  it('reads another text, or one at another path, by itself', () => {
    const typed = readIn(workspace, { path, text: `${text}\n` });
    assert.equal(typed.text, `${text}\n`);
    assert.deepEqual(recordIn(workspace, typed), recordOf(typed, sampleKnowledge));
    const other = `${path}.md`;
    assert.equal(readIn(workspace, { path: other, text }).path, other);
    assert.equal(readDocument(withFile(workspace, other, text), path)?.path, path);
  });

  it('makes of a document that is gone what it would keep of it', () => {
    const gone = withoutFile(workspace, path);
    assert.deepEqual(recordIn(gone, readIn(gone, { path, text })), workspace.documents.get(path));
  });

  it('keeps nothing of a file that it could not read', () => {
    const unread = withFile(workspace, path, '|'.repeat(100_001));
    assert.equal(unread.lastRead?.unread?.kind, 'cells');
    assert.equal(readIn(unread, { path, text: '' }).unread, undefined);
  });
});

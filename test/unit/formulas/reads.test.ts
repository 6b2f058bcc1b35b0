// Tests of what expressions read.
import assert from 'node:assert/strict';
import { readsOf, withoutResult } from '../../../src/formulas/reads';
import { treeOf } from '../../../src/formulas/tree';

const reads = (expression: string): string[] =>
  readsOf(treeOf(expression)).map(({ name, member }) => (member === undefined ? name : `${name}.${member}`));

describe('what an expression reads', () => {
  it('is its names and their members', () => {
    assert.deepEqual(reads('budget / fields.budget'), ['budget', 'fields.budget']);
    assert.deepEqual(reads('a > limits.high ? "b" : c'), ['a', 'limits.high', 'c']);
    assert.deepEqual(reads('max([min([a, 1]), fields.b])'), ['a', 'fields.b']);
    assert.deepEqual(reads('days(fields.sale.from, due)'), ['fields.sale', 'due']);
    assert.deepEqual(reads('-a + 1'), ['a']);
    assert.deepEqual(reads('"a" == "b"'), []);
  });

  it('is of a loop what it reads of the items, under any name of its variable', () => {
    assert.deepEqual(reads('sum(rows.map(r, r.a))'), ['rows', 'rows.a']);
    assert.deepEqual(reads('sum(rows.filter(r, r.b == "x").map(s, s.a))'), ['rows', 'rows.b', 'rows.a']);
    assert.deepEqual(reads('rows.all(a, others.exists(b, b.x == a.x && b.y > fields.z))'), [
      'rows',
      'others',
      'others.x',
      'rows.x',
      'others.y',
      'fields.z',
    ]);
    assert.deepEqual(reads('rows.all(fields, fields.a > 1)'), ['rows', 'rows.a']);
    assert.deepEqual(reads('rows[0].a'), ['rows', 'rows.a']);
    assert.deepEqual(reads('rows.map(r, r.a).size()'), ['rows', 'rows.a']);
    assert.deepEqual(reads('text.contains(name)'), ['text', 'name']);
  });

  it('leaves out the name that a branch comes to, and nothing else', () => {
    const without = (expression: string): string[] =>
      readsOf(withoutResult(treeOf(expression), 'score')).map(({ name }) => name);
    assert.deepEqual(without('a ? b : score'), ['a', 'b']);
    assert.deepEqual(without('a ? (b ? score : c) : score'), ['a', 'b', 'c']);
    assert.deepEqual(without('score > 1 ? b : score'), ['score', 'b']);
    assert.deepEqual(without('a ? score + 1 : b'), ['a', 'score', 'b']);
    assert.deepEqual(without('score'), []);
  });
});

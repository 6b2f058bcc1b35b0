import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildPostings, countIn, FIELDS } from '../../../../src/search/index/postings';
import type { Fields, Postings } from '../../../../src/search/index/postings';
import { runSync } from '../../../../src/base/slices';
import { keysOf } from '../../../../src/search/index/tokens';
import { draws } from '../../../support/draws';

const words = fc
  .array(fc.constantFrom('庫存', '推廣', '廣告', 'roi', '3', '，'), { maxLength: 30 })
  .map((parts) => parts.join(''));
const texts = fc.array(fc.record({ title: words, text: words, path: words }), { maxLength: 12 });
const MOST = [3, 15, 3];

/** For each key, the texts with how often each of their fields has it, counted one by one. */
function counted(all: readonly Fields[]): Record<string, number[][]> {
  const found: Record<string, number[][]> = {};
  all.forEach((fields, text) => {
    [fields.title, fields.text, fields.path].forEach((folded, field) => {
      for (const key of keysOf(folded)) {
        const rows = (found[String(key)] ??= []);
        if (rows.at(-1)?.[0] !== text) rows.push([text, 0, 0, 0]);
        const row = rows.at(-1) ?? [];
        row[field + 1] = Math.min(MOST[field] ?? 0, (row[field + 1] ?? 0) + 1);
      }
    });
  });
  return found;
}

function unpacked({ keys, starts, texts: held, counts }: Postings): Record<string, number[][]> {
  return Object.fromEntries(
    Array.from(keys, (key, rank) => [
      String(key),
      Array.from(held.subarray(starts[rank], starts[rank + 1]), (text, at) => {
        const packed = counts[(starts[rank] ?? 0) + at] ?? 0;
        return [text, countIn(packed, 0), countIn(packed, 1), countIn(packed, 2)];
      }),
    ]),
  );
}

describe('postings', () => {
  it('hold for each key what counting one by one finds', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const postings = runSync(buildPostings(all, (fields) => fields));
        assert.deepEqual(unpacked(postings), counted(all));
        assert.deepEqual(
          [...postings.keys],
          [...postings.keys].sort((a, b) => a - b),
        );
        assert.deepEqual(
          [...postings.lengths],
          all.flatMap(({ title, text, path }) => [title, text, path].map((folded) => new Set(keysOf(folded)).size)),
        );
        assert.equal(postings.lengths.length, all.length * FIELDS);
      }),
      draws(300),
    );
  });

  it('hold more keys than the first table has room for, and a text longer than it', () => {
    const long = Array.from({ length: 9000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
    const postings = runSync(
      buildPostings(
        [
          { title: '', text: long, path: '' },
          { title: '', text: long, path: '' },
        ],
        (fields) => fields,
      ),
    );
    assert.equal(postings.keys.length, 8999);
    assert.deepEqual([...new Set(postings.texts)], [0, 1]);
  });
});

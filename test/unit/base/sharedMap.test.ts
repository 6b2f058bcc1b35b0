import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SharedMap } from '../../../src/base/sharedMap';

const entry = fc.tuple(
  fc.oneof(fc.constantFrom('a', 'b', 'constructor', '__proto__', ''), fc.string()),
  fc.option(fc.integer(), { nil: undefined }),
);

describe('a shared map', () => {
  it('holds what a map would hold, after any changes, and what it held before them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(entry, { maxLength: 8 }), { maxLength: 12 }), (changes) => {
        const states = [{ shared: SharedMap.of<number>(), plain: new Map<string, number>() }];
        for (const change of changes) {
          const last = states.at(-1);
          assert.ok(last);
          const plain = new Map(last.plain);
          for (const [key, value] of change)
            if (value === undefined) plain.delete(key);
            else plain.set(key, value);
          states.push({ shared: last.shared.with(change), plain });
        }
        for (const { shared, plain } of states) {
          assert.deepEqual([...shared].sort(), [...plain].sort());
          assert.deepEqual([...shared.keys()].sort(), [...plain.keys()].sort());
          assert.deepEqual([...shared.values()].sort(), [...plain.values()].sort());
          assert.equal(shared.size, plain.size);
          for (const key of ['a', 'b', 'toString', '\u0000']) assert.equal(shared.has(key), plain.has(key));
          for (const [key, value] of plain) assert.deepEqual([shared.get(key), shared.has(key)], [value, true]);
        }
      }),
    );
  });

  it('shares with the next all but a small part', () => {
    const keys = Array.from({ length: 5000 }, (_, index) => `documents/2026-05/plan-${String(index)}.md`);
    const map = SharedMap.of(keys.map((key) => [key, 1]));
    const place = new Map(keys.map((key, index) => [key, index]));
    const places = [...map.keys()].map((key) => place.get(key) ?? 0);
    const runs = places.filter((each, index) => each < (places[index - 1] ?? 0)).length;
    assert.ok(runs > 100, 'keys that differ in a digit are spread');
    const next = map.with([[keys[0] ?? '', 2]]);
    assert.deepEqual([map.get(keys[0] ?? ''), next.get(keys[0] ?? ''), next.size], [1, 2, keys.length]);
  });

  it('is itself where nothing changes', () => {
    const map = SharedMap.of([['a', 1]]);
    assert.equal(map.with([]), map);
  });
});

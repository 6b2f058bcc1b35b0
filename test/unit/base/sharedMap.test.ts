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
          assert.equal(shared.size, plain.size);
          for (const [key, value] of plain) assert.deepEqual([shared.get(key), shared.has(key)], [value, true]);
        }
      }),
    );
  });

  it('is itself where nothing changes', () => {
    const map = SharedMap.of([['a', 1]]);
    assert.equal(map.with([]), map);
  });
});

// Tests that a change is carried on between documents that were made by different versions of their contracts.
import assert from 'node:assert/strict';
import path from 'node:path';
import { addressesOf, valueAt } from '../../../src/calculation/address';
import type { Address } from '../../../src/calculation/address';
import { planOf } from '../../../src/calculation/graph/plan';
import { ownerGives } from '../../../src/calculation/owner';
import { recalculated } from '../../../src/calculation/recalculation';
import { valuesOf, withSettings } from '../../../src/calculation/values';
import type { Values } from '../../../src/calculation/values';
import { comparePositions } from '../../../src/base/range';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { ROOT } from '../../support/pack';
import { filesBelow, sampleFiles, sampleKnowledge } from '../../support/samples';

const earlier = filesBelow(path.join(ROOT, 'test/fixtures/earlier'));
const newest = sampleFiles();

/** The values of a quarter whose documents of some types are of the newest contracts, and all others of the first. */
function mixed(types: readonly string[]): Values {
  const isNew = (each: { readonly path: string }): boolean => types.some((type) => each.path.includes(`/${type}`));
  const files = [...earlier.filter((each) => !isNew(each)), ...newest.filter(isNew)];
  return valuesOf(withFiles(emptyWorkspace(sampleKnowledge, DEFAULT_SETTINGS), files), planOf(sampleKnowledge));
}

interface Link {
  readonly target: Address;
  readonly source: Address;
}

/** The places of a document that follow from one number of another version of a contract, with that. */
function linksIn(values: Values, target: string): Link[] {
  const document = values.document(target);
  assert.ok(document, target);
  return addressesOf(document).flatMap((address) => {
    const given = ownerGives(values, address);
    const [operand, ...more] = given?.definition.kind === 'link' ? given.operands() : [];
    const other = operand && values.document(operand.path);
    if (operand === undefined || other === undefined || more.length > 0) return [];
    const source = addressesOf(other).find((each) => {
      const found = valueAt(other, each);
      return (
        found?.value.kind === 'number' && comparePositions(found.range.start, operand.range?.start ?? ORIGIN) === 0
      );
    });
    return source === undefined ? [] : [{ target: address, source }];
  });
}

const ORIGIN = { line: -1, character: 0 };

describe('what follows from a value of another version of a contract', () => {
  const UP = 'monthly-plan';
  const DOWN = ['monthly-promotion-plan', 'analysis-report', 'operations-review'];

  for (const [what, types] of [
    ['of the newest from one of before', DOWN],
    ['of one before from the newest', [UP]],
  ] as const) {
    it(`is carried on to documents ${what}`, () => {
      const values = mixed(types);
      const seen = new Set<string>();
      for (const each of DOWN) {
        for (const { target, source } of linksIn(values, `documents/2026-05/${each}.md`)) {
          const isUp = source.path.endsWith(`${UP}.md`);
          const here = values.document(source.path);
          const place = here && valueAt(here, source);
          if (!isUp || place?.value.kind !== 'number') continue;
          const text = place.text.replace(/\d/, (digit) => String((Number(digit) % 8) + 1));
          const after = withSettings(values, [{ address: source, text }]);
          if (ownerGives(after, target)?.agrees !== false) continue;
          const { followed } = recalculated(values, [{ address: source, text }]);
          const names = followed.map(({ address }) => `${address.path} ${address.spot.id} ${String(address.at)}`);
          assert.ok(
            names.includes(`${target.path} ${target.spot.id} ${String(target.at)}`),
            `${source.spot.id} ${text}`,
          );
          seen.add(each);
        }
      }
      assert.ok(seen.size > 1, [...seen].join());
    });
  }
});

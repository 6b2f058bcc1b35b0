// Tests of seeking the value that brings another to a goal, on small contracts of one formula each.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressesOf } from '../../../src/calculation/address';
import type { Address } from '../../../src/calculation/address';
import { canBeSought, seek } from '../../../src/calculation/goalSeek';
import type { Sought } from '../../../src/calculation/goalSeek';
import { inputsOf } from '../../../src/calculation/inputs';
import { ownerGives } from '../../../src/calculation/owner';
import { planOf } from '../../../src/calculation/graph/plan';
import { valueAt } from '../../../src/calculation/address';
import { valuesOf, withSettings } from '../../../src/calculation/values';
import type { Values } from '../../../src/calculation/values';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { draws } from '../../support/draws';
import { COLUMNS, knowledgeOf } from '../../support/madeContracts';

const PATH = 'documents/2026-01/made.md';

/** The values of one row whose `c1` is given by a formula of `c0`, `c2` and `c3`. */
function valuesWith(formula: string, { c0 = '10', c1 = '1', c2 = '2', c3 = '3', more = '' } = {}): Values {
  const knowledge = knowledgeOf({ formulas: [{ type: 't0', to: 'c1', from: [formula] }], links: [] });
  const text = [
    '---\ntype: t0\nperiod: 2026-01\nstatus: draft\n---\n## 行\n',
    `| 名稱 | ${COLUMNS.join(' | ')} |`,
    `|---|${COLUMNS.map(() => '---|').join('')}`,
    `| 甲 | ${[c0, c1, c2, c3].join(' | ')} |`,
    more,
    '',
  ].join('\n');
  const workspace = withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), [{ path: PATH, text }]);
  return valuesOf(workspace, planOf(knowledge));
}

function addressOf(values: Values, id: string): Address {
  const document = values.document(PATH) ?? assert.fail();
  return addressesOf(document).find(({ spot }) => spot.id === id) ?? assert.fail();
}

function sought(values: Values, wanted: string, by = 'c0'): Sought {
  return seek(values, { target: addressOf(values, 'c1'), wanted, by: addressOf(values, by) });
}

/** What the formula gives where the input is a text. */
function given(values: Values, text: string): string | undefined {
  const after = withSettings(values, [{ address: addressOf(values, 'c0'), text }]);
  return ownerGives(after, addressOf(values, 'c1'))?.text;
}

const sameNumber = (one: string | undefined, other: string): boolean =>
  one !== undefined && Number(one.replaceAll(',', '')) === Number(other.replaceAll(',', ''));

describe('seeking a goal', function () {
  this.timeout(60_000);
  const whole = fc.integer({ min: 0, max: 20_000 });
  // Each goes one way from nothing on, and is sought where some input gives it.
  const monotone = fc.constantFrom(
    'c0 + c2',
    'c2 - c0',
    'c0 * c3 + c2',
    'c2 - c0 * c3',
    'c0 * c0 + c2',
    'c0 * c0 * c0',
    'c0 > 100 ? c0 * 3 : c0 * 2',
  );

  it('finds the input of any function that goes one way, and evaluating with it gives the goal', () => {
    fc.assert(
      fc.property(monotone, whole, whole, (formula, start, aim) => {
        const values = valuesWith(formula, { c0: String(start) });
        const wanted = given(values, String(aim)) ?? assert.fail();
        const found = sought(values, wanted);
        assert.ok(found.kind === 'found', `${formula} ${String(start)} → ${wanted}: ${JSON.stringify(found)}`);
        assert.ok(sameNumber(given(values, found.text), wanted), `${found.text} gives ${wanted}`);
        assert.ok(sameNumber(found.gives, wanted));
      }),
      draws(120),
    );
  });

  it('never says that it found what does not give the goal, of any function', () => {
    const any = fc.constantFrom(
      'c0 * c0 - c2 * c0',
      '1000 / (c0 + 1)',
      'c0 > 50 ? c2 : c3',
      'max([c0, c2])',
      'c2 * c3',
    );
    fc.assert(
      fc.property(any, whole, fc.integer({ min: -500, max: 5000 }), (formula, start, wanted) => {
        const values = valuesWith(formula, { c0: String(start) });
        const found = sought(values, String(wanted));
        if (found.kind === 'found') assert.ok(sameNumber(given(values, found.text), String(wanted)), formula);
        if (found.kind === 'nearest') {
          assert.ok(!sameNumber(found.gives, String(wanted)), `${formula} ${found.text}`);
          assert.ok(sameNumber(given(values, found.text), found.gives), `${formula} ${JSON.stringify(found)}`);
        }
      }),
      draws(80),
    );
  });

  it('is nearest where no input gives the goal: between two, and below the least', () => {
    const doubled = sought(valuesWith('c0 * 2'), '31');
    assert.ok(doubled.kind === 'nearest' && ['30', '32'].includes(doubled.gives), JSON.stringify(doubled));
    const square = sought(valuesWith('c0 * c0 + 5'), '3');
    assert.deepEqual(square, { kind: 'nearest', text: '0', gives: '5' });
  });

  it('is refused where nothing can be sought', () => {
    const values = valuesWith('c2 + c3');
    assert.equal(sought(values, '7').kind, 'independent');
    assert.equal(sought(values, '7', 'c2').kind, 'found');
    assert.equal(sought(values, '7', 'c1').kind, 'computed');
    assert.equal(sought(values, '7', 'name').kind, 'no-number');
    assert.equal(sought(values, '很多', 'c2').kind, 'no-number');
    assert.equal(canBeSought(placeAt(values, 'c2')), true);
    assert.equal(canBeSought(placeAt(values, 'name')), false);
  });

  it('takes the input that stands there where it gives the goal already, no matter what the place says', () => {
    const found = sought(valuesWith('c0 + c2', { c0: '10', c1: '99', c2: '2' }), '12');
    assert.deepEqual(found, { kind: 'found', text: '10', gives: '12' });
  });

  it('starts from nothing where the input is still to be filled in', () => {
    const found = sought(valuesWith('c0 + c2', { c0: '【待填】' }), '1002');
    assert.ok(found.kind === 'found' && sameNumber(found.gives, '1002'), JSON.stringify(found));
  });
});

describe('what a value follows from', () => {
  it('are the places that people enter, once each, and none of what they enter', () => {
    const values = valuesWith('c0 + c2 + c0');
    const ids = (id: string): string[] => inputsOf(values, addressOf(values, id)).map(({ spot }) => spot.id);
    assert.deepEqual(ids('c1'), ['c0', 'c2']);
    assert.deepEqual(ids('c0'), []);
  });

  it('is entered where each of its sources is, through other values', () => {
    const knowledge = knowledgeOf({
      formulas: [
        { type: 't0', to: 'c1', from: ['c0', 'c2'] },
        { type: 't0', to: 'c3', from: ['c1', 'c0'] },
      ],
      links: [{ type: 't1', to: 'c0', source: 't0', from: ['c3'], relation: 'same' }],
    });
    const text = (type: string): string =>
      `---\ntype: ${type}\nperiod: 2026-01\nstatus: draft\n---\n## 行\n\n` +
      '| 名稱 | c0 | c1 | c2 | c3 |\n|---|---|---|---|---|\n| 甲 | 1 | 3 | 2 | 4 |\n';
    const files = ['t0', 't1'].map((type) => ({ path: `documents/2026-01/${type}.md`, text: text(type) }));
    const values = valuesOf(withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), files), planOf(knowledge));
    const carried = addressesOf(values.document('documents/2026-01/t1.md') ?? assert.fail()).find(
      ({ spot }) => spot.id === 'c0',
    );
    assert.deepEqual(
      inputsOf(values, carried ?? assert.fail()).map(({ path, spot }) => [path, spot.id]),
      [
        ['documents/2026-01/t0.md', 'c0'],
        ['documents/2026-01/t0.md', 'c2'],
      ],
    );
  });
});

function placeAt(values: Values, id: string) {
  return valueAt(values.document(PATH) ?? assert.fail(), addressOf(values, id)) ?? assert.fail();
}

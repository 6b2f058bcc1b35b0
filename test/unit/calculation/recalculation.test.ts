// Tests of what follows when values change: on the samples, and on made contracts against a calculation from nothing.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressesOf, addressKey, valueAt } from '../../../src/calculation/address';
import type { Address } from '../../../src/calculation/address';
import { planOf } from '../../../src/calculation/graph/plan';
import { recalculated, recalculatedWhole } from '../../../src/calculation/recalculation';
import { valuesOf, withSettings } from '../../../src/calculation/values';
import type { Values } from '../../../src/calculation/values';
import { recordOf } from '../../../src/documents/record';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { draws } from '../../support/draws';
import { COLUMNS, contractsWith, knowledgeOf } from '../../support/madeContracts';
import { sampleKnowledge, sampleWorkspace } from '../../support/samples';

const plan = planOf(sampleKnowledge);
const samples = (): Values => valuesOf(sampleWorkspace, plan);
const PATHS = [...sampleWorkspace.documents.keys()].sort();

/** Every value of some documents, by its place. */
function textsOf(values: Values, paths: readonly string[]): Map<string, string> {
  return new Map(
    paths.flatMap((path) => {
      const document = values.document(path);
      return document === undefined
        ? []
        : addressesOf(document).map((each) => [addressKey(each), valueAt(document, each)?.text ?? ''] as const);
    }),
  );
}

function addressOf(values: Values, path: string, id: string, row?: number): Address {
  const document = values.document(path);
  const found = document && addressesOf(document).find(({ spot, at }) => spot.id === id && at?.[1] === row);
  assert.ok(found, `${path} ${id}`);
  return found;
}

describe('what follows from a value', () => {
  const PLAN = 'documents/2026-05/monthly-plan.md';
  const PROMOTION = 'documents/2026-05/monthly-promotion-plan.md';

  it('is nothing in the samples as they stand', function () {
    this.timeout(60_000);
    assert.deepEqual(recalculatedWhole(samples(), PATHS).followed, []);
  });

  it('goes on through links and formulas to totals, with what was and what is', () => {
    const values = samples();
    const { followed } = recalculated(values, [
      { address: addressOf(values, PLAN, 'promotionBudget'), text: '130,000' },
    ]);
    const ofChannels = followed.filter(({ address: { path, spot } }) => path === PROMOTION && spot.section !== 'goals');
    assert.deepEqual(
      ofChannels.map(({ address, before, after, given }) => {
        return [address.path, address.spot.id, before, after, given.definition.name];
      }),
      [
        [PROMOTION, 'budget', '120,000', '130,000', 'planned-budget'],
        [PROMOTION, 'share', '40.00%', '36.92%', 'channels.share'],
        [PROMOTION, 'share', '25.00%', '23.08%', 'channels.share'],
        [PROMOTION, 'share', '20.00%', '18.46%', 'channels.share'],
        [PROMOTION, 'share', '5.00%', '4.62%', 'channels.share'],
        [PROMOTION, 'share', '10.00%', '9.23%', 'channels.share'],
        [PROMOTION, 'share', '100.00%', '92.31%', 'channels.share'],
      ],
    );
    const [first] = ofChannels[0]?.given.operands() ?? [];
    assert.deepEqual([first?.path, first?.text], [PLAN, '130,000']);
    const goals = followed
      .filter(({ address: { spot } }) => spot.section === 'goals')
      .map(({ before, after }) => [before, after]);
    for (const expected of [
      ['120,000', '130,000'],
      ['11.01%', '11.93%'],
      ['3.50', '3.23'],
    ])
      assert.equal(goals.filter((each) => each.join() === expected.join()).length, 2, expected.join());
  });

  it('is of one cell its own row and the totals, and changes nothing before', () => {
    const values = samples();
    const before = textsOf(values, [PROMOTION]);
    const { values: after, evaluated } = recalculated(values, [
      { address: addressOf(values, PROMOTION, 'clicks', 0), text: '1' },
    ]);
    assert.deepEqual(textsOf(values, [PROMOTION]), before);
    const differ = [...textsOf(after, [PROMOTION])].filter(([key, text]) => before.get(key) !== text);
    assert.deepEqual(
      differ.map(([key]) => key.split('\n').slice(1).join(' ')),
      ['channels.clicks 3,0', 'channels.ctr 3,0', 'channels.cpc 3,0'],
    );
    assert.ok(evaluated < 10, String(evaluated));
  });

  it('leaves what is set as it is set, though something else would give it', () => {
    const values = samples();
    const [plans, budget] = [addressOf(values, PLAN, 'promotionBudget'), addressOf(values, PROMOTION, 'budget')];
    const { values: after } = recalculated(values, [
      { address: plans, text: '130,000' },
      { address: budget, text: '140,000' },
    ]);
    assert.equal(textsOf(after, [PROMOTION]).get(addressKey(budget)), '140,000');
  });

  it('evaluates what hangs on it alone, among two hundred documents', () => {
    const values = samples();
    const address = addressOf(values, PLAN, 'promotionBudget');
    const { evaluated, followed } = recalculated(values, [{ address, text: '131,000' }]);
    const places = PATHS.flatMap((path) => addressesOf(values.document(path) ?? assert.fail(path)));
    assert.ok(PATHS.length >= 200 && places.length > 20_000, String(places.length));
    assert.ok(followed.length > 100 && evaluated < 2 * followed.length, `${String(evaluated)} evaluated`);
  });

  it('is what a calculation from nothing gives, of any change', function () {
    this.timeout(240_000);
    const values = samples();
    const paths = PATHS.filter((path) => /2026-0[45]|2026-Q|\/2026\//.test(path)).slice(0, 60);
    const numbers = paths.flatMap((path) => {
      const document = values.document(path);
      return document === undefined
        ? []
        : addressesOf(document).filter((each) => valueAt(document, each)?.value.kind === 'number');
    });
    const edit = fc.record({
      address: fc.constantFrom(...numbers.filter((each) => plan.owning(typeOf(values, each), each.spot).length === 0)),
      text: fc.integer({ min: 1, max: 5000 }).map(String),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(edit, { minLength: 1, maxLength: 3, selector: ({ address }) => addressKey(address) }),
        (edits) => {
          const step = recalculated(values, edits);
          const whole = recalculatedWhole(withSettings(values, edits), PATHS);
          assert.deepEqual(textsOf(step.values, paths), textsOf(whole.values, paths));
        },
      ),
      draws(6),
    );
  });
});

function typeOf(values: Values, { path }: Address): Parameters<typeof plan.owning>[0] {
  const { type } = values.document(path) ?? {};
  assert.ok(type);
  return type;
}

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-Q1', '2026-Q2'];

describe('what follows in documents of made kinds', function () {
  this.timeout(120_000);

  const row = fc.tuple(
    fc.constantFrom('甲', '乙', '丙'),
    ...COLUMNS.map(() => fc.oneof(fc.integer({ min: 0, max: 99 }).map(String), fc.constantFrom('', '【待填】'))),
  );
  const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 3, selector: ([name]) => name });
  const texts = (type: string, period: string, cells: readonly (readonly string[])[]): string =>
    [
      `---\ntype: ${type}\nperiod: ${period}\nstatus: draft\n---\n## 行\n`,
      `| 名稱 | ${COLUMNS.join(' | ')} |`,
      `|---|${COLUMNS.map(() => '---|').join('')}`,
      ...cells.map((each) => `| ${each.join(' | ')} |`),
      '',
    ].join('\n');
  const script = fc.record({
    made: contractsWith(['same', 'previous', 'latest', 'within', 'containing'], 4),
    tables: fc.array(rows, { minLength: 12, maxLength: 12 }),
    edits: fc.array(fc.tuple(fc.nat(), fc.constantFrom('5', '17', '甲', '丙', '')), { minLength: 1, maxLength: 3 }),
  });

  it('is what a calculation from nothing gives, keys that change included', () => {
    fc.assert(
      fc.property(script, ({ made, tables, edits }) => {
        const knowledge = knowledgeOf(made);
        const files = tables.map((cells, index) => {
          const type = index % 2 === 0 ? 't0' : 't1';
          const period = MONTHS[index >> 1] ?? '';
          const kind = period.includes('Q') ? 't2' : type;
          return { path: `documents/${period}/${String(index)}.md`, text: texts(kind, period, cells) };
        });
        const { documents } = withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), files);
        const workspace = withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), files);
        const made2 = planOf(knowledge);
        const start = recalculatedWhole(valuesOf(workspace, made2), documents.keys()).values;
        const all = files.flatMap(({ path }) => addressesOf(start.document(path) ?? assert.fail()));
        const settings = edits.map(([at, text]) => ({ address: all[at % all.length] ?? assert.fail(), text }));
        const entered = settings.filter(
          ({ address }, index) =>
            made2.owning(typeOf(start, address), address.spot).length === 0 &&
            settings.findIndex((each) => addressKey(each.address) === addressKey(address)) === index,
        );
        const paths = files.map(({ path }) => path);
        const step = recalculated(start, entered).values;
        const whole = recalculatedWhole(withSettings(start, entered), paths).values;
        assert.deepEqual(textsOf(step, paths), textsOf(whole, paths));
        for (const path of paths) {
          const document = step.document(path) ?? assert.fail();
          assert.deepEqual(recordOf(document, knowledge).rows.size, step.workspace.documents.get(path)?.rows.size);
        }
      }),
      draws(40),
    );
  });
});

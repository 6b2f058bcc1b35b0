// Tests of the graph of definitions: one owner for each place, and no cycle. What leads round is compared with what
// documents of two years would read of one another.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planFaults } from '../../../src/calculation/packFaults';
import { render } from '../../../src/base/message';
import { planOf } from '../../../src/calculation/plan';
import type { Plan } from '../../../src/calculation/plan';
import { loadKnowledge } from '../../../src/knowledge/load';
import { draws } from '../../support/draws';
import { columnRead, contractFiles, contractsWith, knowledgeOf, RELATIONS } from '../../support/madeContracts';
import type { MadeContracts, MadeLink } from '../../support/madeContracts';
import { BUNDLED_PACK, bundledPack, readKnowledge } from '../../support/pack';
import { ENGLISH } from '../../support/reader';

/** A document: a kind in a month, or of a quarter, counted from the first. */
interface Instance {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

const MONTHS = Array.from({ length: 24 }, (_, index) => index);
const INSTANCES: readonly Instance[] = [
  ...MONTHS.flatMap((month) => ['t0', 't1'].map((type) => ({ type, from: month, to: month }))),
  ...MONTHS.filter((month) => month % 3 === 0).map((month) => ({ type: 't2', from: month, to: month + 2 })),
];

function sources(own: Instance, { source, relation }: MadeLink): Instance[] {
  const all = INSTANCES.filter(({ type }) => type === source);
  const length = own.to - own.from + 1;
  const at = (from: number): Instance[] => all.filter((each) => each.from === from && each.to === from + length - 1);
  switch (relation) {
    case 'same':
      return at(own.from);
    case 'previous':
      return at(own.from - length);
    case 'week-before':
      return []; // months have none
    case 'year-before':
      return at(own.from - 12);
    case 'latest':
      return all.filter((each) => each.to < own.from).slice(-1);
    case 'within':
      return all.filter((each) => own.from <= each.from && each.to <= own.to);
    case 'soFar':
      return all.filter((each) => Math.floor(own.to / 12) * 12 <= each.from && each.to <= own.to);
    case 'containing':
      return all.filter((each) => each.from <= own.from && own.to <= each.to);
    case 'any':
      return all;
  }
}

const keyOf = ({ type, from }: Instance, column: string): string => `${type}@${String(from)}.${column}`;

/** Whether a value of some document follows from itself. */
function leadsRound({ formulas, links }: MadeContracts): boolean {
  const edges = new Map<string, string[]>();
  for (const own of INSTANCES) {
    for (const each of formulas.filter(({ type }) => type === own.type))
      edges.set(keyOf(own, each.to), [
        ...(edges.get(keyOf(own, each.to)) ?? []),
        ...each.from
          .filter((column) => column !== each.to || each.from.length > 1)
          .map((column) => keyOf(own, columnRead(column))),
      ]);
    for (const each of links.filter(({ type }) => type === own.type)) {
      const read = sources(own, each).map((other) => keyOf(other, each.from[0] ?? ''));
      edges.set(keyOf(own, each.to), [...(edges.get(keyOf(own, each.to)) ?? []), ...read]);
    }
  }
  const state = new Map<string, 'open' | 'done'>();
  const visit = (key: string): boolean => {
    if (state.has(key)) return state.get(key) === 'open';
    state.set(key, 'open');
    const found = (edges.get(key) ?? []).some(visit);
    state.set(key, 'done');
    return found;
  };
  return [...edges.keys()].some(visit);
}

const kinds = ({ faults }: Plan): string[] => [...new Set(faults.map(({ kind }) => kind))];

describe('the graph of definitions', function () {
  this.timeout(120_000);

  it('finds every cycle, and takes none for one that comes to an end', () => {
    const earlier = RELATIONS.filter((each) => !['within', 'containing', 'any'].includes(each));
    fc.assert(
      fc.property(contractsWith(earlier), (made) => {
        assert.equal(kinds(planOf(knowledgeOf(made))).includes('cycle'), leadsRound(made));
      }),
      draws(25),
    );
  });

  it('finds every cycle through longer and shorter periods', () => {
    fc.assert(
      fc.property(contractsWith(RELATIONS), (made) => {
        const { faults } = planOf(knowledgeOf(made));
        if (leadsRound(made)) assert.ok(faults.some(({ kind }) => kind === 'cycle'));
      }),
      draws(25),
    );
  });

  it('finds every place with two owners, and names both', () => {
    fc.assert(
      fc.property(contractsWith(['previous']), (made) => {
        const claims = [...made.formulas, ...made.links].map(({ type, to }) => `${type}/rows.${to}`);
        const twice = new Set(claims.filter((claim, index) => claims.indexOf(claim) !== index));
        const doubles = planOf(knowledgeOf(made)).faults.filter(({ kind }) => kind === 'double');
        assert.deepEqual(new Set(doubles.map(({ one }) => `${one.type.type}/rows.${one.spot.id}`)), twice);
        for (const { one, other } of doubles) assert.ok(one !== other && one.spot.id === other.spot.id);
      }),
      draws(25),
    );
  });

  it('leaves no cycle and, once each yields, no two owners', () => {
    fc.assert(
      fc.property(contractsWith(RELATIONS), (made) => {
        const { definitions, owning } = planOf(knowledgeOf(made));
        const kept = new Set(definitions);
        for (const { type, spot } of definitions) assert.ok(owning(type, spot).every((each) => kept.has(each)));
      }),
      draws(10),
    );
  });

  it('takes a formula that comes to its own column for one that leaves the value as entered', () => {
    const made = (text: string): string[] => {
      const files = contractFiles({ formulas: [{ type: 't0', to: 'c0', from: ['c1'] }], links: [] });
      const changed = files.map((file) => ({ ...file, text: file.text.replace('"c1"', `"${text}"`) }));
      return kinds(planOf(loaded(changed).knowledge));
    };
    assert.deepEqual(made('c1 > 0 ? c1 : c0'), []);
    assert.deepEqual(made('c1 > 0 ? c0 + 1 : c2'), ['cycle']);
    assert.deepEqual(made('c0 > 0 ? c1 : c2'), ['cycle']);
    assert.deepEqual(made('max([c1, c0])'), ['cycle']);
  });

  it('finds none in the bundled pack', () => {
    assert.deepEqual(planOf(readKnowledge(BUNDLED_PACK)).faults, []);
  });
});

const HEADER = 'id: own\ngrammar: 1\ntitle: 自訂\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n';

function loaded(files: ReturnType<typeof contractFiles>): ReturnType<typeof loadKnowledge> {
  const settings = { path: 'ops-regulation.yaml', text: 'packs: [packs/own]\n' };
  const folder = { folder: 'packs/own', files: [{ path: 'pack.yaml', text: HEADER }, ...files] };
  return loadKnowledge(bundledPack(), settings, [folder]);
}

describe('what is said of definitions that do not fit together', () => {
  const said = (made: MadeContracts, change = (text: string): string => text): string[] => {
    const files = contractFiles(made).map((file) => ({ ...file, text: change(file.text) }));
    return planFaults(loaded(files)).map(
      ({ path, finding }) => `${path}:${String(finding.range.start.line)} ${render(finding.message, ENGLISH)}`,
    );
  };
  const link = { type: 't0', to: 'c0', source: 't1', from: ['c1'], relation: 'same' } as const;

  it('names both owners at the place of the later one, until one yields', () => {
    const twice = { formulas: [{ type: 't0', to: 'c0', from: ['c2'] }], links: [link] };
    assert.deepEqual(said(twice), [
      'packs/own/documents/t0.md:18 rows.c0 has two owners: the formula of “c0” in t0, and the link “l0” of t0. ' +
        'Let one of them go first, by “yieldsTo”, or only compare: ' +
        'a check without “computed: true”, a link with “agree: false”.',
    ]);
    const yielding = (text: string): string => text.replace('    values', '    yieldsTo: [rows.c0]\n    values');
    assert.deepEqual(said(twice, yielding), []);
    const wrong = (text: string): string => text.replace('    values', '    yieldsTo: [rows.c9]\n    values');
    assert.match(said(twice, wrong)[0] ?? '', /rows\.c9/);
    assert.deepEqual(said({ formulas: [], links: [link, link] }).length, 1);
  });

  it('names both ends of a cycle', () => {
    const back = { type: 't1', to: 'c1', source: 't0', from: ['c0'], relation: 'same' } as const;
    assert.deepEqual(said({ formulas: [], links: [link, back] }), [
      'packs/own/documents/t1.md:18 the link “l0” of t0 and the link “l1” of t1 follow from one another, ' +
        'so that neither has a value. Let people enter one of them.',
    ]);
    assert.deepEqual(said({ formulas: [], links: [link, { ...back, relation: 'previous' }] }), []);
    assert.match(said({ formulas: [{ type: 't0', to: 'c0', from: ['c0', 'c1'] }], links: [] })[0] ?? '', /from itself/);
  });

  it('says nothing of a workspace without packs of its own', () => {
    assert.deepEqual(planFaults(loadKnowledge(bundledPack(), undefined, [])), []);
  });
});

// Assessments of people in a workspace with imported exports: what a new one starts with is what the command `kpi` says
// of the same person and month.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { roundTo } from '../../src/base/number';
import type { Scorecard } from '../../src/kpi/scorecard';
import { openSnapshot } from '../../src/features/service';
import type { Snapshot } from '../../src/features/service';
import type { Host } from '../../src/files/host';
import { loadKnowledge } from '../../src/knowledge/load';
import { SAMPLES } from '../samples/handWritten';
import { importedInto, shopReport } from '../support/dailyExports';
import { IS_LONG } from '../support/draws';
import { begun, cellsBelow, withData } from '../support/importedDrafts';
import type { BegunDocument } from '../support/importedDrafts';
import { MemoryDisk } from '../support/memoryDisk';
import { monthlyExports } from '../support/monthlyExports';
import { bundledPack } from '../support/pack';
import { sampleFiles } from '../support/samples';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
const SETTINGS = readFileSync(path.join(SAMPLES, 'ops-regulation.yaml'), 'utf8')
  .replace('{ id: sun-yiming, name: 孙一鸣,', '{ id: sun-yiming, name: 孙一鸣, aliases: [小孙],')
  .concat('kpis: { traffic-growth: { weight: 20 }, promotion-roi: { weight: 50 } }\n');
const loaded = loadKnowledge(bundledPack(), { path: 'ops-regulation.yaml', text: SETTINGS }, []);
const COLUMNS = { kpi: 0, weight: 2, target: 3, actual: 4, method: 6, score: 9, weighted: 10 };

interface Shop {
  readonly snapshot: Snapshot;
  readonly host: Host;
}

/** What KPIs are measured by, beside figures; assessments are still to be made. */
const COUNTED = new Set(
  loaded.knowledge.kpis.flatMap(({ inputs }) => Object.values(inputs).flatMap(({ from }) => from)),
);

/** The documents of the samples that count, with exports of their months. */
async function shopOf(seed: number, months = MONTHS, days: Readonly<Record<string, string>> = {}): Promise<Shop> {
  const host = await importedInto(new MemoryDisk(), { ...monthlyExports(months, seed), ...days });
  const files = sampleFiles().filter(({ text }) => COUNTED.has(typeOf(text)) && typeOf(text) !== 'kpi-assessment');
  const plain = openSnapshot(loaded, files, false, (shown) => shown.includes('kpi-assessment'));
  return { snapshot: (await withData(plain, host)).snapshot, host };
}

function typeOf(text: string): string {
  return /^type: (.*)$/m.exec(text)?.[1] ?? '';
}

async function cardsOf({ snapshot, host }: Shop, month: string): Promise<readonly Scorecard[]> {
  const found = await snapshot.kpis.measure(host, { month, moment: new Date(host.now()) });
  assert.ok('cards' in found);
  return found.cards;
}

function assessed(snapshot: Snapshot, { role, person, month }: Scorecard): BegunDocument {
  assert.ok(person);
  const answers = { qualifier: person.name, person: person.name, post: role.simplified };
  return begun(snapshot, { type: 'kpi-assessment', period: month.text, answers });
}

const shown = (value: number): string => roundTo(value, 2).toFixed(2);
const isOpen = (cell: string | undefined): boolean => cell === '【待填】';

/** Compares a new assessment with the scorecard, row by row; gives how many of its rows have a score. */
function compare({ text }: BegunDocument, card: Scorecard): number {
  const rows = cellsBelow(text, '指标考核').filter(([name]) => name !== '合计');
  const where = `${card.month.text} ${card.role.id}\n${text}`;
  assert.equal(rows.length, card.kpis.length, where);
  const at = (row: readonly string[], column: keyof typeof COLUMNS): string => row[COLUMNS[column]] ?? '';
  for (const [index, { kpi, weight, result }] of card.kpis.entries()) {
    const row = rows[index] ?? [];
    assert.equal(at(row, 'kpi'), kpi.simplified, where);
    assert.equal(at(row, 'weight'), String(weight), where);
    const { score, parts } = result;
    if (score === undefined) {
      // What somebody has to rate, or what is missing; another document may say what was reached.
      assert.notEqual(at(row, 'method'), '系统计分', where);
      continue;
    }
    assert.deepEqual([at(row, 'method'), at(row, 'score')], ['系统计分', shown(score)], where);
    assert.equal(Number(at(row, 'weighted')), roundTo((weight * Number(shown(score))) / 100, 2), where);
    if (parts.length > 1) assert.deepEqual([at(row, 'target'), at(row, 'actual')], ['100', shown(score)], where);
    else assert.ok(!isOpen(at(row, 'actual')) && !isOpen(at(row, 'target')), where);
  }
  const scored = card.kpis.filter(({ result }) => result.score !== undefined);
  compareTotal(text, card, scored.length === card.kpis.length, where);
  // Of the rows that have a score, the weighted ones come to the composite, but for what was rounded.
  const sum = scored.reduce((total, { weight, result }) => total + (weight * (result.score ?? 0)) / 100, 0);
  const known = scored.reduce((total, { weight }) => total + weight, 0) / 100;
  if (card.composite.total !== undefined) assert.ok(Math.abs(sum / known - card.composite.total) < 1e-9, where);
  return scored.length;
}

function compareTotal(text: string, { composite }: Scorecard, isWhole: boolean, where: string): void {
  const said = (field: string): string => new RegExp(`^${field}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  const { total, grade } = composite;
  const expected = isWhole && total !== undefined ? [shown(total), grade] : ['【待填：总分】', '【待填：考核等级】'];
  assert.deepEqual([said('总分'), said('考核等级')], expected, where);
}

const SEEDS = IS_LONG ? Array.from({ length: 40 }, (_, index) => index + 1) : [1];

describe('assessments of months with imported exports', function () {
  this.timeout(IS_LONG ? 3_600_000 : 120_000);

  it('start with what `kpi` says of all six posts, total and grade where nothing is open', async () => {
    const roles = new Set<string>();
    const whole = new Set<string>();
    const compared = [];
    for (const seed of SEEDS) {
      const shop = await shopOf(seed);
      for (const month of MONTHS.slice(IS_LONG ? 3 : 4))
        for (const card of await cardsOf(shop, month)) {
          compared.push(compare(assessed(shop.snapshot, card), card));
          roles.add(card.role.id);
          if (card.kpis.every(({ result }) => result.score !== undefined)) whole.add(card.role.id);
        }
    }
    assert.equal(roles.size, 6);
    // Of campaigns no month says how much of it was theirs, and nobody of the team was assessed before his manager.
    const others = ['operations-lead', 'operations-manager'];
    assert.deepEqual([...roles].filter((role) => !whole.has(role)).sort(), others);
    assert.ok(
      compared.every((rows) => rows > 0),
      String(compared),
    );
  });

  it('are clean but for what is open', async () => {
    const shop = await shopOf(3);
    for (const card of await cardsOf(shop, '2026-06')) {
      const { snapshot, path: file, text } = assessed(shop.snapshot, card);
      compare({ snapshot, path: file, text }, card);
      const rules = snapshot.checking.of(file).map(({ rule }) => rule);
      const other = rules.filter((rule) => !['placeholder-unfilled', 'kpi-missing', 'check-failed'].includes(rule));
      assert.deepEqual(other, [], text);
    }
  });

  it('have a total and a grade for every post, from three months of exports, the forms and the documents', async () => {
    const days = { '店铺日报.csv': shopReport('2026-04-01', '2026-06-30') };
    let shop = await shopOf(2, MONTHS.slice(-3), days);
    const graded = new Map<string, number>();
    const isManager = ({ role }: Scorecard): boolean => role.id === 'operations-manager';
    for (const isLast of [false, true])
      for (const card of (await cardsOf(shop, '2026-06')).filter((each) => isManager(each) === isLast)) {
        const { snapshot, path: file, text } = assessed(shop.snapshot, card);
        assert.equal(compare({ snapshot, path: file, text }, card), card.kpis.length, card.role.id);
        const { total, grade } = card.composite;
        assert.ok(total !== undefined && grade !== undefined, card.role.id);
        graded.set(card.role.id, total);
        if (isLast) assert.equal(shown(teamScore(card) ?? 0), shown(meanOf(graded, card.role.id)));
        const submitted = text.replace(/^(状态|狀態): 草稿$/m, '$1: 已提交');
        assert.notEqual(submitted, text);
        shop = { ...shop, snapshot: snapshot.update([{ path: file, text: submitted }]).snapshot };
      }
    assert.equal(graded.size, 6);
  });
});

function teamScore({ kpis }: Scorecard): number | undefined {
  return kpis.flatMap(({ result }) => result.parts).find(({ part }) => part.id === 'team')?.score;
}

// The assessments say their totals with two decimals.
function meanOf(totals: ReadonlyMap<string, number>, without: string): number {
  const others = [...totals].filter(([role]) => role !== without).map(([, total]) => Number(shown(total)));
  return others.reduce((sum, total) => sum + total, 0) / others.length;
}

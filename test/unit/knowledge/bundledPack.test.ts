// The promises of the pack that comes with the product: every clause that documents cite is there, roles and KPIs
// hang on clauses that exist. How pack files are read is tested beside this file, on packs of a few lines.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readNumber } from '../../../src/base/number';
import { fold, simplify } from '../../../src/base/script';
import { parentNumber } from '../../../src/citations/clauseNumber';
import { combinePacks } from '../../../src/knowledge/knowledge';
import type { Clause } from '../../../src/knowledge/model';
import { BUNDLED_PACK, ROOT, bundledPack, readPackFiles } from '../../support/pack';

const NUMBERS = readFileSync(path.join(ROOT, 'test/fixtures/clause-numbers.txt'), 'utf8').trim().split('\n');

describe('the bundled pack', () => {
  // Read without readKnowledge, which throws: a faulty pack shall fail the first test, not end the run.
  const pack = bundledPack();
  const { value: knowledge, findings: clashes } = combinePacks(pack.value === undefined ? [] : [pack.value]);

  function clauseAt(number: string): Clause {
    const clause = knowledge.clause({ pack: undefined, number });
    assert.ok(clause, `§${number}`);
    return clause;
  }

  it('loads without a finding', () => {
    assert.ok(pack.value);
    assert.deepEqual([...pack.findings, ...clashes], []);
  });

  describe('glossary', () => {
    const namesOf = ({ term, simplified, english, synonyms }: (typeof knowledge.terms)[number]): string[] => [
      ...new Set([term, simplified, ...english, ...synonyms].map(fold)),
    ];

    it('has its terms, each in both scripts and of clauses that there are', () => {
      assert.equal(knowledge.terms.length, 323);
      for (const { term, simplified, clauses } of knowledge.terms) {
        assert.equal(fold(term), fold(simplified), term);
        assert.ok(clauses.length > 0, term);
        for (const number of clauses) clauseAt(number);
      }
    });
    it('gives no word to two terms: measures that differ are no synonyms', () => {
      const names = knowledge.terms.flatMap(namesOf);
      assert.deepEqual(
        names.filter((name, at) => names.indexOf(name) !== at),
        [],
      );
    });
    it('gives today’s name of what is called otherwise now', () => {
      for (const { term, platform } of knowledge.terms) assert.ok(!platform.map(fold).includes(fold(term)), term);
      assert.deepEqual(knowledge.terms.find(({ term }) => term === '品銷寶')?.platform, ['店鋪直達']);
    });
  });

  describe('regulation', () => {
    it('has each clause of the list, in order, and no other', () => {
      assert.deepEqual(
        knowledge.clauses.map((clause) => clause.number),
        NUMBERS,
      );
    });
    it('finds each clause by its number', () => {
      for (const number of NUMBERS) assert.equal(clauseAt(number).number, number);
    });
    it('says something in each clause: a text where nothing is below, else an English title', () => {
      for (const clause of knowledge.clauses) {
        if (knowledge.children(clause).length === 0)
          assert.notEqual(clause.text.trim(), '', `§${clause.number} has no text`);
        if (clause.number.split('.').length <= 2)
          assert.ok(clause.title !== '' && clause.en !== '', `§${clause.number} has no title`);
      }
    });
    it('keeps the length of every clause when it is folded', () => {
      for (const { number, title, text } of knowledge.clauses) {
        assert.equal(fold(title).length, title.length, `§${number}`);
        assert.equal(fold(text).length, text.length, `§${number}`);
      }
    });
    it('marks where its source breaks off, there only, and ends the text visibly', () => {
      const incomplete = knowledge.clauses.filter((clause) => clause.incomplete);
      assert.deepEqual(
        incomplete.map((clause) => clause.number),
        ['7.3', '7.3.1'],
      );
      for (const clause of incomplete) assert.notEqual(clause.notes.length, 0, `§${clause.number} has no note`);
      assert.match(clauseAt('7.3.1').text, /……$/);
    });
  });

  describe('roles and KPIs', () => {
    it('has six roles that report to one manager, service specialists to their lead', () => {
      const others = knowledge.roles.filter((role) => role.id !== 'operations-manager');
      assert.equal(others.length, 5);
      for (const { id, reportsTo } of others)
        assert.equal(reportsTo, id === 'customer-service-specialist' ? 'customer-service-lead' : 'operations-manager');
    });
    it('gives each role duties and indicators of its own', () => {
      for (const role of knowledge.roles) {
        for (const number of [role.clause, role.kpiClause]) {
          assert.deepEqual(clauseAt(number).roles, [role.id]);
          assert.notEqual(knowledge.children(clauseAt(number)).length, 0, `nothing below §${number}`);
        }
      }
    });
    it('has twenty KPIs, one for each indicator of the regulation, below the clause of its role', () => {
      const indicators = NUMBERS.filter((number) => /^4\.1\.\d+\.\d+$/.test(number));
      assert.equal(knowledge.kpis.length, 20);
      assert.deepEqual(knowledge.kpis.map((kpi) => kpi.clause).toSorted(), indicators);
      for (const kpi of knowledge.kpis)
        assert.equal(parentNumber(kpi.clause), knowledge.role(kpi.role)?.kpiClause, kpi.id);
    });
    it('weighs the KPIs of each role to 100', () => {
      for (const role of knowledge.roles) {
        const weights = knowledge.kpis.filter((kpi) => kpi.role === role.id).map((kpi) => kpi.defaults.weight);
        assert.equal(
          weights.reduce((sum, weight) => sum + weight, 0),
          100,
          role.id,
        );
      }
    });
    it('scores by rating what people rate, and nothing else', () => {
      for (const kpi of knowledge.kpis)
        assert.equal(kpi.defaults.method === 'rating', kpi.measure === 'rating', kpi.id);
    });
    it('gives each KPI what its method scores with: a floor on the far side of the target, or a step', () => {
      const numberOf = (text = ''): number | undefined => {
        const reading = readNumber(text);
        return reading.kind === 'number' ? reading.value : undefined;
      };
      for (const { id, direction, defaults } of knowledge.kpis) {
        const [target, floor, step] = [numberOf(defaults.target), numberOf(defaults.floor), numberOf(defaults.step)];
        assert.ok(target !== undefined, id);
        assert.equal(floor !== undefined, defaults.method === 'linear', id);
        assert.equal(step !== undefined, defaults.method === 'steps', id);
        if (floor !== undefined) assert.ok(direction === 'higher' ? floor < target : floor > target, id);
        if (step !== undefined) assert.ok(step > 0, id);
      }
    });
    it('names a KPI as its clause does, and each entry alike in both scripts', () => {
      for (const kpi of knowledge.kpis) assert.ok(clauseAt(kpi.clause).text.startsWith(kpi.name), kpi.id);
      for (const entry of [...knowledge.roles, ...knowledge.kpis])
        assert.equal(entry.simplified, simplify(entry.name), entry.id);
    });
    it("says of each KPI that its target and weight are the project's, not the regulation's", () => {
      const files = readPackFiles(BUNDLED_PACK).filter((file) => file.path.startsWith('kpis/'));
      assert.equal(files.length, 20);
      for (const kpi of knowledge.kpis) {
        const text = files.find((file) => file.path === `kpis/${kpi.id}.md`)?.text ?? '';
        assert.match(
          text,
          new RegExp(
            `^> 本項目默認：目標 ${kpi.defaults.target}、權重 ${String(kpi.defaults.weight)}、.*並非制度規定`,
            'm',
          ),
        );
      }
    });
  });
});

// The bundled regulation says what its source says: no more, no less, and in the field's words. Where the sheet of
// facts lies beside the project, every clause is held against it as well.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { simplify } from '../../src/base/script';
import { BUNDLED_PACK, readKnowledge, ROOT } from '../support/pack';

const FACTS = path.join(ROOT, '../shared/regulation-facts.md');
const knowledge = readKnowledge(BUNDLED_PACK);

/** What a clause says, and what would turn it into something else. */
const SAID: readonly (readonly [number: string, says: readonly string[], never: readonly string[]])[] = [
  ['1.3.3', ['共同推動業務發展'], []],
  ['2.1', ['等崗位'], ['增設']],
  ['2.2.1.5', ['業務能力'], ['專業能力']],
  ['2.2.2.5', ['溝通協調'], ['協作']],
  ['2.2.3.4', ['推廣方案'], ['推廣策略']],
  ['2.2.5.3', ['轉告有關部門'], ['上報']],
  ['2.2.6.2', ['數據報表', '數據分析報告'], []],
  ['3.1.1', ['類目', '上傳品牌信息'], ['商品分類', '品牌信息展示']],
  ['3.1.2', ['收集和整理'], []],
  ['3.3.3', ['客服專員'], []],
  ['3.3.4', ['不斷提升服務質量'], []],
  ['3.4.2', ['數據報表', '例如'], ['內容包括']],
  ['3.4.3', ['為決策提供數據支持'], []],
  ['4.1.1.4', ['協作氛圍'], []],
  ['4.1.4.3', ['業務能力'], ['專業能力']],
  ['4.1.5.3', ['客服的服務質量'], []],
  ['4.1.6.2', ['數據報表'], ['數據報告']],
  ['4.3.1', ['獎金、晉升、榮譽證書'], ['頒發']],
  ['4.3.2', ['業務拓展', '創新改進', '等'], ['業務增長']],
  ['4.3.3', ['調崗', '等措施'], ['轉崗', '先進行', '其後']],
  ['5.3.2', ['機會', '鍛煉'], []],
  ['5.3.3', ['拓寬視野'], []],
  ['6.1.1', ['加強信息交流'], []],
  ['6.1.2', ['分享經驗', '方便'], []],
  ['6.2.3', ['研發', '功能與特性', '市場需求'], ['開發']],
  ['6.2.4', ['協調解決'], []],
];

const ROLES: readonly (readonly [number: string, roles: readonly string[]])[] = [
  ['3.3.1', ['customer-service-specialist']],
  ['3.3.2', ['customer-service-specialist']],
  ['3.3.3', ['customer-service-specialist']],
  ['3.3.4', ['customer-service-lead']],
];

function clauseText(number: string): string {
  const clause = knowledge.clauses.find((each) => each.number === number);
  assert.ok(clause, `§${number}`);
  return `${clause.title}${clause.text}`;
}

describe('the bundled regulation', () => {
  for (const [number, says, never] of SAID)
    it(`says in §${number} what its source says`, () => {
      const text = clauseText(number);
      for (const each of says) assert.ok(text.includes(each), `${each}: ${text}`);
      for (const each of never) assert.ok(!text.includes(each), `${each}: ${text}`);
    });

  it('gives each duty of the service to the post that it names', () => {
    for (const [number, roles] of ROLES)
      assert.deepEqual(knowledge.clauses.find((each) => each.number === number)?.roles, roles, `§${number}`);
  });

  it('has service specialists report to their lead, who may judge them', () => {
    assert.equal(knowledge.role('customer-service-specialist')?.reportsTo, 'customer-service-lead');
  });

  it('says where its source breaks off, and adds nothing', () => {
    const broken = knowledge.clauses.filter(({ number }) => number === '7.3' || number.startsWith('7.3.'));
    assert.deepEqual(
      broken.map(({ number, incomplete }) => [number, incomplete]),
      [
        ['7.3', true],
        ['7.3.1', true],
      ],
    );
    for (const { notes } of broken) assert.match(notes.join('\n'), /原文不全/);
  });

  if (existsSync(FACTS)) againstFacts(readFacts(readFileSync(FACTS, 'utf8')));
});

interface Fact {
  readonly number: string;
  /** The Chinese words of the fact. */
  readonly words: readonly string[];
}

// `- 3.1.1 sets up the shop …: decorating the shop 店鋪裝修`, over several lines; what follows a note in brackets says
// how the text is to be understood.
function readFacts(sheet: string): Fact[] {
  const text = sheet.slice(0, sheet.indexOf('## Documents that'));
  return [...text.matchAll(/^ *- (\d(?:\.\d+)+) ((?:.*\n(?! *- \d|#|\n))*.*)$/gm)].map(
    ([, number = '', fact = '']) => ({
      number,
      words: fact.replace(/\([^)]*\)/g, '').match(/\p{Script=Han}+/gu) ?? [],
    }),
  );
}

function againstFacts(facts: readonly Fact[]): void {
  it('has the clauses that the facts have, and no others', () => {
    const numbers = knowledge.clauses.map(({ number }) => number).filter((number) => number.includes('.'));
    assert.deepEqual(numbers.toSorted(), facts.map(({ number }) => number).toSorted());
  });

  it('uses in each clause the field’s words of its fact', () => {
    const absent = facts.flatMap(({ number, words }) => {
      const text = simplify(clauseText(number));
      const holds = (word: string): boolean => Array.from(simplify(word)).every((sign) => text.includes(sign));
      return words.filter((word) => !holds(word)).map((word) => `§${number} ${word}: ${text}`);
    });
    assert.deepEqual(absent, []);
  });
}

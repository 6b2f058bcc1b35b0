// Tests `words.yaml`: the words by which texts are understood are a pack's, a department adds its own, and faults stand
// at their place.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openSnapshot } from '../../../src/features/service';
import { loadKnowledge } from '../../../src/knowledge/load';
import type { Loaded } from '../../../src/knowledge/load';
import { parsePack } from '../../../src/knowledge/pack';
import { firstWord, mergeWords, NO_WORDS, parseWords, titleHas } from '../../../src/knowledge/words';
import type { Words } from '../../../src/knowledge/words';
import { guessColumn } from '../../../src/features/typeMaking/columnGuess';
import { createNamer } from '../../../src/features/typeMaking/typeNames';
import { BUNDLED_PACK, readKnowledge, readPackFiles, TEST_PACK } from '../../support/pack';

const HEAD = 'id: ours\ngrammar: 1\ntitle: 本部門\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n';
const DAYS = { from: '2026-01-01', to: '2026-12-31' };

/** The pack of the rules' tests, or another, with a department's own words. */
function withOwn(words: string, folder = TEST_PACK): Loaded {
  const files = [
    { path: 'pack.yaml', text: HEAD },
    { path: 'words.yaml', text: words },
  ];
  const settings = { path: 'ops-regulation.yaml', text: 'packs: [packs/ours]\n' };
  return loadKnowledge(parsePack(readPackFiles(folder)), settings, [{ folder: 'packs/ours', files }]);
}

const wordsOf = (text: string): Words => parseWords({ path: 'words.yaml', text }).value;

/** What a note says beside a change: the words that are found to contradict it. */
function contradicted(loaded: Loaded, change: string, note: string): string[] {
  const text =
    '---\ntype: demo-review\nperiod: 2026-05\n---\n## 數據\n\n| 指標 | 本期 | 上期 | 環比 | 說明 |\n|---|---:|---:|---:|---|\n' +
    `| 訪客數 | 1 | 1 | ${change} | ${note} |\n\n訪客數環比${note}。\n`;
  return openSnapshot(loaded, [{ path: 'documents/review.md', text }])
    .checking.of('documents/review.md')
    .filter(({ rule }) => rule === 'trend-contradicted')
    .map(({ actual }) => actual ?? '');
}

describe('words.yaml', () => {
  it('lets a department say what up and down are, in both scripts, beside the words that are there', () => {
    const plain = withOwn('');
    const own = withOwn('up: [衝高]\ndown: [跳水, 掉]\n');
    assert.deepEqual([plain.findings, own.findings], [[], []]);
    for (const note of ['冲高', '衝高', '略有冲高', '遠遠衝高了']) {
      const said = [/[冲衝]高/.exec(note)?.[0], /[冲衝]高/.exec(note)?.[0]];
      assert.deepEqual(contradicted(plain, '-10.00%', note), [], note);
      assert.deepEqual(contradicted(own, '-10.00%', note), said, note);
      assert.deepEqual(contradicted(own, '10.00%', note), [], note);
    }
    assert.deepEqual(contradicted(own, '10.00%', '跳水'), ['跳水', '跳水']);
    assert.deepEqual(contradicted(own, '10.00%', '下滑'), ['下滑', '下滑']);
    assert.deepEqual(contradicted(own, '10.00%', '先衝高後跳水'), []);
  });

  it('tells from titles what columns hold, by the words of all packs', () => {
    const { knowledge, findings } = withOwn('money: [運費]\nratio: [周轉]\ncode: [批次, …号]\nperson: [督導, …员]\n');
    assert.deepEqual(findings, []);
    const kind = (title: string, ...texts: string[]): string => guessColumn(knowledge, title, texts, DAYS).kind;
    for (const title of ['运费合计', '運費合計']) assert.equal(kind(title, '12', '13'), 'money', title);
    for (const title of ['库存周转', '庫存周轉']) assert.equal(kind(title, '1.2', '3.4'), 'ratio', title);
    for (const title of ['批次一', '工單號', '工单号']) assert.equal(kind(title, '12', '13'), 'text', title);
    for (const title of ['號頭', '号头']) assert.equal(kind(title, '12', '13'), 'integer', title);
    for (const title of ['督導甲', '督导', '巡店員', '巡店员', '总督导组'])
      assert.equal(kind(title, '周岚', '吴婷、林小满'), 'person', title);
    for (const title of ['员额说明', '員額說明']) assert.equal(kind(title, '周岚', '吴婷'), 'text', title);
  });

  it('tells people apart from a choice of few, in either script, and from posts', () => {
    const knowledge = readKnowledge(BUNDLED_PACK);
    const kind = (title: string, ...texts: string[]): string => guessColumn(knowledge, title, texts, DAYS).kind;
    for (const title of ['負責人', '负责人', '联系人', '姓名', '審批主管', '直接上級', '员工', '講師']) {
      assert.equal(kind(title, '周岚', '陈屿', '周岚', '陈屿', '周岚'), 'person', title);
      assert.equal(kind(title), 'person', title);
    }
    assert.equal(kind('负责人', '运营经理', '运营主管'), 'role');
    assert.equal(kind('人数', '3', '4'), 'integer');
    assert.equal(kind('库区', 'A', 'B', 'A', 'B'), 'enum');
  });

  it('gives ids and English titles, the first pack first', () => {
    const { knowledge } = withOwn('english: { 巡店: shop visit, 報告: paper }\n', BUNDLED_PACK);
    const namer = createNamer(knowledge);
    assert.equal(namer.english('巡店报告'), 'Shop visit report');
    assert.equal(namer.english('巡店報告'), 'Shop visit report');
    assert.equal(namer.variable('供应商库存', new Set()), 'supplierStock');
  });

  it('reports faults at their key, and leaves out that file alone', () => {
    const faults: [text: string, line: number, id: string, key: string][] = [
      ['up: [上升]\nmoeny: [x]\n', 1, 'pack.key-near', 'moeny'],
      ['# words\ndown:\n  - 下降\n  - ""\n', 1, 'pack.key-invalid', 'down.1'],
      ['person: 人\n', 0, 'pack.key-type', 'person'],
      [`up: [x]\ncode: [${'長'.repeat(25)}]\n`, 1, 'pack.key-invalid', 'code.0'],
      [`up: [${Array(201).fill('x').join(', ')}]\n`, 0, 'pack.key-invalid', 'up'],
      ['english: { 報告: 報告 }\n', 0, 'pack.key-invalid', 'english.報告'],
    ];
    for (const [text, line, id, key] of faults) {
      const { findings, knowledge } = withOwn(text);
      assert.deepEqual(
        findings.map(({ path, finding }) => [
          path,
          finding.range.start.line,
          finding.message.id,
          finding.message.args?.key,
        ]),
        [['packs/ours/words.yaml', line, id, key]],
      );
      assert.deepEqual(knowledge.words, mergeWords([readKnowledge(TEST_PACK).words]));
    }
    assert.deepEqual(wordsOf('up: []'), NO_WORDS, 'as the schema has none');
    for (const text of ['', '\n', '\uFEFF# nothing yet\n', '---\n# nothing yet\n'])
      assert.deepEqual([withOwn(text).findings, wordsOf(text)], [[], NO_WORDS], JSON.stringify(text));
  });

  it('finds the first of words, and the longest where several begin there, in any text', () => {
    const word = fc.string({ unit: fc.constantFrom('上', '升', '下', '降', 'a'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('上', '升', '下', '降', 'a') }),
        (words, text) => {
          const found = firstWord(words, text);
          const at = Array.from(text, (_, index) => index).find((index) =>
            words.some((each) => text.startsWith(each, index)),
          );
          assert.equal(found?.at, at);
          const here = words.filter((each) => at !== undefined && text.startsWith(each, at)).map((each) => each.length);
          assert.equal(found?.word.length ?? -Infinity, Math.max(...here));
        },
      ),
    );
  });

  it('takes a word after an ellipsis at the end of a title only, however the ellipsis is typed', () => {
    for (const dots of ['…', '……', '..', '...']) {
      const { person } = wordsOf(`person: ["${dots}人"]\n`).titles;
      assert.deepEqual(
        [person, titleHas(person, '責任人'), titleHas(person, '人數')],
        [{ held: [], last: ['人'] }, true, false],
      );
    }
  });
});

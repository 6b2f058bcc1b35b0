import assert from 'node:assert/strict';
import type { Reader } from '../../../../src/base/message';
import { checkAnswer } from '../../../../src/features/answers/checkAnswer';
import type { Report } from '../../../../src/features/answers/checkAnswer';
import { searchAnswer } from '../../../../src/features/answers/searchAnswer';
import { openSnapshot } from '../../../../src/features/service';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { parsePack } from '../../../../src/knowledge/pack';
import { createClauseIndex } from '../../../../src/search/clauseIndex';
import { BUNDLED_PACK, readKnowledge, readPackFiles } from '../../../support/pack';
import { READERS, sample, TRADITIONAL_PLAN } from '../../../support/presented';
import { SIMPLIFIED } from '../../../support/reader';

const FILE = 'documents/2026-05/a.md';
const PLAN = sample('monthly-promotion-plan');
const bundled = parsePack(readPackFiles(BUNDLED_PACK));

/** The report of a workspace of one document, with what was written into it where values are to be written. */
function reportOf(text: string, fix = false): Report {
  const opened = openSnapshot(loadKnowledge(bundled, undefined, []), [{ path: FILE, text }]);
  const { snapshot, documents } = fix ? opened.fix([FILE]) : { snapshot: opened, documents: [] };
  return {
    documents: 1,
    findings: snapshot.checking.of(FILE).map((finding) => ({ path: FILE, finding })),
    written: documents.flatMap(({ path, written }) => written.map((each) => ({ path, ...each }))),
    main: snapshot.knowledge.main,
  };
}

const answered = (report: Report, reader: Reader): string => JSON.stringify(checkAnswer(report, reader));

describe('what a check answers', () => {
  const wrong = PLAN.replace('| 2.94% |', '| 3.94% |');
  const line = wrong.split('\n').findIndex((each) => each.includes('| 3.94% |'));
  const at = wrong.split('\n')[line]?.indexOf('3.94%') ?? 0;
  const place = (character: number): string => `{"line":${String(line)},"character":${String(character)}}`;
  const range = `{"start":${place(at)},"end":${place(at + 5)}}`;

  it('is this text, to the letter, to each reader', () => {
    const [before, between, after] = [
      `{"documents":1,"errors":1,"warnings":0,"findings":[{"file":"${FILE}",` +
        '"rule":"formula-mismatch","severity":"error","message":"',
      `","range":${range},"pack":"tmall-operations","clause":"3.2.1","expected":"2.94%","actual":"3.94%","fixes":["`,
      '"]}]}',
    ];
    const report = reportOf(wrong);
    assert.deepEqual(
      READERS.map((reader) => answered(report, reader)),
      [
        `${before}“Change” should be 2.94%, calculated from the other columns; it says 3.94%.` +
          `${between}Write 2.94%${after}`,
        `${before}“环比”按其他列计算应为 2.94%，现在写的是 3.94%。${between}改为 2.94%${after}`,
        `${before}「環比」按其他欄計算應為 2.94%，現在寫的是 3.94%。${between}改為 2.94%${after}`,
      ],
    );
  });

  it('lists what was written, where something was', () => {
    const nothing = '"documents":1,"errors":0,"warnings":0,"findings":[]';
    assert.equal(
      answered(reportOf(wrong.replace('status: submitted', 'status: draft'), true), SIMPLIFIED),
      `{${nothing},"written":[{"file":"${FILE}","range":${range},"old":"3.94%","new":"2.94%",` +
        '"reason":"“环比”按其他列计算应为 2.94%，现在写的是 3.94%。"}]}',
    );
    assert.equal(answered(reportOf(PLAN), SIMPLIFIED), `{${nothing}}`);
  });

  it('has the keys in one order, with any findings', () => {
    const order = ['file', 'rule', 'severity', 'message', 'range', 'pack', 'clause', 'expected', 'actual', 'fixes'];
    for (const text of [TRADITIONAL_PLAN, PLAN.replace('author: 林小满', 'author:').replace('§3.2.2', '§3.2.9')]) {
      const { findings } = checkAnswer(reportOf(text), SIMPLIFIED);
      assert.ok(findings.length > 0);
      for (const finding of findings) {
        const keys = Object.keys(finding);
        assert.deepEqual(
          keys,
          order.filter((key) => keys.includes(key)),
        );
        assert.deepEqual(JSON.parse(JSON.stringify(finding)), finding);
      }
    }
  });

  it('counts errors and warnings, and leaves out a clause that cannot be read', () => {
    const { findings, ...report } = reportOf(TRADITIONAL_PLAN);
    const unclear = findings.map(({ path, finding }) => ({ path, finding: { ...finding, clause: '某条' } }));
    const answer = checkAnswer({ ...report, findings: unclear }, SIMPLIFIED);
    const of = (severity: string): number => answer.findings.filter((each) => each.severity === severity).length;
    assert.deepEqual([answer.errors, answer.warnings], [of('error'), of('warning')]);
    assert.ok(answer.findings.every((each) => !('clause' in each) && !('pack' in each)));
  });

  it('names the pack of a clause of another regulation', () => {
    const { findings, ...report } = reportOf(TRADITIONAL_PLAN);
    const foreign = findings.map(({ path, finding }) => ({ path, finding: { ...finding, clause: 'house-rules§17' } }));
    for (const each of checkAnswer({ ...report, findings: foreign }, SIMPLIFIED).findings)
      assert.deepEqual([each.pack, each.clause], ['house-rules', '17']);
  });
});

describe('what a search answers', () => {
  const IN_TRADITIONAL =
    '推廣計劃須提交運營經理審核，經批准後方可執行；執行過程中應密切關注推廣數據，及時調整推廣策略。';
  const IN_SIMPLIFIED =
    '推广计划须提交运营经理审核，经批准后方可执行；执行过程中应密切关注推广数据，及时调整推广策略。';
  const index = createClauseIndex(readKnowledge(BUNDLED_PACK));

  it('is this text, to the letter, to each reader', () => {
    const hits = index.search('§3.2.2', { limit: 1 });
    assert.deepEqual(
      READERS.map((reader) => JSON.stringify(searchAnswer(hits, reader))),
      [
        ['工作流程與規範', '推廣工作流程', IN_TRADITIONAL] as const,
        ['工作流程与规范', '推广工作流程', IN_SIMPLIFIED] as const,
        ['工作流程與規範', '推廣工作流程', IN_TRADITIONAL] as const,
      ].map(
        ([chapter, section, text]) =>
          `{"results":[{"clause":"3.2.2","pack":"tmall-operations","path":["${chapter}","${section}"],` +
          `"text":"${text}","score":1}]}`,
      ),
    );
  });

  it('gives the heading of a clause without a text of its own', () => {
    const [chapter] = searchAnswer(index.search('§3', { limit: 1 }), SIMPLIFIED).results;
    assert.ok(chapter !== undefined && chapter.text !== '');
    assert.deepEqual(chapter.path, []);
  });

  it('is empty where nothing is found', () => {
    assert.equal(JSON.stringify(searchAnswer([], SIMPLIFIED)), '{"results":[]}');
  });
});

import assert from 'node:assert/strict';
import { RULES } from '../../../src/checking/registry';
import { textReport } from '../../../src/cli/report';
import { renderArgument } from '../../../src/base/message';
import { checkAnswer } from '../../../src/features/answers/checkAnswer';
import { packFinding } from '../../../src/knowledge/entry';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';
import { check } from '../../support/check';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../support/reader';

const knowledge = readKnowledge(BUNDLED_PACK);

describe('rules', () => {
  it('have each a title in every language, and none is an id', () => {
    for (const { id } of RULES) {
      const [en, cn, tw] = [ENGLISH, SIMPLIFIED, TRADITIONAL].map((reader) =>
        renderArgument(knowledge.ruleTitle(id), reader),
      );
      assert.match(en ?? '', /^[A-Z][A-Za-z ]+$/, id);
      for (const title of [cn, tw]) assert.match(title ?? '', /^\p{Script=Han}+$/u, id);
    }
    assert.equal(renderArgument(knowledge.ruleTitle('total-mismatch'), SIMPLIFIED), '合计不符');
    assert.equal(renderArgument(knowledge.ruleTitle('total-mismatch'), TRADITIONAL), '合計不符');
    assert.equal(knowledge.ruleTitle('nothing-of-ours'), 'nothing-of-ours');
  });

  it('are told to people by their titles, and to programs by their ids', () => {
    const text = '---\ntype: weekly-meting\n---\n<!-- ops-regulation-disable-file total-mismatch -->\n';
    const findings = [
      ...check(knowledge, text).map((finding) => ({ path: 'a.md', finding })),
      packFinding('pack.yaml', { id: 'pack.header-missing' }),
    ];
    const report = { documents: 1, findings, written: [], main: knowledge.main };
    for (const [reader, titles] of [
      [ENGLISH, ['[Unknown document type]', '“Total mismatch”', '[Invalid pack]']],
      [SIMPLIFIED, ['[文档类型不明]', '“合计不符”', '[知识包有误]']],
      [TRADITIONAL, ['[文檔類型不明]', '「合計不符」', '[知識包有誤]']],
    ] as const) {
      const said = textReport(report, reader, knowledge.ruleTitle);
      for (const title of titles) assert.ok(said.includes(title), `${title}: ${said}`);
      for (const { id } of RULES) assert.ok(!said.includes(id), `${id}: ${said}`);
    }
    assert.deepEqual(
      new Set(checkAnswer(report, SIMPLIFIED).findings.map(({ rule }) => rule)),
      new Set(['type-unknown', 'suppression-needless', 'suppression-reasonless', 'pack-invalid']),
    );
  });
});

import assert from 'node:assert/strict';
import { clauseCitation, clauseReference } from '../../../../src/features/lookup/clauseText';
import type { Clause } from '../../../../src/knowledge/model';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { SIMPLIFIED, TRADITIONAL } from '../../../support/reader';

const knowledge = readKnowledge(BUNDLED_PACK);

function clauseOf(number: string): Clause {
  const clause = knowledge.clause({ pack: undefined, number });
  assert.ok(clause, number);
  return clause;
}

describe('quoting a clause', () => {
  it('refers to it as documents do, with the pack where it is not the main one', () => {
    assert.equal(clauseReference(knowledge, clauseOf('3.2.2')), '§3.2.2');
    assert.equal(clauseReference(knowledge, { ...clauseOf('3.2.2'), pack: 'our-rules' }), 'our-rules§3.2.2');
  });

  it('names regulation, place and text, in the script of the reader', () => {
    const clause = clauseOf('3.2.2');
    assert.equal(
      clauseCitation(knowledge, clause, TRADITIONAL),
      `《天貓運營部管理制度》第三章（二）2（§3.2.2）：${clause.text}`,
    );
    assert.match(
      clauseCitation(knowledge, clause, SIMPLIFIED),
      /^《天猫运营部管理制度》第三章（二）2（§3\.2\.2）：推广计划须提交运营经理审核/,
    );
  });

  it('quotes the heading of a clause that has no text of its own', () => {
    assert.match(clauseCitation(knowledge, clauseOf('3.2'), TRADITIONAL), /：推廣工作流程$/);
  });
});

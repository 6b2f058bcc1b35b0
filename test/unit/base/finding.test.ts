import assert from 'node:assert/strict';
import { asSubmitted, compareSeverity, submittedBy } from '../../../src/base/finding';
import type { Finding, Severity } from '../../../src/base/finding';

describe('severities', () => {
  it('come in the order of their gravity', () => {
    const mixed: Severity[] = ['hint', 'error', 'information', 'warning', 'error'];
    assert.deepEqual(mixed.sort(compareSeverity), ['error', 'error', 'warning', 'information', 'hint']);
    assert.equal(compareSeverity('hint', 'hint'), 0);
    assert.deepEqual([compareSeverity('error', 'warning'), compareSeverity('hint', 'error')], [-1, 3]);
  });
});

describe('a finding of a draft', () => {
  const finding: Finding = {
    rule: 'a',
    severity: 'warning',
    message: { id: 'check.more' },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    clause: '§1.1.1',
    fixes: [],
  };

  it('is by another judgement once the draft is handed in, and else as it is', () => {
    const graver = submittedBy(finding, { rule: 'b', severity: 'error' });
    assert.deepEqual(graver, { ...finding, submitted: { rule: 'b', severity: 'error' } });
    const { message, range, fixes } = finding;
    assert.deepEqual(asSubmitted(graver), { rule: 'b', severity: 'error', message, range, fixes });
    assert.equal(asSubmitted(finding), finding);
  });

  it('says nothing of it where the judgement is the same', () => {
    const { rule, severity, clause = '' } = finding;
    const graver = submittedBy(finding, { rule, severity: 'error', clause });
    assert.equal(asSubmitted(graver).clause, clause);
    assert.deepEqual(submittedBy(graver, { rule, severity, clause }), finding);
  });
});

// A comment that silences a rule without saying why.
import { message } from '../base/message';
import type { Rule } from './rule';
import { ALWAYS_WARNING } from './severities';

export const suppressionReasonless: Rule = {
  id: 'suppression-reasonless',
  severity: ALWAYS_WARNING,
  phase: 'last',
  *check({ suppressions }) {
    for (const { suppression } of suppressions) {
      if (suppression.reason === '') yield { message: message('suppression-reasonless', { rule: suppression.rule }), range: suppression.range, expected: `${suppression.rule} -- …` };
    }
  },
};

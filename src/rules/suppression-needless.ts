// A comment that silences a rule which has nothing to say there, or which does not exist.
import { message } from '../base/message';
import { replacement } from './labels';
import type { Rule } from './rule';
import { ALWAYS_WARNING } from './severities';

export const suppressionNeedless: Rule = {
  id: 'suppression-needless',
  severity: ALWAYS_WARNING,
  phase: 'last',
  *check({ suppressions }) {
    for (const { suppression, silenced } of suppressions) {
      if (silenced > 0) continue;
      const { rule, range } = suppression;
      yield { message: message('suppression-needless', { rule }), range, actual: rule, fixes: [{ ...replacement(range, ''), title: message('fix.delete-comment') }] };
    }
  },
};

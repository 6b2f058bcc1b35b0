// A comment that silences a rule which has nothing to say there, or which does not exist.
import { message } from '../base/message';
import { replacement } from './shared/fixes';
import type { SilencingRule } from './rule';
import { ALWAYS_WARNING } from './shared/severities';

export const suppressionNeedless: SilencingRule = {
  id: 'suppression-needless',
  scope: 'silencing',
  severity: ALWAYS_WARNING,
  *check({ suppressions, titleOf }) {
    for (const { suppression, silenced } of suppressions) {
      if (silenced > 0) continue;
      const { rule, range } = suppression;
      yield {
        message: message('suppression-needless', { rule: titleOf(rule) }),
        range,
        actual: rule,
        fixes: [{ ...replacement(range, ''), title: message('fix.delete-comment') }],
      };
    }
  },
};

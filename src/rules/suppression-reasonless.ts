// A comment that silences a rule without saying why.
import { message } from '../base/message';
import type { SilencingRule } from './rule';
import { ALWAYS_WARNING } from './shared/severities';

export const suppressionReasonless: SilencingRule = {
  id: 'suppression-reasonless',
  scope: 'silencing',
  severity: ALWAYS_WARNING,
  *check({ suppressions, titleOf }) {
    for (const { suppression } of suppressions) {
      if (suppression.reason === '')
        yield {
          message: message('suppression-reasonless', { rule: titleOf(suppression.rule) }),
          range: suppression.range,
          expected: `${suppression.rule} -- …`,
          actual: suppression.rule,
        };
    }
  },
};

// A section that stands twice: what the second one holds is not looked at.
import { labelOf, message } from '../base/message';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const sectionDuplicate: DocumentRule = {
  id: 'section-duplicate',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    for (const { section, heading, first } of typed(context)?.repeated ?? []) {
      const args = { label: labelOf(section), line: first.line + 1 };
      const related = [
        { message: message('section-duplicate.first', args), path: context.document.path, range: first.range },
      ];
      yield {
        message: message('section-duplicate', args),
        range: heading.range,
        clause: section.clause,
        actual: heading.text,
        related,
      };
    }
  },
};

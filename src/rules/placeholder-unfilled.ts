// A placeholder that is still to be filled in. Where a formula or total gives the value, the fix writes it.
import { message } from '../base/message';
import { computedCells } from './computed';
import { replacement } from './labels';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { NOTED_IN_DRAFT } from './severities';

export const placeholderUnfilled: DocumentRule = {
  id: 'placeholder-unfilled',
  scope: 'document',
  severity: NOTED_IN_DRAFT,
  *check(context) {
    const document = typed(context);
    const known = document ? [...computedCells(document)].filter(({ cell }) => cell.value.kind === 'placeholder') : [];
    for (const range of context.document.placeholders) {
      const line = context.document.outline.lines[range.start.line] ?? '';
      const actual = line.slice(range.start.character, range.end.character);
      const label = /[：:]([^】]*)】$/.exec(actual)?.[1]?.trim();
      const computed = known.find(({ cell }) => cell.range.start.line === range.start.line && cell.range.start.character === range.start.character);
      const fixes = computed ? [replacement(range, computed.expected)] : [];
      const text = label ? message('placeholder-unfilled.label', { label: { pack: label } }) : message('placeholder-unfilled');
      yield { message: text, range, actual, fixes, ...(computed ? { expected: computed.expected } : {}) };
    }
  },
};

// A placeholder that is still to be filled in. Where a formula or total gives the value, the fix writes it.
import { message } from '../base/message';
import { replacement } from './labels';
import type { DocumentRule } from './rule';
import { NOTED_IN_DRAFT } from './severities';

export const placeholderUnfilled: DocumentRule = {
  id: 'placeholder-unfilled',
  scope: 'document',
  severity: NOTED_IN_DRAFT,
  *check(context) {
    for (const range of context.document.placeholders) {
      const line = context.document.outline.lines[range.start.line] ?? '';
      const actual = line.slice(range.start.character, range.end.character);
      const label = /[：:]([^】]*)】$/.exec(actual)?.[1]?.trim();
      const computed = context.document.computed().find(({ cell }) => cell.value.kind === 'placeholder' && cell.range.start.line === range.start.line && cell.range.start.character === range.start.character);
      const fixes = computed ? [replacement(range, computed.expected)] : [];
      const text = label ? message('placeholder-unfilled.label', { label: { pack: label } }) : message('placeholder-unfilled');
      yield { message: text, range, actual, fixes, expected: computed?.expected ?? label ?? '…' };
    }
  },
};

// A text between tables, as it is written.
import { findingList } from '../around/findings';
import { findingsOf } from '../around/numbered';
import { element } from '../elements';
import type { BlockView } from './view';

/** The field in which a text is written. */
export function proseView(label: string, edit: (block: number, text: string) => void): BlockView {
  const field = element('textarea', { class: 'prose', rows: 2, 'aria-label': label });
  const findings = element('div', { class: 'place-findings' });
  let at = 0;
  let shown = '';
  field.addEventListener('change', () => {
    edit(at, field.value);
  });
  return {
    root: element('div', { class: 'text' }, field, findings),
    show: (block, context) => {
      if (block.kind !== 'text') return;
      at = context.at;
      if (field.value === shown || document.activeElement !== field) field.value = block.text;
      shown = block.text;
      field.readOnly = !context.canWrite;
      const list = findingList(findingsOf(context.sheet, block.findings), context.fix);
      findings.replaceChildren(...(list === undefined ? [] : [list]));
    },
    focus: () => {
      field.focus();
    },
  };
}

// A text between headings and tables, as one writes it.
import { element } from './elements';

/** A field for a text; `edit` is told what was written. */
export function proseField(
  text: string,
  label: string,
  canWrite: boolean,
  edit: (text: string) => void,
): HTMLTextAreaElement {
  const rows = Math.max(2, text.split('\n').length);
  const field = element('textarea', { class: 'prose', rows, 'aria-label': label }, text);
  field.readOnly = !canWrite;
  field.addEventListener('change', () => {
    edit(field.value);
  });
  return field;
}

// The head of a document as a form. What the program keeps for itself is out of sight, in a fold.
import type { Sheet, SheetField } from '../../../features/sheet/model';
import { findingList } from '../around/findings';
import { findingsOf } from '../around/numbered';
import { element } from '../elements';
import type { TypedEdit } from '../unfinished';
import { FieldLine } from './fieldLine';
import type { FormEvents, FormWords } from './fieldLine';

/** The head of a document on the page. */
export class Form {
  readonly root = element('form', { class: 'head' });
  private readonly fields = element('div', { class: 'fields' });
  private readonly general = element('div', { class: 'general' });
  private readonly kept = element('dl');
  private readonly fold = element('details', { class: 'system' });
  private readonly lines = new Map<string, FieldLine>();
  private order: readonly FieldLine[] = [];

  constructor(
    private readonly words: FormWords,
    private readonly events: FormEvents,
  ) {
    this.fold.append(element('summary', {}, words.system), this.kept);
    this.root.append(this.general, this.fields, this.fold);
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
    });
  }

  show(sheet: Sheet, canWrite: boolean): void {
    const { fields, findings } = sheet.head;
    const shown = fields.filter(({ isKept }) => isKept !== true);
    const kept = fields.filter(({ isKept, text }) => isKept === true && text !== '');
    const order = shown.map((field) => {
      const line = this.lineFor(field);
      line.show(field, { canWrite, findings: findingsOf(sheet, field.findings) });
      return line;
    });
    if (order.length !== this.order.length || order.some((line, at) => line !== this.order[at]))
      this.fields.replaceChildren(...order.map(({ root }) => root));
    this.order = order;
    const hidden = fields.flatMap((field) => (field.isKept === true ? (field.findings ?? []) : []));
    const list = findingList(findingsOf(sheet, [...(findings ?? []), ...hidden]), this.events.fix);
    this.general.replaceChildren(...(list === undefined ? [] : [list]));
    this.fold.hidden = kept.length === 0;
    this.kept.replaceChildren(
      ...kept.flatMap(({ title, text }) => [element('dt', {}, title), element('dd', {}, text)]),
    );
  }

  /** Gives a field the focus. */
  focus(id: string): void {
    this.lines.get(id)?.control.focus();
  }

  /** What is being typed in the field that an element is of, and not entered. */
  typed(target: Element | null): TypedEdit | undefined {
    const [id, line] = this.entryOf(target) ?? [];
    return id === undefined || line?.typed === undefined ? undefined : { kind: 'field', id, text: line.typed };
  }

  /** Takes what is being typed in the field that an element is of. */
  enter(target: Element | null): void {
    this.entryOf(target)?.[1].enter();
  }

  /** Goes on with what was typed in a field before. */
  resume(id: string, text: string): void {
    this.focus(id);
    this.lines.get(id)?.retype(text);
  }

  /** The field that an element is of. */
  fieldOf(target: Element | null): string | undefined {
    return this.entryOf(target)?.[0];
  }

  /** Gives the last field the focus. */
  focusLast(): void {
    this.order.at(-1)?.control.focus();
  }

  private entryOf(target: Element | null): readonly [id: string, line: FieldLine] | undefined {
    return [...this.lines].find(([, { root }]) => root.contains(target));
  }

  private lineFor(field: SheetField): FieldLine {
    const key = JSON.stringify([field.kind, field.options === undefined, field.clause]);
    const known = this.lines.get(field.id);
    if (known?.root.dataset['key'] === key) return known;
    const line = new FieldLine(field, this.words, this.events, () => {
      this.order[this.order.indexOf(line) + 1]?.control.focus();
    });
    line.root.dataset['key'] = key;
    this.lines.set(field.id, line);
    return line;
  }
}

// One field of the head: its title with the marks that it has, its input, and below what helps with it.
import type { ClauseId } from '../../../features/presentation/clauses';
import type { SheetField } from '../../../features/sheet/model';
import type { SheetOffer } from '../../../features/sheet/protocol';
import { findingList } from '../around/findings';
import type { Fix } from '../around/findings';
import type { NumberedFinding } from '../around/numbered';
import { button, element } from '../elements';
import { isWanted } from '../left/places';
import { fieldInput } from './fieldInput';
import type { FieldInput, InputEvents, InputWords } from './fieldInput';

/** What the form asks of the page around it. */
export interface FormEvents {
  readonly edit: (id: string, text: string) => void;
  readonly clause: (clause: ClauseId) => void;
  readonly fix: Fix;
  readonly offers: (field: string) => Promise<readonly SheetOffer[]>;
  readonly month: InputEvents['month'];
}

/** The words of a form. */
export interface FormWords extends InputWords {
  readonly required: string;
  readonly computed: string;
  readonly carried: string;
  readonly open: string;
  /** Before what the last document said. */
  readonly earlier: string;
  readonly takeEarlier: string;
  readonly system: string;
  readonly yuan: string;
}

/** How a field is shown beside what it says. */
export interface FieldShowing {
  readonly canWrite: boolean;
  readonly findings: readonly NumberedFinding[];
}

/** The line of one field. Its elements stay while what they say changes. */
export class FieldLine {
  readonly root = element('div', { class: 'field' });
  private readonly input: FieldInput;
  private readonly label: HTMLLabelElement;
  private readonly unit = element('span', { class: 'unit', 'aria-hidden': 'true' });
  private readonly about = element('span', { class: 'about' });
  private readonly below = element('div', { class: 'below' });
  private said = '';

  constructor(
    field: SheetField,
    private readonly words: FormWords,
    private readonly events: FormEvents,
    next: () => void,
  ) {
    const id = `field-${field.id}`;
    this.input = fieldInput(field, words, {
      commit: (text) => {
        events.edit(field.id, text);
      },
      next,
      offers: () => events.offers(field.id),
      month: events.month,
    });
    this.input.control.id = id;
    this.input.control.setAttribute('name', field.id);
    this.label = element('label', { for: id });
    this.about.id = `${id}-about`;
    this.below.id = `${id}-below`;
    this.input.control.setAttribute('aria-describedby', `${this.about.id} ${this.below.id}`);
    const clause = this.clause(field);
    this.root.append(
      element('div', { class: 'title' }, this.label, ...(clause === undefined ? [] : [clause])),
      element('div', { class: 'entry' }, this.input.root, this.unit, this.about),
      this.below,
    );
  }

  get control(): HTMLElement {
    return this.input.control;
  }

  /** What is being typed and not entered. */
  get typed(): string | undefined {
    return this.input.typed;
  }

  /** Takes what is being typed. */
  enter(): void {
    this.input.enter?.();
  }

  /** Gives the input a text as if it were typed. */
  retype(text: string): void {
    const { control } = this.input;
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.value = text;
  }

  show(field: SheetField, showing: FieldShowing): void {
    this.input.show(field, showing.canWrite);
    const saying = JSON.stringify([field, showing]);
    if (saying === this.said) return;
    this.said = saying;
    const isFaulty = showing.findings.length > 0;
    this.root.className = ['field', field.state, isWanted(field) ? 'wanted' : '', isFaulty ? 'faulty' : ''].join(' ');
    this.control.setAttribute('aria-invalid', String(isFaulty));
    this.control.setAttribute('aria-required', String(field.required));
    this.label.replaceChildren(field.title, ...this.marks(field));
    this.unit.textContent = field.kind === 'money' && /^-?[\d,.]*$/.test(field.text) ? this.words.yuan : '';
    this.about.textContent = field.kind === 'document' ? '' : (field.meaning ?? '');
    this.below.replaceChildren(...this.helps(field, showing));
  }

  private marks(field: SheetField): HTMLElement[] {
    const state = isWanted(field) ? 'open' : field.state;
    const required =
      field.required && field.state !== 'computed' ? [element('span', { class: 'required' }, this.words.required)] : [];
    return state === 'entered'
      ? required
      : state === 'open'
        ? [...required, element('span', { class: 'badge open' }, this.words.open)]
        : [...required, element('span', { class: `badge ${state}` }, this.words[state])];
  }

  private clause({ clause }: SheetField): HTMLElement | undefined {
    if (clause === undefined) return undefined;
    const name = `§${clause.number} ${clause.title}`;
    return button(
      name,
      () => {
        this.events.clause(clause);
      },
      { class: 'clause', title: name },
    );
  }

  private helps({ help, earlier, id }: SheetField, { canWrite, findings }: FieldShowing): HTMLElement[] {
    const list = findingList(findings, this.events.fix);
    const take =
      earlier === undefined
        ? undefined
        : button(
            `${this.words.earlier}${earlier}`,
            () => {
              this.events.edit(id, earlier);
              this.control.focus();
            },
            {
              class: 'earlier',
              title: `${this.words.earlier}${earlier}\n${this.words.takeEarlier}`,
              disabled: !canWrite,
            },
          );
    const helps = help === undefined ? undefined : element('p', { class: 'help' }, help);
    return [list, helps, take].filter((each) => each !== undefined);
  }
}

// The head of a document as a form: a line for each value, with what kind it is and what is still open.
import type { SheetField, SheetHead } from '../../features/sheet/model';
import { button, element } from './elements';

/** What the form asks of the page around it. */
export interface FormEvents {
  readonly edit: (id: string, text: string) => void;
  readonly clause: (clause: { readonly pack: string; readonly number: string }) => void;
  readonly finding: (numbers: readonly number[], at: HTMLElement) => void;
  readonly offers: (field: string) => readonly string[];
}

/** The words of a form. */
export interface FormWords {
  readonly required: string;
  readonly computed: string;
  readonly carried: string;
  readonly open: string;
}

/** The head of a document on the page. A field that is being typed in is not touched. */
export class Form {
  readonly root = element('form', { class: 'head' });
  private readonly lines = new Map<string, HTMLElement>();

  constructor(
    private readonly words: FormWords,
    private readonly events: FormEvents,
  ) {
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
    });
  }

  show({ fields }: SheetHead, canWrite: boolean): void {
    const shown = fields.filter(({ isKept }) => isKept !== true);
    const next = shown.map((field) => {
      const known = this.lines.get(field.id);
      if (known?.contains(document.activeElement) === true && known.querySelector('[data-typing]') !== null)
        return known;
      const line = this.line(field, canWrite);
      if (known !== undefined && known.dataset['said'] === line.dataset['said']) return known;
      this.lines.set(field.id, line);
      return line;
    });
    const active = document.activeElement instanceof HTMLElement ? document.activeElement.id : '';
    if (next.some((line, at) => this.root.children[at] !== line) || this.root.children.length !== next.length) {
      this.root.replaceChildren(...next);
      if (active !== '') document.getElementById(active)?.focus();
    }
  }

  private line(field: SheetField, canWrite: boolean): HTMLElement {
    const id = `field-${field.id}`;
    const marks = [
      ...(field.required && field.state !== 'computed'
        ? [element('span', { class: 'required', title: this.words.required }, '*')]
        : []),
      ...(field.state === 'entered'
        ? []
        : [element('span', { class: `badge ${field.state}` }, this.words[field.state])]),
    ];
    const { clause, findings = [] } = field;
    const line = element(
      'div',
      { class: `field ${field.state}${findings.length > 0 && field.state !== 'open' ? ' faulty' : ''}` },
      element('label', { for: id }, field.title, ...marks),
      this.input(field, id, canWrite),
      ...(clause === undefined
        ? []
        : [
            button(
              `§${clause.number}`,
              () => {
                this.events.clause(clause);
              },
              { class: 'clause' },
            ),
          ]),
      ...(field.help === undefined ? [] : [element('p', { class: 'help', id: `${id}-help` }, field.help)]),
    );
    if (findings.length > 0 && field.state !== 'open') {
      const mark = button(
        '!',
        () => {
          this.events.finding(findings, mark);
        },
        { class: 'finding' },
      );
      line.append(mark);
    }
    line.dataset['said'] = JSON.stringify([field, canWrite]);
    return line;
  }

  private input(field: SheetField, id: string, canWrite: boolean): HTMLElement {
    const described = field.help === undefined ? undefined : `${id}-help`;
    const options = field.options ?? this.events.offers(field.id);
    const common = { id, name: field.id, 'aria-describedby': described, disabled: !canWrite };
    const made =
      field.kind === 'enum' && field.options !== undefined
        ? select(field.options, field.text, common)
        : element('input', {
            ...common,
            type: 'text',
            value: field.text,
            list: options.length > 0 ? `${id}-list` : undefined,
            autocomplete: 'off',
          });
    made.addEventListener('input', () => {
      made.dataset['typing'] = '';
    });
    made.addEventListener('change', () => {
      delete made.dataset['typing'];
      this.events.edit(field.id, made.value);
    });
    if (options.length === 0 || made instanceof HTMLSelectElement) return made;
    const list = element('datalist', { id: `${id}-list` }, ...options.map((value) => element('option', { value })));
    return element('span', { class: 'input' }, made, list);
  }
}

function select(
  options: readonly string[],
  text: string,
  attributes: Parameters<typeof element>[1],
): HTMLSelectElement {
  const all = options.includes(text) ? options : [text, ...options];
  return element(
    'select',
    attributes,
    ...all.map((value) => element('option', { value, selected: value === text }, value)),
  );
}

// What the page says in place of a sheet, and above one that cannot be changed.
import { button, element } from './elements';

/** The line that says why there is no sheet, or why nothing can be written. */
export class Standing {
  readonly root = element('div', { class: 'standing', role: 'status', hidden: true });

  constructor(
    private readonly words: { readonly openText: string },
    private readonly openText: () => void,
  ) {}

  /** Says something, or nothing: in place of a sheet that is absent or may come, else above it. */
  show(words: string | undefined, instead?: 'waiting' | 'absent'): void {
    const { root } = this;
    root.hidden = words === undefined;
    root.classList.toggle('instead', instead !== undefined);
    root.setAttribute('aria-busy', String(instead === 'waiting'));
    const leads = instead === 'waiting' ? [] : [button(this.words.openText, this.openText)];
    root.replaceChildren(...(words === undefined ? [] : [element('p', {}, words), ...leads]));
  }
}

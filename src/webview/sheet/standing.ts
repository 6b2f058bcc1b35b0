// What the page says in place of a sheet, and above one that cannot be changed.
import { button, element } from './elements';

/** The line that says why there is no sheet, or why nothing can be written. */
export class Standing {
  readonly root = element('div', { class: 'standing', role: 'status', hidden: true });

  constructor(
    private readonly words: { readonly openText: string },
    private readonly openText: () => void,
  ) {}

  /** Says something, with the way to the text where that helps; nothing where there is nothing to say. */
  show(words: string | undefined, isWaiting: boolean): void {
    const { root } = this;
    root.hidden = words === undefined;
    root.classList.toggle('waiting', isWaiting);
    root.setAttribute('aria-busy', String(isWaiting));
    if (words === undefined) root.replaceChildren();
    else
      root.replaceChildren(element('p', {}, words), ...(isWaiting ? [] : [button(this.words.openText, this.openText)]));
  }
}

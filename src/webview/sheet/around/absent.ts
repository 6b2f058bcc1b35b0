// The sections of its type that a document does not have, each with a button that adds it.
import type { Sheet } from '../../../features/sheet/model';
import { button, element } from '../elements';

/** The sections that can be added. */
export class Absent {
  readonly root: HTMLElement;
  private readonly buttons = element('div', { class: 'buttons' });
  private said = '';

  constructor(
    words: string,
    private readonly add: (id: string) => void,
  ) {
    this.root = element('section', { class: 'absent', 'aria-label': words }, element('h2', {}, words), this.buttons);
  }

  show({ absent }: Sheet, canWrite: boolean): void {
    this.root.hidden = absent.length === 0 || !canWrite;
    const saying = JSON.stringify(absent);
    if (saying === this.said) return;
    this.said = saying;
    this.buttons.replaceChildren(
      ...absent.map(({ id, title }) =>
        button(`＋ ${title}`, () => {
          this.add(id);
        }),
      ),
    );
  }
}

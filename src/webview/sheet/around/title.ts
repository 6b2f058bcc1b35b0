// The title of the page: what the document is, of which period, and how it stands.
import type { Sheet } from '../../../features/sheet/model';
import { element } from '../elements';

/** The title of the page. */
export class Title {
  readonly root: HTMLElement;
  private readonly name = element('h1', { tabindex: -1 });
  private readonly period = element('span', { class: 'period' });
  private readonly state = element('span', { class: 'state-chip' });

  constructor() {
    this.root = element('header', { class: 'title-line' }, this.name, this.period, this.state);
  }

  show(sheet: Sheet): void {
    const { title, period, status } = sheet;
    const name = ownTitle(sheet) ?? title;
    this.name.textContent = name;
    this.period.textContent = name.includes(period) ? '' : period;
    this.state.textContent = status.words;
    this.state.className = `state-chip ${status.id ?? 'unknown'}`;
  }
}

/** What the text calls itself in its first line, which is shown as the title of the page. */
export function ownTitle({ blocks: [first] }: Sheet): string | undefined {
  return first?.kind === 'heading' && first.level === 1 && first.text !== '' ? first.text : undefined;
}

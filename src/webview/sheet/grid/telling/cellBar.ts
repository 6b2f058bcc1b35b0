// The line about the active cell: where it is, what it follows from, what is wrong with it and what can be
// done about that, and its text where the cell cuts it off.
import { button, element } from '../../elements';
import type { AboutCell } from './aboutCell';

/** The line about the active cell. */
export class CellBar {
  readonly root = element('div', { class: 'cell-bar' });
  private readonly place = element('span', { class: 'place' });
  private readonly about = element('span', { class: 'about' });

  /** @param fix does one of the fixes of a finding */
  constructor(
    id: string,
    private readonly fix: (finding: number, fix: number) => void,
  ) {
    this.about.id = id;
    this.root.append(this.place, this.about);
  }

  /** Shows what is known of a cell; why it is what it is comes later. */
  show({ place, state, findings, text }: AboutCell, why: readonly string[]): void {
    this.place.textContent = place;
    this.place.title = place;
    const lines = why.length > 0 ? [element('span', { class: 'why' }, why.join('　'))] : [];
    this.about.replaceChildren(
      ...(state === '' ? [] : [element('span', { class: 'badge' }, state)]),
      ...findings.flatMap(({ number, finding: { words, severity, fixes } }) => [
        element('span', { class: `words ${severity}` }, words),
        ...fixes.map((each, at) =>
          button(each, () => {
            this.fix(number, at);
          }),
        ),
      ]),
      ...lines,
      ...(text === '' ? [] : [element('span', { class: 'whole' }, text)]),
    );
  }
}

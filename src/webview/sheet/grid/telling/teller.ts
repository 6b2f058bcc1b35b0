// Telling about a cell what it does not show: in the line below the grid for the active one, in a note for the one
// under the pointer, and in the label of the field for those who hear it.
import type { SheetFinding } from '../../../../features/sheet/model';
import { aboutCell, spoken } from './aboutCell';
import type { AboutCell } from './aboutCell';
import { CellBar } from './cellBar';
import type { CellField } from '../drawing/cellField';
import type { GridEvents } from '../gridEvents';
import type { GridView } from '../drawing/gridView';
import type { GridWords } from '../gridWords';
import { HoverNote } from './hoverNote';
import type { CellPlace } from '../moving/selection';
import type { ShownTable } from '../shownTable';

const SHOWN = 5; // lines of an explanation beside a cell

/** What a teller stands on. */
export interface Told {
  readonly id: string;
  readonly words: GridWords;
  readonly view: GridView;
  readonly field: CellField;
  readonly events: Pick<GridEvents, 'why' | 'fix'>;
  readonly table: () => ShownTable;
}

/** Tells about the cells of a grid. */
export class Teller {
  readonly bar: CellBar;
  readonly note: HoverNote;
  private findings: readonly SheetFinding[] = [];
  private place: CellPlace | undefined;
  private said = '';

  constructor(private readonly told: Told) {
    const { id, view, field, events } = told;
    this.bar = new CellBar(id, events.fix);
    field.input.setAttribute('aria-describedby', id);
    this.note = new HoverNote(view.root, (cell) => {
      const place = view.placeOf(cell) ?? { row: 0, column: 0 };
      const { findings, text } = this.about(place);
      return [[...findings.map(({ finding }) => finding.words), ...(text === '' ? [] : [text])], this.why(place)];
    });
  }

  /** Takes what is wrong in the document. */
  take(findings: readonly SheetFinding[]): void {
    this.findings = findings;
    this.said = '';
  }

  about(place: CellPlace): AboutCell {
    const { table, words, view } = this.told;
    const about = aboutCell(table(), this.findings, place, words);
    return { ...about, text: isCut(view.cellAt(place)) ? about.value : '' };
  }

  /** Tells about the active cell. */
  tell(place: CellPlace): void {
    const about = this.about(place);
    const said = JSON.stringify([place, about]);
    if (said === this.said) return;
    [this.said, this.place] = [said, place];
    this.told.field.label(spoken(about));
    this.bar.show(about, []);
    void this.tellWhy(place, about);
  }

  private async tellWhy(place: CellPlace, about: AboutCell): Promise<void> {
    const why = await this.why(place);
    if (why.length > 0 && this.place === place) this.bar.show(about, why);
  }

  /** Why a cell is what it is, where it follows from others. */
  private async why(place: CellPlace): Promise<readonly string[]> {
    const { table, events } = this.told;
    const { state, text } = table().cell(place) ?? {};
    if (state === 'computed' && text === '') return [this.told.words.notYet];
    return state === 'computed' || state === 'carried' ? (await events.why(place)).slice(0, SHOWN) : [];
  }
}

/** Whether a cell cuts its text off. */
function isCut(cell: HTMLElement | undefined): boolean {
  const text = cell?.querySelector('.text');
  return text != null && (text.scrollWidth > text.clientWidth || text.scrollHeight > text.clientHeight + 1);
}

// What is typed into the active cell: by hand, by an input method, or chosen from a list. It is told when it is taken.
import type { SheetColumn } from '../../../features/sheet/model';
import type { SheetOffer } from '../../../features/sheet/protocol';
import type { ViewBox } from '../popup';
import { CellField } from './drawing/cellField';
import type { FieldEvents } from './drawing/cellField';
import { actionOf, editingAction, isOfText } from './moving/keys';
import type { Action } from './moving/keys';
import { hasList, isClosed, OfferList } from './telling/offerList';
import type { CellPlace } from './moving/selection';

/** What an entry asks of its grid. */
export interface EntryEvents extends Pick<FieldEvents, 'copy' | 'paste' | 'focus' | 'begin'> {
  readonly run: (action: Action) => void;
  /** Something was chosen by the pointer. */
  readonly chosen: () => void;
  readonly column: () => SheetColumn | undefined;
  readonly offers: (place: CellPlace) => Promise<readonly SheetOffer[]>;
  readonly active: () => CellPlace;
}

/** The entry of a grid. */
export class Entry {
  readonly field: CellField;
  readonly list: OfferList;
  private wanted: CellPlace | undefined;

  constructor(
    id: string,
    private readonly events: EntryEvents,
  ) {
    this.field = new CellField({
      ...events,
      key: (event) => {
        this.onKey(event);
      },
      begin: () => {
        events.begin();
        const column = events.column();
        if (column !== undefined && hasList(column)) void this.openList();
      },
      input: (text) => {
        this.list.filter(text);
      },
    });
    const { input } = this.field;
    this.list = new OfferList(
      id,
      (text) => {
        this.field.replace(text);
        this.list.close();
        events.chosen();
      },
      (line) => {
        input.setAttribute('aria-controls', id);
        if (line === undefined) input.removeAttribute('aria-activedescendant');
        else input.setAttribute('aria-activedescendant', line);
      },
    );
  }

  get isEditing(): boolean {
    return this.field.isEditing;
  }

  /** Takes what was typed, and ends; undefined where nothing was. */
  taken(): string | undefined {
    const { field } = this;
    this.closeList();
    if (!field.isEditing) return undefined;
    const { text } = field;
    field.end();
    return text;
  }

  /** Ends without taking anything: of a list that is open only that. */
  cancel(): void {
    if (!this.list.isOpen) this.field.end();
    this.closeList();
  }

  /** Opens the list of what can stand in the cell. */
  async openList(): Promise<void> {
    const place = this.events.active();
    this.wanted = place;
    const offers = await this.events.offers(place);
    const column = this.events.column();
    if (this.wanted !== place || offers.length === 0 || column === undefined) return;
    this.list.open(offers, this.viewBox, isClosed(column));
    this.list.filter(this.field.text);
  }

  /** Where the cell lies in the view. */
  get viewBox(): ViewBox {
    return this.field.input.getBoundingClientRect();
  }

  private closeList(): void {
    this.wanted = undefined;
    this.list.close();
  }

  private onKey(event: KeyboardEvent): void {
    const { field, list } = this;
    if (list.isOpen && !event.altKey && list.takes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (list.isOpen && !field.isEditing && event.key === 'Escape') {
      this.closeList();
      event.preventDefault();
      return;
    }
    const { chosen } = list;
    if (chosen !== undefined && (event.key === 'Enter' || event.key === 'Tab') && !event.altKey) field.replace(chosen);
    const action = field.isEditing ? editingAction(event, field.isTyped) : actionOf(event);
    if (action === undefined) {
      if (field.isEditing && isOfText(event)) event.stopPropagation();
      return;
    }
    if (action.kind !== 'save') {
      event.preventDefault();
      event.stopPropagation();
    }
    this.events.run(action);
  }
}

// What is typed into the active cell: by hand, by an input method, or chosen from a list. It is told when it is taken.
import type { SheetColumn } from '../../../features/sheet/model';
import type { SheetOffer } from '../../../features/sheet/protocol';
import { DayPicker } from '../days/dayPicker';
import type { DayEvents, DayWords } from '../days/dayPicker';
import type { Chooser, ViewBox } from '../popup';
import { CellField } from './drawing/cellField';
import type { FieldEvents } from './drawing/cellField';
import { actionOf, editingAction, isOfText } from './moving/keys';
import type { Action } from './moving/keys';
import { hasList, isClosed, isDay, OfferList } from './telling/offerList';
import type { CellPlace } from './moving/selection';
import type { GridWords } from './gridWords';

/** What an entry asks of its grid. */
export interface EntryEvents extends Pick<FieldEvents, 'copy' | 'paste' | 'focus' | 'begin'> {
  readonly run: (action: Action) => void;
  /** Something was chosen by the pointer. */
  readonly chosen: () => void;
  readonly column: () => SheetColumn | undefined;
  readonly offers: (place: CellPlace) => Promise<readonly SheetOffer[]>;
  readonly month: DayEvents['month'];
  readonly active: () => CellPlace;
}

/** The entry of a grid. */
export class Entry {
  readonly field: CellField;
  readonly list: OfferList;
  readonly days: DayPicker;
  private wanted: CellPlace | undefined;

  constructor(
    id: string,
    words: Pick<GridWords, 'choices'> & DayWords,
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
        this.chooser.filter(text);
      },
    });
    const choose = (text: string): void => {
      this.field.replace(text);
      this.closeList();
      events.chosen();
    };
    this.list = new OfferList(id, choose, (line) => {
      this.mark(id, line);
    });
    this.list.root.setAttribute('aria-label', words.choices);
    const { month } = events;
    const marked = (day: string | undefined): void => {
      this.mark(`${id}-days`, day);
    };
    this.days = new DayPicker(`${id}-days`, words, { choose, marked, month });
  }

  /** What is open beside the cell, or may be. */
  private get chooser(): Chooser {
    return this.days.isOpen ? this.days : this.list;
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
    if (!this.chooser.isOpen) this.field.end();
    this.closeList();
  }

  /** Opens what can stand in the cell: a list, or a calendar with the day of a text marked. */
  async openList(text = this.field.text): Promise<void> {
    const place = this.events.active();
    const asked = this.events.column();
    if (asked !== undefined && isDay(asked)) {
      await this.days.open(text, this.viewBox);
      return;
    }
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
    this.days.close();
  }

  /** Says which line or day is meant, to those who do not see it. */
  private mark(within: string, id: string | undefined): void {
    const { input } = this.field;
    input.setAttribute('aria-controls', within);
    if (id === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', id);
  }

  private onKey(event: KeyboardEvent): void {
    const { field, chooser } = this;
    if (chooser.isOpen && !hasModifier(event) && chooser.takes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (chooser.isOpen && !field.isEditing && event.key === 'Escape') {
      this.closeList();
      event.preventDefault();
      return;
    }
    const { chosen } = chooser;
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
    if (!field.isEditing && action.kind !== 'list') this.closeList();
    this.events.run(action);
  }
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

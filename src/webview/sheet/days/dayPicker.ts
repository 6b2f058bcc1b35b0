// A small calendar beside what a day is entered in, which keeps the focus: what days are off and why is told by the
// editor. A key goes to another day, and what takes an entry takes the day that is marked.
import type { Day } from '../../../base/dates/date';
import type { SheetDay, SheetMonth } from '../../../features/sheet/page/month';
import { button, element } from '../elements';
import { placeBeside } from '../popup';
import type { Chooser, ViewBox } from '../popup';
import { dayAfter, inMonth } from './dayMoves';

const WEEK = 7;

/** The texts of a calendar. */
export interface DayWords {
  readonly calendar: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
}

/** What a calendar asks, and tells. */
export interface DayEvents {
  /** A day was chosen by the pointer. */
  readonly choose: (day: Day) => void;
  /** Which day is meant, by its id on the page. */
  readonly marked: (id: string | undefined) => void;
  /** The month of the day that a text names, or of the one at which to begin. */
  readonly month: (text: string) => Promise<SheetMonth | undefined>;
}

/** A calendar that opens beside a field. */
export class DayPicker implements Chooser {
  readonly root: HTMLElement;
  private readonly title = element('div', { class: 'month', 'aria-live': 'polite' });
  private readonly table = element('table', { role: 'grid' });
  private readonly about = element('p', { class: 'about', 'aria-live': 'polite' });
  private box: ViewBox = { left: 0, top: 0, bottom: 0 };
  private at: Day | undefined;
  private shown: SheetMonth | undefined;
  private isMeant = false;
  private asked = 0;

  constructor(
    private readonly id: string,
    private readonly words: DayWords,
    private readonly events: DayEvents,
  ) {
    const name = words.calendar;
    this.table.setAttribute('aria-label', name);
    this.root = element('div', { class: 'day-picker', role: 'dialog', 'aria-label': name, id, hidden: true });
    this.root.addEventListener('mousedown', (event) => {
      event.preventDefault(); // the field keeps the focus
    });
    this.table.addEventListener('click', ({ target }) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('td') : null;
      const day = cell?.dataset['day'];
      if (day === undefined) return;
      this.close();
      events.choose(day);
    });
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  get chosen(): Day | undefined {
    return this.isOpen && this.isMeant ? this.at : undefined;
  }

  /** Opens beside a box at the day that a text names, else where one begins. */
  async open(text: string, box: ViewBox): Promise<void> {
    this.box = box;
    this.isMeant = true;
    await this.ask(text);
  }

  close(): void {
    this.asked++;
    this.root.hidden = true;
    this.at = undefined;
    this.events.marked(undefined);
  }

  /** Goes to the day that a typed text names; what names none is taken as it is typed. */
  filter(text: string): void {
    if (!this.isOpen) return;
    this.isMeant = false;
    this.draw();
    void this.ask(text).then((month) => {
      if (month === undefined) return;
      this.isMeant = month.isNamed;
      this.draw();
    });
  }

  takes(key: string): boolean {
    const to = this.at === undefined ? undefined : dayAfter(this.at, key);
    if (to === undefined) return false;
    this.isMeant = true;
    void this.goTo(to);
    return true;
  }

  private months(): HTMLElement {
    const { previousMonth, nextMonth } = this.words;
    const [back, on] = [this.monthButton('‹', previousMonth, -1), this.monthButton('›', nextMonth, 1)];
    return element('div', { class: 'months' }, back, this.title, on);
  }

  private monthButton(sign: string, name: string, by: number): HTMLButtonElement {
    const go = (): void => {
      if (this.at !== undefined) void this.goTo(inMonth(this.at, by));
    };
    return button(sign, go, { 'aria-label': name, title: name, tabindex: -1 });
  }

  // Keys that follow each other quickly go on from the day that is meant, though its month is not there yet.
  private async goTo(day: Day): Promise<void> {
    this.at = day;
    if (this.shown?.at.slice(0, 7) !== day.slice(0, 7)) {
      await this.ask(day);
      return;
    }
    this.asked++;
    this.draw();
  }

  /** Shows the month of the day that a text names; undefined where something else is asked meanwhile. */
  private async ask(text: string): Promise<SheetMonth | undefined> {
    const asked = ++this.asked;
    const month = await this.events.month(text);
    if (asked !== this.asked || month === undefined) return undefined;
    this.shown = month;
    this.at = month.at;
    this.root.hidden = false;
    this.draw();
    return month;
  }

  private draw(): void {
    const { shown, at } = this;
    if (shown === undefined) return;
    if (this.root.firstChild === null) this.root.append(this.months(), this.table, this.about);
    this.title.textContent = shown.title;
    const weeks = Array.from({ length: Math.ceil(shown.days.length / WEEK) }, (_, week) =>
      element('tr', {}, ...shown.days.slice(week * WEEK, (week + 1) * WEEK).map((day) => this.cell(day, shown))),
    );
    const names = shown.weekdays.map(({ short, name }) => element('th', { scope: 'col', abbr: name }, short));
    this.table.replaceChildren(element('thead', {}, element('tr', {}, ...names)), element('tbody', {}, ...weeks));
    const marked = shown.days.find(({ day }) => day === at);
    this.about.textContent = marked === undefined ? '' : `${marked.day}　${marked.words}`;
    placeBeside(this.root, this.box);
    this.events.marked(this.isMeant && marked !== undefined ? this.idOf(marked.day) : undefined);
  }

  private cell({ day, isToday, isOff, mark, words }: SheetDay, { at }: SheetMonth): HTMLElement {
    const isMarked = day === this.at && this.isMeant;
    const looks = [isToday ? 'today' : '', isOff ? 'off' : '', day.slice(0, 7) === at.slice(0, 7) ? '' : 'outside'];
    const shown = String(Number(day.slice(8)));
    return element(
      'td',
      {
        id: this.idOf(day),
        role: 'gridcell',
        class: looks.join(' ').trim(),
        'data-day': day,
        'aria-selected': String(isMarked),
        'aria-current': isToday ? 'date' : undefined,
        // What is seen begins it: who says what he sees is understood.
        'aria-label': `${shown}${mark ?? ''}, ${day} ${words}`,
        title: words,
      },
      shown,
      ...(mark === undefined ? [] : [element('span', { class: 'mark', 'aria-hidden': 'true' }, mark)]),
    );
  }

  private idOf(day: Day): string {
    return `${this.id}-${day}`;
  }
}

// The page of the sheet: the head, then the text block by block. It shows what the editor says and tells the editor
// what is done; edits go one at a time, each to the text that the one before has made.
import type { SheetBlock, Sheet } from '../../features/sheet/model';
import type { SheetEdit } from '../../features/sheet/edit';
import type { FoundPlace, FromPage, SheetOffer, ToPage } from '../../features/sheet/protocol';
import { Asking } from './asking';
import { button, element } from './elements';
import { Form } from './form';
import { FindBox } from './findBox';
import { Grid } from './grid/grid';
import type { GridEvents } from './grid/gridEvents';
import { proseField } from './proseField';
import { shapeOf, titleOver } from './shape';
import { sumsOf, sumsText } from './sums';
import type { PageWords } from './words';

/** How the page speaks to the editor. */
export interface Channel {
  readonly send: (message: FromPage) => void;
  /** What the page keeps while it is closed. */
  readonly kept: GridEvents['kept'];
}

/** The page of one document. */
export class Page {
  readonly root = element('main', { class: 'sheet' });
  private readonly status = element('div', { class: 'status', role: 'status' });
  private readonly sums = element('div', { class: 'sums', role: 'status' });
  private readonly foot = element('footer', { class: 'foot' }, this.sums);
  private readonly title = element('h1', {});
  private readonly body = element('div', { class: 'blocks' });
  private readonly note = element('div', { class: 'note-box', role: 'dialog', hidden: true });
  private readonly form: Form;
  private readonly grids = new Map<number, Grid>();
  private readonly waiting: (() => FromPage)[] = [];
  private readonly asking: Asking;
  private readonly finder: FindBox;
  private isBusy = false;
  private sheet: Sheet | undefined;
  private version = 0;
  private canWrite = true;

  constructor(
    private readonly words: PageWords,
    private readonly channel: Channel,
  ) {
    this.asking = new Asking(channel.send);
    this.form = new Form(words, {
      edit: (id, text) => {
        this.edit({ kind: 'field', id, text });
      },
      clause: (clause) => {
        channel.send({ kind: 'clause', ...clause });
      },
      finding: (numbers, at) => {
        this.showFindings(numbers, at);
      },
      offers: () => [],
    });
    const bar = element(
      'header',
      { class: 'bar' },
      this.status,
      button(words.nextOpen, () => {
        this.goToNextOpen();
      }),
    );
    this.finder = new FindBox(words, {
      find: (text) => this.asking.ask<readonly FoundPlace[]>((asked) => ({ kind: 'find', asked, text })),
      goTo: (place) => {
        this.goToPlace(place);
      },
    });
    this.root.append(bar, this.title, this.form.root, this.body, this.note, this.foot, this.finder.root);
    this.note.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.note.hidden = true;
    });
  }

  /** Takes what the editor says. */
  take(message: ToPage): void {
    switch (message.kind) {
      case 'sheet':
        this.isBusy = false;
        this.version = message.version;
        this.canWrite = message.canWrite;
        this.show(message.sheet);
        this.sendNext();
        return;
      case 'stale':
        this.isBusy = false;
        return;
      case 'offers':
        this.asking.answered(message.asked, message.offers);
        return;
      case 'why':
        this.asking.answered(message.asked, message.lines);
        return;
      case 'found':
        this.asking.answered(message.asked, message.places);
        return;
      case 'dropped':
        this.sums.textContent = message.words;
        return;
      case 'reveal':
        this.reveal(message.line);
    }
  }

  private edit(edit: SheetEdit): void {
    this.queue(() => ({ kind: 'edit', version: this.version, edit }));
  }

  private queue(make: () => FromPage): void {
    if (!this.canWrite) return;
    this.waiting.push(make);
    this.sendNext();
  }

  private sendNext(): void {
    if (this.isBusy) return;
    const make = this.waiting.shift();
    if (make === undefined) return;
    this.isBusy = true;
    this.channel.send(make());
  }

  private show(sheet: Sheet): void {
    const before = this.sheet;
    this.sheet = sheet;
    this.status.textContent = sheet.left.words;
    this.status.classList.toggle('ready', sheet.left.isReady);
    this.title.textContent = `${sheet.title} ${sheet.period}`;
    this.form.show(sheet.head, this.canWrite);
    const isSameShape = before !== undefined && shapeOf(before) === shapeOf(sheet);
    if (!isSameShape) this.layOut(sheet);
    sheet.blocks.forEach((block, at) => {
      if (block.kind === 'heading' && isSameShape) this.body.children[at]?.replaceWith(this.blockElement(block, at));
      if (block.kind !== 'table') return;
      const { findings } = sheet;
      const isBehind = this.waiting.length > 0;
      const label = titleOver(sheet.blocks, at);
      this.grids.get(at)?.show(block, { label, findings, canWrite: this.canWrite, isBehind });
    });
  }

  private layOut(sheet: Sheet): void {
    this.grids.clear();
    this.body.replaceChildren(...sheet.blocks.map((block, at) => this.blockElement(block, at)));
  }

  private blockElement(block: SheetBlock, at: number): HTMLElement {
    switch (block.kind) {
      case 'heading': {
        const level = Math.min(6, block.level + 1);
        return element(`h${String(level)}` as 'h2', {}, block.text, ...this.findingMark(block.findings));
      }
      case 'note':
        return element('p', { class: 'hint' }, block.text.replace(/<!--|-->/g, '').trim());
      case 'text':
        return proseField(block.text, this.words.prose, this.canWrite, (text) => {
          this.edit({ kind: 'text', block: at, text });
        });
      case 'table':
        return this.gridElement(at);
    }
  }

  private findingMark(findings: readonly number[] = []): HTMLElement[] {
    if (findings.length === 0) return [];
    const mark = button(
      '!',
      () => {
        this.showFindings(findings, mark);
      },
      { class: 'finding' },
    );
    return [mark];
  }

  private gridElement(at: number): HTMLElement {
    const grid = new Grid(at, this.words, {
      edit: (edit) => {
        this.edit(edit);
      },
      paste: (place, clipboard) => {
        this.queue(() => ({ kind: 'paste', version: this.version, block: at, ...place, ...clipboard }));
      },
      history: (step) => {
        this.channel.send({ kind: 'history', step });
      },
      offers: (place) =>
        this.asking.ask<readonly SheetOffer[]>((asked) => ({ kind: 'offers', asked, block: at, ...place })),
      why: (place) => this.asking.ask<readonly string[]>((asked) => ({ kind: 'why', asked, block: at, ...place })),
      whatIf: (place) => {
        this.channel.send({ kind: 'whatIf', block: at, ...place });
      },
      showCell: (place) => {
        this.channel.send({ kind: 'showCell', block: at, ...place });
      },
      fix: (finding, fix) => {
        this.queue(() => ({ kind: 'fix', version: this.version, finding, fix }));
      },
      selected: () => {
        this.showSums(grid);
      },
      find: () => {
        this.finder.open(() => {
          grid.goTo();
        });
      },
      nextOpen: () => {
        this.goToNextOpen();
      },
      goToTable: (by) => {
        const all = [...this.grids.values()];
        all[all.indexOf(grid) + by]?.goTo();
      },
      say: (words) => {
        this.sums.textContent = words;
      },
      kept: this.channel.kept,
      today: () => this.words.today,
    });
    this.grids.set(at, grid);
    return grid.root;
  }

  private goToPlace(place: FoundPlace): void {
    if ('field' in place) {
      document.getElementById(`field-${place.field}`)?.focus();
      return;
    }
    const { block, row, column } = place;
    if (row === undefined || column === undefined) {
      this.body.children[block]?.scrollIntoView({ block: 'center' });
    } else this.grids.get(block)?.goTo({ row, column });
  }

  private showSums(grid: Grid): void {
    if (this.foot.firstChild !== grid.bar) this.foot.replaceChildren(grid.bar, this.sums);
    const texts = grid.selectedTexts.flat();
    this.sums.textContent = texts.length < 2 ? '' : sumsText(sumsOf(texts), this.words);
  }

  private goToNextOpen(): void {
    const sheet = this.sheet;
    if (sheet === undefined) return;
    const field = sheet.head.fields.find(({ state, isKept }) => state === 'open' && isKept !== true);
    if (field !== undefined) {
      document.getElementById(`field-${field.id}`)?.focus();
      return;
    }
    for (const [at, block] of sheet.blocks.entries()) {
      if (block.kind !== 'table') continue;
      for (const [row, { cells }] of block.rows.entries()) {
        const column = cells.findIndex(({ state }) => state === 'open');
        if (column >= 0) {
          this.grids.get(at)?.goTo({ row, column });
          return;
        }
      }
    }
  }

  private reveal(line: number): void {
    const at = this.sheet?.blocks.findIndex((block) => block.line <= line && line < block.end) ?? -1;
    const block = this.sheet?.blocks[at];
    if (block?.kind === 'table') this.grids.get(at)?.goTo({ row: Math.max(0, line - block.line - 2), column: 0 });
    else this.body.children[at]?.scrollIntoView({ block: 'center' });
  }

  private showFindings(numbers: readonly number[], at: HTMLElement): void {
    const found = numbers.flatMap((number) => {
      const finding = this.sheet?.findings[number];
      return finding === undefined ? [] : [{ number, finding }];
    });
    this.note.replaceChildren(
      ...found.map(({ number, finding }) =>
        element(
          'div',
          { class: finding.severity },
          element('p', {}, finding.words),
          ...finding.fixes.map((words, fix) =>
            button(words, () => {
              this.note.hidden = true;
              this.queue(() => ({ kind: 'fix', version: this.version, finding: number, fix }));
            }),
          ),
        ),
      ),
    );
    this.note.hidden = false;
    at.after(this.note);
    this.note.querySelector('button')?.focus();
  }
}

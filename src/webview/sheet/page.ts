// The page of the sheet: the head, then the text block by block. It shows what the editor says and tells the editor
// what is done; edits go one at a time, each to the text that the one before has made.
import type { SheetBlock, Sheet, SheetFinding } from '../../features/sheet/model';
import type { SheetEdit } from '../../features/sheet/edit';
import type { FromPage, SheetOffer, ToPage } from '../../features/sheet/protocol';
import { button, element } from './elements';
import { Form } from './form';
import { Grid } from './grid/grid';
import { sumsOf, sumsText } from './sums';
import type { PageWords } from './words';

/** How the page speaks to the editor. */
export interface Channel {
  readonly send: (message: FromPage) => void;
}

/** The page of one document. */
export class Page {
  readonly root = element('main', { class: 'sheet' });
  private readonly status = element('div', { class: 'status', role: 'status' });
  private readonly sums = element('div', { class: 'sums', role: 'status' });
  private readonly title = element('h1', {});
  private readonly body = element('div', { class: 'blocks' });
  private readonly note = element('div', { class: 'note-box', role: 'dialog', hidden: true });
  private readonly form: Form;
  private readonly grids = new Map<number, Grid>();
  private readonly waiting: (() => FromPage)[] = [];
  private readonly offers = new Map<number, (offers: readonly SheetOffer[]) => void>();
  private asked = 0;
  private isBusy = false;
  private sheet: Sheet | undefined;
  private version = 0;
  private canWrite = true;

  constructor(
    private readonly words: PageWords,
    private readonly channel: Channel,
  ) {
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
      this.sums,
    );
    this.root.append(bar, this.title, this.form.root, this.body, this.note);
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
        this.offers.get(message.asked)?.(message.offers);
        this.offers.delete(message.asked);
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
      if (block.kind === 'table') this.grids.get(at)?.show(block, titleOver(sheet.blocks, at));
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
        return this.prose(block.text, at);
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

  private prose(text: string, at: number): HTMLElement {
    const field = element(
      'textarea',
      { class: 'prose', rows: Math.max(2, text.split('\n').length), 'aria-label': this.words.prose },
      text,
    );
    field.readOnly = !this.canWrite;
    field.addEventListener('change', () => {
      this.edit({ kind: 'text', block: at, text: field.value });
    });
    return field;
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
      offers: (place) => this.askOffers({ block: at, ...place }),
      selected: () => {
        this.showSums(grid);
      },
      explain: (place) => {
        this.channel.send({ kind: 'showCell', block: at, ...place });
      },
      menu: () => undefined,
      find: () => undefined,
      nextOpen: () => {
        this.goToNextOpen();
      },
      leave: () => {
        this.form.root.querySelector('input')?.focus();
      },
      today: () => this.words.today,
    });
    this.grids.set(at, grid);
    return grid.root;
  }

  private askOffers(place: {
    readonly block: number;
    readonly row: number;
    readonly column: number;
  }): Promise<readonly SheetOffer[]> {
    const asked = ++this.asked;
    this.channel.send({ kind: 'offers', asked, ...place });
    return new Promise((resolve) => this.offers.set(asked, resolve));
  }

  private showSums(grid: Grid): void {
    const texts = grid.selectedTexts.flat();
    const findings = this.findingsAt(grid);
    if (texts.length < 2) {
      this.sums.textContent = findings.map(({ words }) => words).join(' ');
      return;
    }
    this.sums.textContent = sumsText(sumsOf(texts), this.words);
  }

  private findingsAt(grid: Grid): SheetFinding[] {
    const block = this.sheet?.blocks[grid.number];
    if (block?.kind !== 'table') return [];
    const numbers = block.rows[grid.active.row]?.cells[grid.active.column]?.findings ?? [];
    return numbers.flatMap((each) => this.sheet?.findings[each] ?? []);
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

function titleOver(blocks: readonly SheetBlock[], at: number): string {
  const heading = blocks.slice(0, at).findLast((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? heading.text : '';
}

/** What the page is laid out by: which blocks there are, and what those say that are no grids. */
function shapeOf({ blocks }: Sheet): string {
  return JSON.stringify(
    blocks.map((block) => (block.kind === 'table' ? block.section : [block.kind, block.text, block.findings])),
  );
}

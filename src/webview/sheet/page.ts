// The page of the sheet: the line on top, the head, then the text block by block. It shows what the editor says and
// tells the editor what is done.
import type { Sheet, SheetBlock, SheetPlace } from '../../features/sheet/model';
import type { Answer, SheetOffer, ToPage } from '../../features/sheet/protocol';
import { Absent } from './around/absent';
import { Exchange } from './around/exchange';
import type { Channel } from './around/exchange';
import type { Fix } from './around/findings';
import { Title } from './around/title';
import { BlockList } from './blocks/blockList';
import { headingView, noteView } from './blocks/heading';
import { ProseView } from './prose/proseView';
import { tableView } from './blocks/table';
import type { BlockView } from './blocks/view';
import { element } from './elements';
import { FindBox } from './findBox';
import { Form } from './form/form';
import { Grid } from './grid/grid';
import { FootLine } from './left/footLine';
import { nextAfter, openPlaces } from './left/places';
import { TopLine } from './left/topLine';
import { Standing } from './standing';
import { sumsOf, sumsText } from './sums';
import { tellWhereabouts } from './whereabouts';
import type { PageWords } from './words';

/** The page of one document. */
export class Page {
  readonly root = element('main', { class: 'sheet' });
  private readonly exchange: Exchange;
  private readonly standing: Standing;
  private readonly top: TopLine;
  private readonly title = new Title();
  private readonly form: Form;
  private readonly blocks: BlockList;
  private readonly absent: Absent;
  private readonly foot: FootLine;
  private readonly grids = new Map<BlockView, Grid>();
  private readonly finder: FindBox;
  private readonly fix: Fix = (finding, at) => {
    this.exchange.queue((version) => ({ kind: 'fix', version, finding, fix: at }));
  };
  private sheet: Sheet | undefined;

  constructor(
    private readonly words: PageWords,
    private readonly channel: Channel,
  ) {
    this.exchange = new Exchange(channel);
    this.standing = new Standing(words, () => {
      channel.send({ kind: 'text', line: 0 });
    });
    const { fix } = this;
    this.finder = this.newFinder();
    this.top = this.topLine();
    this.form = this.headForm(fix);
    this.blocks = new BlockList((block) => this.viewOf(block), fix);
    this.absent = new Absent(words.absent, (id) => {
      this.exchange.edit({ kind: 'addSection', id });
    });
    this.foot = new FootLine();
    const { root } = this;
    root.append(
      this.standing.root,
      this.top.root,
      this.title.root,
      this.form.root,
      this.blocks.root,
      this.absent.root,
      this.foot.root,
      this.finder.root,
    );
    tellWhereabouts(root, { place: () => this.placeOfFocus(), grid: (active) => this.gridOf(active) }, channel.send);
    root.addEventListener('keydown', (event) => {
      if (!event.altKey || event.key.toLowerCase() !== 'n' || event.isComposing) return;
      event.preventDefault();
      this.goToNextOpen();
    });
  }

  /** Takes what the editor says. */
  take(message: ToPage): void {
    switch (message.kind) {
      case 'sheet':
      case 'change':
        this.exchange.shown(message, (sheet) => {
          this.standing.show(message.note);
          this.show(sheet, message.canWrite);
        });
        return;
      case 'done':
        this.exchange.done(message.version);
        return;
      case 'absent':
        this.standing.show(message.words, message.isWaiting ? 'waiting' : 'absent');
        return;
      case 'stale':
        this.exchange.stale();
        return;
      case 'offers':
      case 'why':
      case 'found':
      case 'clauses':
        this.exchange.answered(message);
        return;
      case 'dropped':
        this.foot.say(message.words);
        return;
      case 'reveal':
        if (message.place === undefined) this.goToNextOpen();
        else this.goTo(message.place);
    }
  }

  private show(sheet: Sheet, canWrite: boolean): void {
    this.sheet = sheet;
    this.top.show(sheet, canWrite);
    this.title.show(sheet);
    this.form.show(sheet, canWrite);
    this.blocks.show(sheet, canWrite);
    this.absent.show(sheet, canWrite);
  }

  private topLine(): TopLine {
    return new TopLine(this.words, {
      nextOpen: () => {
        this.goToNextOpen();
      },
      goTo: (place) => {
        this.goTo(place);
      },
      submit: () => {
        this.exchange.edit({ kind: 'field', id: 'status', text: 'submitted' });
      },
    });
  }

  private headForm(fix: Fix): Form {
    return new Form(this.words, {
      edit: (id, text) => {
        const tell = (): void => {
          this.exchange.edit({ kind: 'field', id, text }, (isDone) => {
            if (!isDone) tell();
          });
        };
        tell();
      },
      clause: ({ pack, number }) => {
        this.exchange.tell({ kind: 'clause', pack, number });
      },
      fix,
      offers: async (field) => offersIn(await this.exchange.ask((asked) => ({ kind: 'fieldOffers', asked, field }))),
    });
  }

  private viewOf(block: SheetBlock): BlockView {
    switch (block.kind) {
      case 'heading':
        return headingView(block.level);
      case 'note':
        return noteView();
      case 'text':
        return this.proseOf();
      case 'table': {
        const grid = this.newGrid();
        const view = tableView(grid, () => this.exchange.isBehind);
        this.grids.set(view, grid);
        return view;
      }
    }
  }

  private proseOf(): ProseView {
    const { exchange } = this;
    return new ProseView(this.words, {
      edit: (block, text, ended) => {
        exchange.edit({ kind: 'text', block, text }, ended);
      },
      history: (step) => {
        exchange.tell({ kind: 'history', step });
      },
      clause: ({ pack, number }) => {
        exchange.tell({ kind: 'clause', pack, number });
      },
      clauses: async (before) => {
        const answer = await exchange.ask((asked) => ({ kind: 'clauses', asked, before }));
        return answer.kind === 'clauses' ? answer.clauses : [];
      },
    });
  }

  private newGrid(): Grid {
    const { exchange } = this;
    const grid: Grid = new Grid(0, this.words, {
      edit: (edit) => {
        exchange.edit(edit);
      },
      paste: (place, clipboard) => {
        exchange.queue((version) => ({ kind: 'paste', version, block: grid.number, ...place, ...clipboard }));
      },
      history: (step) => {
        exchange.tell({ kind: 'history', step });
      },
      offers: async (place) =>
        offersIn(await exchange.ask((asked) => ({ kind: 'offers', asked, block: grid.number, ...place }))),
      selected: () => {
        this.showSelected(grid);
      },
      why: async (place) => {
        const answer = await exchange.ask((asked) => ({ kind: 'why', asked, block: grid.number, ...place }));
        return answer.kind === 'why' ? answer.lines : [];
      },
      whatIf: (place) => {
        exchange.tell({ kind: 'whatIf', block: grid.number, ...place });
      },
      showCell: (place) => {
        exchange.tell({ kind: 'showCell', block: grid.number, ...place });
      },
      fix: this.fix,
      find: () => {
        this.finder.open(() => {
          grid.goTo();
        });
      },
      nextOpen: () => {
        this.goToNextOpen();
      },
      goToTable: (by) => {
        const all = [...this.grids.values()].sort((a, b) => a.number - b.number);
        all[all.indexOf(grid) + by]?.goTo();
      },
      say: (words) => {
        this.foot.say(words);
      },
      kept: this.channel.kept,
      today: () => this.words.today,
    });
    return grid;
  }

  private showSelected(grid: Grid): void {
    const { sheet } = this;
    const block = sheet?.blocks[grid.number];
    if (sheet === undefined || block?.kind !== 'table') return;
    const texts = grid.selectedTexts.flat();
    this.foot.tellAbout(grid.bar);
    this.foot.say(texts.length < 2 ? '' : sumsText(sumsOf(texts), this.words));
  }

  private newFinder(): FindBox {
    return new FindBox(this.words, {
      find: async (text) => {
        const answer = await this.exchange.ask((asked) => ({ kind: 'find', asked, text }));
        return answer.kind === 'found' ? answer.places : [];
      },
      goTo: (found) => {
        if ('field' in found) this.goTo({ kind: 'field', id: found.field });
        else if (found.row === undefined || found.column === undefined)
          this.goTo({ kind: 'block', block: found.block });
        else this.goTo({ kind: 'cell', block: found.block, row: found.row, column: found.column });
      },
    });
  }

  private goToNextOpen(from = this.placeOfFocus()): void {
    const { sheet } = this;
    const next = sheet && nextAfter(sheet, openPlaces(sheet), from);
    if (next !== undefined) this.goTo(next);
  }

  private goTo(place: SheetPlace): void {
    if (place.kind === 'field') {
      this.form.focus(place.id);
      return;
    }
    const view = this.blocks.view(place.block);
    if (place.kind === 'cell') (view && this.grids.get(view))?.goTo(place);
    else view?.focus();
    view?.root.scrollIntoView({ block: 'nearest' });
  }

  private gridOf(target: Element | null): Grid | undefined {
    return [...this.grids.values()].find(({ root }) => root.contains(target));
  }

  private placeOfFocus(): SheetPlace | undefined {
    const active = document.activeElement;
    const grid = this.gridOf(active);
    if (grid !== undefined) return { kind: 'cell', block: grid.number, ...grid.active };
    const field = this.form.fieldOf(active);
    if (field !== undefined) return { kind: 'field', id: field };
    const block = this.blocks.holding(active);
    return block === undefined ? undefined : { kind: 'block', block };
  }
}

function offersIn(answer: Answer): readonly SheetOffer[] {
  return answer.kind === 'offers' ? answer.offers : [];
}

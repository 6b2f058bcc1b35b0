// The page of the sheet: the line on top, the head, then the text block by block. It shows what the editor says and
// tells the editor what is done.
import type { SheetEdit } from '../../features/sheet/edit';
import type { Sheet, SheetBlock, SheetPlace } from '../../features/sheet/model';
import type { ToPage } from '../../features/sheet/protocol';
import { Absent } from './around/absent';
import { formEvents, gridEvents, proseEvents } from './around/asking';
import { Exchange } from './around/exchange';
import type { Channel } from './around/exchange';
import type { Fix } from './around/findings';
import { Focus } from './around/focus';
import { inPlace, keepClearOf } from './around/margins';
import { Questions } from './around/questions';
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
import type { Track } from './tracking/track';
import { textOf } from './tracking/rebasing';
import { foundAgain, isUnfinished, keptOf } from './unfinished';
import type { TypedEdit } from './unfinished';
import { sumsOf, sumsText } from './sums';
import { tellWhereabouts } from './whereabouts';
import type { PageWords } from './words';

const TYPED = 'typed'; // under this name what is being typed is kept

/** The page of one document. */
export class Page {
  readonly root = element('main', { class: 'sheet' });
  private readonly exchange: Exchange;
  private readonly questions: Questions;
  private readonly standing: Standing;
  private readonly top: TopLine;
  private readonly title = new Title();
  private readonly form: Form;
  private readonly blocks: BlockList;
  private readonly absent: Absent;
  private readonly foot: FootLine;
  private readonly focus: Focus;
  private readonly tellWhere: () => void;
  private readonly grids = new Map<BlockView, Grid>();
  private readonly finder: FindBox;
  private readonly fix: Fix = (finding, at) => {
    this.exchange.change({ kind: 'fix', finding, fix: at });
  };
  private sheet: Sheet | undefined;

  constructor(
    private readonly words: PageWords,
    private readonly channel: Channel,
  ) {
    this.exchange = new Exchange(channel, {
      lost: (change) => {
        if (change.kind === 'edit') this.sayLost(change.edit);
      },
      told: () => {
        this.tellWhere();
      },
    });
    this.questions = new Questions(this.exchange);
    this.standing = new Standing(words, () => {
      channel.send({ kind: 'text', line: 0 });
    });
    const { fix } = this;
    this.finder = this.newFinder();
    this.top = this.topLine();
    this.form = new Form(words, formEvents(this.exchange, this.questions, fix));
    this.blocks = new BlockList((block) => this.viewOf(block), fix);
    this.absent = new Absent(words.absent, (id) => {
      this.exchange.edit({ kind: 'addSection', id });
    });
    this.foot = new FootLine(words);
    this.focus = new Focus({ form: this.form, blocks: this.blocks, grids: () => this.grids.values() });
    const { root } = this;
    this.top.root.append(this.finder.root);
    root.append(
      this.standing.root,
      this.top.root,
      this.title.root,
      this.form.root,
      this.blocks.root,
      this.absent.root,
      this.foot.root,
    );
    keepClearOf(this.top.root, this.foot.root);
    const standpoint = {
      place: () => this.focus.place,
      typed: () => this.focus.typed,
      untold: () => this.exchange.untold,
    };
    this.tellWhere = tellWhereabouts(root, standpoint, (message) => {
      if (message.kind === 'typing') this.keep(this.focus.typed);
      channel.send(message);
    });
    root.addEventListener('keydown', (event) => {
      // With Alt a Mac makes the beginning of another letter of it.
      if (!event.altKey || event.code !== 'KeyN' || event.isComposing) return;
      event.preventDefault();
      this.goToNextOpen();
    });
  }

  /** Takes what the editor says. */
  take(message: ToPage): void {
    switch (message.kind) {
      case 'sheet':
      case 'change':
        this.exchange.shown(message, (sheet, track) => {
          this.standing.show(message.note);
          this.show(sheet, track);
          if (track === undefined) this.resume(sheet);
          else this.finder.follow(track);
        });
        this.tellWhere();
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
      case 'month':
      case 'found':
      case 'clauses':
        this.exchange.answered(message);
        return;
      case 'enter':
        this.focus.enter();
        void this.exchange.untilDone().then(() => {
          this.channel.send({ kind: 'entered', asked: message.asked });
        });
        return;
      case 'dropped':
        this.foot.say(message.words);
        return;
      case 'reveal':
        if (message.place === undefined) this.goToNextOpen();
        else this.goTo(message.place);
    }
  }

  private show(sheet: Sheet, track?: Track): void {
    const { canWrite } = this.exchange;
    this.sheet = sheet;
    const show = (): void => {
      this.top.show(sheet, canWrite);
      this.title.show(sheet);
      this.form.show(sheet, canWrite);
      this.blocks.show(sheet, canWrite, track);
      this.absent.show(sheet, canWrite);
    };
    inPlace(show, () => this.focus.place);
    for (const view of this.grids.keys()) if (!view.root.isConnected) this.grids.delete(view);
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

  private viewOf(block: SheetBlock): BlockView {
    switch (block.kind) {
      case 'heading':
        return headingView(block.level);
      case 'note':
        return noteView();
      case 'text':
        return new ProseView(this.words, proseEvents(this.exchange, this.questions));
      case 'table': {
        const grid = this.newGrid();
        const view = tableView(grid, () => this.exchange.isBehind);
        this.grids.set(view, grid);
        return view;
      }
    }
  }

  private newGrid(): Grid {
    const events = gridEvents({
      exchange: this.exchange,
      questions: this.questions,
      kept: this.channel.kept,
      fix: this.fix,
      number: () => grid.number,
      rowsChanged: () => {
        const { predicted } = this.exchange;
        if (predicted !== undefined) this.show(predicted);
      },
      selected: () => {
        this.showSelected(grid);
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
        const all = [...this.grids.values()].sort((x, y) => x.number - y.number);
        all[all.indexOf(grid) + by]?.goTo();
      },
      say: (words) => {
        this.foot.say(words);
      },
      today: () => this.words.today,
    });
    const grid: Grid = new Grid(0, this.words, events);
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
      find: (text) => this.questions.find(text),
      goTo: (place) => {
        this.goTo(place);
      },
    });
  }

  private keep(edit: TypedEdit | undefined): void {
    const { sheet } = this;
    this.channel.kept.set(TYPED, edit !== undefined && sheet !== undefined ? keptOf(edit, sheet) : undefined);
  }

  /** Goes on with what was typed when the window was closed. */
  private resume(sheet: Sheet): void {
    const kept = this.channel.kept.get(TYPED);
    if (!isUnfinished(kept)) return;
    const edit = foundAgain(kept, sheet);
    if (edit === undefined) this.sayLost(kept.edit);
    else this.focus.resume(edit);
  }

  private sayLost(edit: SheetEdit): void {
    const text = textOf(edit);
    if (text !== undefined) this.foot.warn(this.words.notWritten.replace('{text}', () => text));
  }

  private goToNextOpen(from = this.focus.place): void {
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
}

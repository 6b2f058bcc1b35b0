// A text between tables, as it is written: one field, with the clauses that it cites below it. What is typed goes to
// the document when one pauses or leaves; what the document says goes into the field without touching what is typed.
import type { ClauseId } from '../../../features/presentation/clauses';
import type { CitedClause, Sheet, SheetBlock } from '../../../features/sheet/model';
import type { SheetClause } from '../../../features/sheet/protocol';
import { findingList } from '../around/findings';
import { findingsOf } from '../around/numbered';
import type { BlockContext, BlockView } from '../blocks/view';
import { button, element } from '../elements';
import type { TypedEdit } from '../unfinished';
import { TYPED } from '../whereabouts';
import { Draft } from './draft';
import { figuresFor } from './figures';
import { ProseField } from './proseField';

/** What a text asks of the page. */
export interface ProseEvents {
  readonly edit: (block: number, text: string, ended: (isDone: boolean) => void) => void;
  readonly history: (step: 'undo' | 'redo') => void;
  readonly clause: (clause: ClauseId) => void;
  readonly clauses: (before: string) => Promise<readonly SheetClause[]>;
}

/** The words of a text. */
export interface ProseWords {
  readonly prose: string;
  readonly figures: string;
  /** Before the clauses that it cites. */
  readonly cited: string;
  readonly yuan: string;
}

const PAUSE = 800; // milliseconds without typing before what was typed is told

/** The view of a text. */
export class ProseView implements BlockView {
  readonly root = element('div', { class: 'text' });
  private readonly findings = element('div', { class: 'place-findings' });
  private readonly cited = element('div', { class: 'cited-clauses', hidden: true });
  private readonly field: ProseField;
  private readonly draft = new Draft();
  private at = 0;
  private sheet: Sheet | undefined;
  /** The citations that are marked in the field, whose marks move with what is typed. */
  private marked: readonly CitedClause[] | undefined;
  private said = '';
  private timer: number | undefined;
  private isEntering = false;
  /** What the document said while one composed. */
  private readonly unheard: ((typed: string) => string)[] = [];

  constructor(
    private readonly words: ProseWords,
    private readonly events: ProseEvents,
  ) {
    this.field = new ProseField(words.prose, {
      changed: () => {
        this.root.dispatchEvent(new Event(TYPED, { bubbles: true }));
        this.tellSoon();
      },
      left: () => {
        this.tell();
      },
      history: (step) => {
        this.tell();
        events.history(step);
      },
      clause: events.clause,
      clauses: events.clauses,
      figures: () => (this.sheet === undefined ? [] : figuresFor(this.sheet, this.at, words.yuan)),
    });
    const figures = button(
      words.figures,
      () => {
        this.field.offerFigures();
      },
      { class: 'figures' },
    );
    this.root.append(this.findings, element('div', { class: 'prose' }, this.field.root, figures), this.cited);
  }

  show(block: SheetBlock, { sheet, at, canWrite, fix }: BlockContext): void {
    if (block.kind !== 'text') return;
    this.at = at;
    this.sheet = sheet;
    this.field.canWrite = canWrite;
    this.hear((typed) => this.draft.heard(block.text, typed));
    if (this.marked !== block.cited && this.field.text === block.text && !this.field.isComposing) {
      this.marked = block.cited;
      this.field.cite(block.cited);
    }
    const found = findingsOf(sheet, block.findings);
    const saying = JSON.stringify([found, block.cited]);
    if (saying === this.said) return;
    this.said = saying;
    const list = findingList(found, fix);
    this.findings.replaceChildren(...(list === undefined ? [] : [list]));
    this.list(block.cited);
  }

  typed(block: number): TypedEdit | undefined {
    const { text } = this.field;
    return this.draft.isOpen(text) ? { kind: 'text', block, text } : undefined;
  }

  enter(): void {
    if (this.field.isComposing) return;
    this.isEntering = true;
    this.tell();
  }

  /** Goes on with a text that was typed before. */
  resume(text: string): void {
    this.field.focus();
    this.field.retype(text);
  }

  focus(): void {
    this.field.begin();
  }

  private list(cited: readonly CitedClause[]): void {
    const first = [...new Map(cited.map((each) => [`${each.clause.pack} ${each.clause.number}`, each])).values()];
    this.cited.hidden = first.length === 0;
    this.cited.replaceChildren(
      this.words.cited,
      ...first.map(({ clause, brief }) =>
        button(
          `§${clause.number}`,
          () => {
            this.events.clause(clause);
          },
          { class: 'clause', title: brief },
        ),
      ),
    );
  }

  // A composition is not taken from under who composes: all is heard once it is over, and so nothing is told before.
  private hear(news: (typed: string) => string): void {
    this.unheard.push(news);
    if (this.field.isComposing) this.tellSoon();
    else this.catchUp();
  }

  private catchUp(): void {
    for (const news of this.unheard.splice(0)) this.field.put(news(this.field.text));
  }

  private tellSoon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (this.field.isComposing) this.tellSoon();
      else this.tell();
    }, PAUSE);
  }

  private tell(): void {
    window.clearTimeout(this.timer);
    this.catchUp();
    const text = this.draft.told(this.field.text);
    if (text === undefined) return;
    this.events.edit(this.at, text, (isDone) => {
      this.hear((typed) => this.draft.ended(isDone, typed));
      if (!this.draft.isOpen(this.field.text)) this.isEntering = false;
      else if (this.isEntering) this.tell();
      else this.tellSoon();
    });
  }
}

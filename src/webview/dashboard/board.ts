// What the editor has sent, on the page: it is put in the place of what was there before, and where one was on the page
// stays, with the tables that were opened and what had the focus.
import type { DashboardWords, FromDashboard, ToDashboard } from '../../features/dashboard/panelMessages';
import { Leading } from './leading';
import { drawnPicture } from './picture';
import { chartOf, toolsOf, withTools } from './tools';

/** What is kept of a page while it is not seen. */
export interface BoardState {
  readonly top: number;
  /** The explanation or place that a link has led to, '' for none. */
  readonly led: string;
}

/** How the page speaks to the editor, and what is kept of it. */
interface BoardChannel {
  readonly send: (message: FromDashboard) => void;
  readonly kept: BoardState | undefined;
  readonly keep: (state: BoardState) => void;
}

/** The page. */
export class Board {
  readonly root = document.createElement('div');
  private readonly leading: Leading;
  private readonly tools: HTMLElement;
  private kept: BoardState | undefined;

  constructor(
    private readonly words: DashboardWords,
    private readonly channel: BoardChannel,
  ) {
    this.kept = channel.kept;
    this.tools = toolsOf(words, channel.send);
    this.leading = new Leading(this.root, () => {
      this.keep();
    });
    this.root.setAttribute('role', 'status');
    this.root.textContent = words.waiting;
    window.addEventListener('scroll', () => {
      this.keep();
    });
  }

  async take(message: ToDashboard): Promise<void> {
    if (message.kind === 'content') this.show(message.body);
    else {
      const png = await drawnPicture(message.svg);
      this.channel.send({ kind: 'drawn', chart: message.chart, png });
    }
  }

  private show(body: string): void {
    const { top, led } = this.kept ?? { top: window.scrollY, led: this.leading.led };
    const open = new Set([...this.root.querySelectorAll('details[open]')].map(chartOf));
    const focus = focusIn(this.root);
    const page = new DOMParser().parseFromString(body, 'text/html').body;
    this.root.removeAttribute('role');
    this.root.replaceChildren(...page.childNodes);
    this.root.querySelector('header')?.append(this.tools);
    withTools(this.root, this.words, this.channel.send);
    for (const each of this.root.querySelectorAll('details')) each.open = open.has(chartOf(each));
    this.leading.mark(led);
    window.scrollTo({ top });
    if (focus !== undefined) this.root.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
    this.kept = undefined;
  }

  private keep(): void {
    if (this.kept === undefined) this.channel.keep({ top: window.scrollY, led: this.leading.led });
  }
}

/** How what has the focus is found again. */
function focusIn(root: HTMLElement): string | undefined {
  const focused = document.activeElement;
  if (focused === null || !root.contains(focused)) return undefined;
  if (focused.id !== '') return `#${CSS.escape(focused.id)}`;
  const [name] = ['href', 'data-button'].filter((each) => focused.hasAttribute(each));
  if (name !== undefined) return `[${name}="${CSS.escape(focused.getAttribute(name) ?? '')}"]`;
  const chart = chartOf(focused);
  return focused.tagName === 'SUMMARY' && chart !== undefined ? `figure:has(#${CSS.escape(chart)}) summary` : undefined;
}

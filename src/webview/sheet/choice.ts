// A question on the page with a few answers. The first leaves all as it is, and so does Escape.
import { button, element } from './elements';
import { placeBeside } from './popup';
import type { ViewBox } from './popup';

/** An answer, and what it does. */
export interface Answer {
  readonly words: string;
  readonly run: () => void;
}

/** A question that is asked at a place. */
export class Choice {
  readonly root = element('div', { class: 'choice', role: 'alertdialog', hidden: true });
  private back: () => void = () => undefined;

  constructor() {
    this.root.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') this.close();
      else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') this.goOn();
    });
  }

  /** Asks in some lines; `back` takes the focus after any answer. */
  ask(lines: readonly string[], answers: readonly Answer[], at: ViewBox, back: () => void): void {
    this.back = back;
    this.root.setAttribute('aria-label', lines.join(' '));
    this.root.replaceChildren(
      ...lines.map((line) => element('p', {}, line)),
      ...answers.map((answer) =>
        button(answer.words, () => {
          this.close();
          answer.run();
        }),
      ),
    );
    this.root.hidden = false;
    placeBeside(this.root, at);
    this.root.querySelector('button')?.focus();
  }

  private goOn(): void {
    const buttons = [...this.root.querySelectorAll('button')];
    const at = buttons.findIndex((each) => each === document.activeElement);
    buttons[(at + 1) % buttons.length]?.focus();
  }

  private close(): void {
    this.root.hidden = true;
    this.back();
  }
}

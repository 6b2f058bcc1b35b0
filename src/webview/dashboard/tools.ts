// Buttons that save: all of the page, at its head, and each chart, beside its title.
import type { DashboardWords, FromDashboard, SavedWhole } from '../../features/dashboard/panelMessages';

type Send = (message: FromDashboard) => void;

/** The buttons at the head of the page. */
export function toolsOf(words: DashboardWords, send: Send): HTMLElement {
  const whole: readonly SavedWhole[] = ['page', 'tables', 'pictures'];
  const tools = group('tools', words.tools);
  tools.append(
    ...whole.map((what) =>
      button(words[what], what, () => {
        send({ kind: 'save', what });
      }),
    ),
  );
  return tools;
}

/** Puts buttons beside the titles of all charts. */
export function withTools(root: HTMLElement, words: DashboardWords, send: Send): void {
  for (const figure of root.querySelectorAll('figure')) {
    const chart = chartOf(figure);
    if (chart === undefined) continue;
    const title = figure.querySelector('figcaption')?.textContent ?? '';
    const label = (format: string): string => words.picture.replace('{title}', title).replace('{format}', format);
    const tools = group('picture-tools', label('SVG / PNG'));
    for (const as of ['svg', 'png'] as const) {
      const made = button(as.toUpperCase(), `${as} ${chart}`, () => {
        send({ kind: 'picture', chart, as });
      });
      made.setAttribute('aria-label', label(as.toUpperCase()));
      made.title = label(as.toUpperCase());
      tools.append(made);
    }
    figure.querySelector('figcaption')?.after(tools);
  }
}

/** The chart that something of a page belongs to. */
export function chartOf(part: Element): string | undefined {
  return part.closest('figure')?.querySelector('svg[id]')?.id;
}

function group(className: string, label: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', label);
  return made;
}

function button(words: string, name: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.dataset.button = name;
  made.addEventListener('click', run);
  return made;
}

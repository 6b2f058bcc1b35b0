// Headings with what is wrong with their sections, and remarks that are not printed.
import { ownTitle } from '../around/title';
import { findingList } from '../around/findings';
import { findingsOf } from '../around/numbered';
import { element } from '../elements';
import type { BlockView } from './view';

/** The heading of a section. That of the page stands above it, so that each is one level lower than in the file. */
export function headingView(level: number): BlockView {
  const title = element(`h${String(Math.min(6, Math.max(2, level)))}` as 'h2', { tabindex: -1 });
  const findings = element('div', { class: 'place-findings' });
  let said = '';
  return {
    root: element('div', { class: `heading level-${String(level)}` }, title, findings),
    show: (block, { sheet, at, fix }) => {
      if (block.kind !== 'heading') return;
      title.hidden = at === 0 && ownTitle(sheet) !== undefined;
      if (title.textContent !== block.text) title.textContent = block.text;
      const found = findingsOf(sheet, block.findings);
      const saying = JSON.stringify(found);
      if (saying === said) return;
      said = saying;
      const list = findingList(found, fix);
      findings.replaceChildren(...(list === undefined ? [] : [list]));
    },
    focus: () => {
      title.focus();
    },
  };
}

/** A remark of the template or the writer. */
export function noteView(): BlockView {
  const root = element('p', { class: 'hint', tabindex: -1 });
  return {
    root,
    show: (block) => {
      if (block.kind !== 'note') return;
      const text = block.text.replace(/<!--|-->/g, '').trim();
      if (root.textContent !== text) root.textContent = text;
    },
    focus: () => {
      root.focus();
    },
  };
}

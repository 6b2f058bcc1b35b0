// Findings as they stand beside what they are about: what is wrong, and a button for each way to fix it.
import { button, element } from '../elements';
import type { NumberedFinding } from './numbered';

/** Applies one of the fixes of a finding. */
export type Fix = (finding: number, fix: number) => void;

/** The findings as a list; nothing where there are none. */
export function findingList(found: readonly NumberedFinding[], fix: Fix, id?: string): HTMLElement | undefined {
  if (found.length === 0) return undefined;
  return element(
    'ul',
    { class: 'findings', id },
    ...found.map(({ number, finding: { severity, words, fixes } }) =>
      element(
        'li',
        { class: `is-${severity}` },
        element('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[severity] ?? '•'),
        element('span', { class: 'words' }, words),
        ...fixes.map((title, at) =>
          button(
            title,
            () => {
              fix(number, at);
            },
            { class: 'fix' },
          ),
        ),
      ),
    ),
  );
}

// Told apart without colour: the signs of the editor's own list.
const MARKS: Readonly<Record<string, string>> = { error: '⊗', warning: '△', information: 'ⓘ', hint: 'ⓘ' };

// The values that can be chosen for a cell: those that completion offers in the text, without what goes on from there.
import type { Completion } from '../../completion/completion';
import type { SheetOffer } from '../protocol';

/** What can be chosen among what may be inserted in a cell. */
export function sheetOffers(completions: readonly Completion[]): SheetOffer[] {
  return completions
    .filter(({ isSnippet, goesOn }) => !isSnippet && !goesOn)
    .map(({ insertText, detail, filterText }) => ({
      text: insertText.trim().replaceAll('\\|', '|'),
      ...(detail !== '' && { detail }),
      keys: filterText.split(' '),
    }));
}

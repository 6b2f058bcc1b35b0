// What completion proposes for a place of the text, as the sheet offers it: values, without what Markdown or YAML needs
// around them.
import type { Completion } from '../completion/completion';
import type { SheetOffer } from './protocol';

/** What can be chosen among what may be inserted at a place. */
export function sheetOffers(completions: readonly Completion[]): SheetOffer[] {
  return completions.filter(({ isSnippet, goesOn }) => !isSnippet && !goesOn).map(offerOf);
}

// What is shown by another name than it is written by keeps that name.
function offerOf({ insertText, label, detail, filterText }: Completion): SheetOffer {
  const text = plainValue(insertText.trim());
  return {
    text,
    ...(label !== text && { label }),
    ...(detail !== '' && { detail }),
    keys: filterText.split(' '),
  };
}

function plainValue(text: string): string {
  if (!text.startsWith('"')) return text.replaceAll('\\|', '|');
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}

// Owns finding clauses cited in a text: `§3.2.1`, `pack-id§17`. What they mean is the knowledge base's affair.
import type { Outline } from '../base/markdown';
import { lineRange } from '../base/range';
import { CLAUSE_NUMBER, readClauseNumber } from '../knowledge/clauseNumber';
import type { Citation } from './document';

// Without a pack's name a hyphen ends the number, since `§3-5` means a range.
const CITATION = new RegExp(`[a-z][a-z0-9-]*§\\s?${CLAUSE_NUMBER}|§\\s?${CLAUSE_NUMBER.replaceAll('(?:-\\d{1,4})?', '')}`, 'g');

/** Every citation of a document, front matter included, code left out. */
export function readCitations(outline: Outline): Citation[] {
  return outline.lines.flatMap((source, line) => {
    if (outline.codeLines.has(line) || !source.includes('§')) return [];
    return Array.from(source.matchAll(CITATION)).flatMap((match) => {
      const reference = readClauseNumber(match[0]);
      return reference ? [{ reference, text: match[0], range: lineRange(line, match.index, match.index + match[0].length) }] : [];
    });
  });
}

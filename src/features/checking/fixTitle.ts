// What a fix is called where a person chooses it: a value with what stands there now, and a guess as one.
import type { Fix } from '../../base/finding';
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { startsAsPlaceholder } from '../../base/placeholder';

const LONGEST = 40; // characters of a text that is still told in a title

/** The title of a fix of a text that has these lines. */
export function fixTitle(fix: Fix, lines: readonly string[]): Message {
  const title = withBefore(fix, lines);
  return isGuess(fix) ? message('fix.guess', { title }) : title;
}

/** Whether a fix writes a value that may be another one. */
function isGuess({ title, applicability, edits }: Fix): boolean {
  const isValue = title.id === 'fix.write' || title.id === 'fix.swap';
  return isValue && applicability !== 'safe' && !edits.some(({ newText }) => startsAsPlaceholder(newText.trim()));
}

function withBefore({ title, edits }: Fix, lines: readonly string[]): Message {
  const [edit, ...more] = edits;
  if (title.id !== 'fix.write' || edit === undefined || more.length > 0) return title;
  const { start, end } = edit.range;
  const line = start.line === end.line ? (lines[start.line] ?? '') : '';
  const before = line.slice(start.character, end.character).trim();
  const isShort = before !== '' && before.length <= LONGEST;
  return isShort ? message('fix.change', { before, ...title.args }) : title;
}

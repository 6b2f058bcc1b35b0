// What lines without a numeral become in an outline: the text of the clause above them, or, where nothing numbered is
// below it, clauses with numerals of their own, since duties and rules are cited one by one.
import type { Slices } from '../base/slices';
import { writeNumeral } from '../citations/clauseNumber';
import type { Numeral, NumeralStyle } from '../citations/numerals';
import type { SourceLine } from './line';
import { leave, writeClause, writeText } from './writing';
import type { PackDraft } from './writing';

const LONGEST_TITLE = 30;
const LONGEST_HEADING = 60;
const ADDED: readonly NumeralStyle[] = ['comma', 'bracket', 'dot', 'number', 'circle'];
const MOST_CIRCLED = 20;

/** True where the words after a numeral name what follows, rather than say it. */
export function isTitle(rest: string, heading: number): boolean {
  if (rest === '' || /[。；;]/.test(rest) || /[：:，,！!？?、]$/.test(rest)) return false;
  return rest.length <= (heading > 0 ? LONGEST_HEADING : LONGEST_TITLE);
}

/** Cuts a text into sentences, at full stops that stand outside brackets and quotation marks. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if ('（(“「『《'.includes(character)) depth++;
    if ('）)”」』》'.includes(character)) depth = Math.max(0, depth - 1);
    const next = text[at + 1] ?? '';
    if (depth > 0 || !'。！？'.includes(character) || '。！？”」』）)'.includes(next)) continue;
    sentences.push(text.slice(from, at + 1).trim());
    from = at + 1;
  }
  return [...sentences, text.slice(from).trim()].filter((each) => each !== '');
}

/**
 * Writes lines without a numeral. `leads` says that numbered clauses follow below the clause before: then the lines
 * lead over to them.
 */
export function* writeRun(writing: PackDraft, run: readonly SourceLine[], leads: boolean): Slices<void> {
  const { current } = writing;
  const sentences = run.flatMap((line) =>
    current?.hasText === true ? [line] : sentencesOf(line.text).map((text) => ({ ...line, text })),
  );
  if (leads || current === undefined || (!current.hasText && sentences.length === 1)) {
    for (const line of run) writeText(writing, line.text);
    return;
  }
  const style = styleBelow(writing);
  let ordinal = 0;
  for (const line of sentences) {
    yield;
    const isSentence = /[。；;！？!?：:]["”」』）)]?$/.test(line.text);
    const numeral = isSentence && style ? addedNumeral(style, ordinal + 1, line.text) : undefined;
    if (numeral && writeClause(writing, numeral, false)) ordinal++;
    else writeText(writing, line.text);
  }
}

/** Writes a text that has no numerals at all: each line is a clause. */
export function* writeUnnumbered(writing: PackDraft, lines: readonly SourceLine[]): Slices<void> {
  for (const [index, line] of lines.entries()) {
    yield;
    const numeral = addedNumeral('comma', index + 1, line.text);
    if (numeral === undefined || !writeClause(writing, numeral, false)) {
      writeText(writing, line.text);
      leave(writing, line, 'repeat');
    }
  }
}

// Numerals of a kind that is not open anywhere above: an open one would close down to it.
function styleBelow(writing: PackDraft): NumeralStyle | undefined {
  const from = ADDED.indexOf(writing.current?.style as NumeralStyle);
  const candidates = from < 0 ? ADDED.slice(2) : ADDED.slice(from + 1);
  return candidates.find((style) => {
    const numeral = addedNumeral(style, 1, '');
    return numeral !== undefined && writing.placer.fork().numeral(numeral, false)?.parent === writing.current?.number;
  });
}

function addedNumeral(style: NumeralStyle, ordinal: number, rest: string): Numeral | undefined {
  if (style === 'circle' && ordinal > MOST_CIRCLED) return undefined;
  const written: Readonly<Partial<Record<NumeralStyle, string>>> = {
    comma: `${writeNumeral(ordinal)}、`,
    bracket: `（${writeNumeral(ordinal)}）`,
    dot: `${String(ordinal)}.`,
    number: `（${String(ordinal)}）`,
    circle: String.fromCharCode(0x245f + ordinal),
  };
  return { style, ordinal: String(ordinal), written: written[style] ?? '', rest };
}

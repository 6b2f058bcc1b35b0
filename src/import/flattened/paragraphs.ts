// Where one paragraph ends and the next begins in the text of a clause without line breaks.

/** Characters that were lost with the full stop between them, before another name with a colon. */
const DAMAGED = /^([^：:。]{1,40}[：:][^。：:]+[?？\ufffd]{2,})(?=[^：:。]{1,40}[：:])/;
const FEWEST_LISTED = 3;
const BLANK = /(?<=[。！？；：][”」』）)]?)\s+(?=\p{Script=Han})/u;
const BLANK_FOR_BREAK = /(?<=[。！？；：!?;:][”」』）)]?)\s+(?=\p{Script=Han})/u;

/** What is around a clause's text. */
interface Surroundings {
  /** Whether a title stands before it. */
  readonly isTitled: boolean;
  /** Whether it is the last of a list whose other items are no sentences. */
  readonly endsList: boolean;
  /** Whether it ends with the words that lead to another list of the same article. */
  readonly leads: boolean;
  /** Whether blanks stand where line breaks were. */
  readonly hasBlanks: boolean;
}

/** The paragraphs of a clause's text, as far as they can be told. */
export function paragraphsOf(text: string, { isTitled, endsList, leads, hasBlanks }: Surroundings): string[] {
  const ended = endsList ? splitOnce(text) : [text];
  const parts = (leads ? ended.flatMap(splitLast) : ended).flatMap((part) => splitAtBlanks(part, hasBlanks));
  return isTitled ? parts.flatMap(namedOf).flatMap(listedOf) : parts;
}

/** After the last item of a list its article goes on. */
function splitOnce(text: string): string[] {
  const end = text.search(/[。]/) + 1;
  return end > 0 && end < text.length ? [text.slice(0, end), text.slice(end).trim()] : [text];
}

function splitLast(text: string): string[] {
  const end = text.lastIndexOf('。') + 1;
  return end > 0 && end < text.length ? [text.slice(0, end), text.slice(end).trim()] : [text];
}

/**
 * A text in the lines that it had: a blank right after a sentence is what is left of a line break; after narrow signs
 * only where blanks stand for breaks elsewhere too.
 */
export function splitAtBlanks(text: string, hasBlanks: boolean): string[] {
  return text.split(hasBlanks ? BLANK_FOR_BREAK : BLANK);
}

function namedOf(text: string): string[] {
  return text.split(/(?<=。)/).flatMap((sentence) => {
    const [, first] = DAMAGED.exec(sentence) ?? [];
    return first === undefined ? [sentence] : [first, sentence.slice(first.length)];
  });
}

/** Parts that end with semicolons and only at last with a full stop are a list. */
function listedOf(text: string): string[] {
  const parts = text.split(/(?<=[；;])/);
  return parts.length >= FEWEST_LISTED ? parts : [text];
}

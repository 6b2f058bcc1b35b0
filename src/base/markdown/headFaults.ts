// What is wrong with a head that YAML refuses, told by the first of its lines that cannot be read by itself: people
// write one `name: value` a line. A line that can only be meant in one way is offered as it should be.
import { lineRange, TEXT_START } from '../range';
import type { Range, TextEdit } from '../range';
import { regularLines } from './headLines';

/** What is wrong with a line of a head. */
export type LineProblem =
  | 'tab'
  | 'wide-colon'
  | 'blank'
  | 'no-colon'
  | 'quote'
  | 'quoted-more'
  | 'escape'
  | 'bracket'
  | 'colon'
  | 'sign'
  | 'indent';

/** A line that cannot be read: what of it, where, and what was meant where that can only be one thing. */
export interface LineFault {
  readonly problem: LineProblem;
  readonly detail: string;
  readonly range: Range;
  readonly edits?: readonly TextEdit[];
}

/** A fault of a line, from one of its characters on, and what the line was meant to be. */
interface FaultOnLine {
  readonly problem: LineProblem;
  readonly detail: string;
  readonly from: number;
  readonly meant?: string;
}

/** A line with its key and its value apart: `at` is where the value begins. */
interface KeyedLine {
  readonly line: string;
  readonly value: string;
  readonly at: number;
}

/** Where YAML stops, and whether the head is one of `name: value` lines only, as a document's is. */
export interface Stop {
  readonly last: number;
  readonly isFlat: boolean;
}

/**
 * The first line of a head that cannot be read by itself: down to the one where YAML stops, else below it. Of nested
 * lines only the one where it stops is looked at. Undefined where each can be read. Lines are those between the
 * hyphens, from line 1 of the file on.
 */
export function lineFault(lines: readonly string[], stop: Stop): LineFault | undefined {
  const { last, isFlat } = stop;
  const down = (from: number, to: number): LineFault | undefined => {
    for (let index = from; index < to; index++) {
      const found = lineFaultAt(lines[index] ?? '', index, stop);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return down(isFlat ? 0 : last, last + 1) ?? (isFlat ? down(last + 1, lines.length) : undefined);
}

function lineFaultAt(line: string, index: number, { last, isFlat }: Stop): LineFault | undefined {
  if (line.length > LONGEST || SAYS_NOTHING.test(line)) return undefined;
  // A line below a key may be part of its value: only from where YAML stops on one is known to be wrong.
  if (/^[ \t]/.test(line) && index < last) return undefined;
  const found = /^[ \t]/.test(line) ? indented(line, isFlat) : faultOf(line);
  if (found === undefined || (isFlat && isReadAnyway(line))) return undefined;
  return placed(found, index + 1, line);
}

/** True for a line that is read in spite of its colon or its tabs. */
function isReadAnyway(line: string): boolean {
  const [regular = ''] = regularLines([line]).lines;
  return regular !== line && isReadable(regular);
}

const LONGEST = 2000; // characters of a line that is looked at
const SAYS_NOTHING = /^[ \t]*(?:#.*|-(?:[ \t].*)?)?$/;

/** A fault at its place, with what was meant where that can be read. */
function placed({ problem, detail, from, meant }: FaultOnLine, line: number, source: string): LineFault {
  const end = source.trimEnd().length;
  return {
    problem,
    detail,
    range: lineRange(line, Math.min(from, end), end),
    ...(meant !== undefined &&
      isReadable(meant.trimStart()) && { edits: [{ range: lineRange(line, 0, source.length), newText: meant }] }),
  };
}

function indented(line: string, isFlat: boolean): FaultOnLine | undefined {
  const rest = line.trimStart();
  const blanks = line.slice(0, line.length - rest.length);
  const isTab = blanks.includes('\t');
  if (isTab || (isFlat && isReadable(rest)))
    return {
      problem: isTab ? 'tab' : 'indent',
      detail: shortened(rest),
      from: 0,
      ...(isFlat && /^\p{L}/u.test(rest) && { meant: rest }),
    };
  const found = faultOf(rest);
  return found && { ...found, from: found.from + blanks.length, ...(found.meant && { meant: blanks + found.meant }) };
}

/** True for a line of a key and a value that nothing is wrong with. */
function isReadable(line: string): boolean {
  return faultOf(line) === undefined;
}

function faultOf(line: string): FaultOnLine | undefined {
  const [whole, key = ''] = /^(.*?):(?=[ \t]|$)/.exec(line) ?? [];
  const wide = line.includes('：') ? WIDE_COLON.exec(line) : null;
  if (wide !== null && (whole === undefined || whole.length > wide[0].length)) return wideColon(line, wide);
  if (whole === undefined) return withoutColon(line);
  const sign = QUOTED_KEY.test(key) ? undefined : OPENING.exec(key)?.[0];
  if (sign !== undefined || key === '') return { problem: 'sign', detail: sign ?? ':', from: 0 };
  const rest = line.slice(whole.length);
  const value = rest.trim();
  return valueFault({ line, value, at: line.length - rest.trimStart().length });
}

const WIDE_COLON = /^([^:："'#[\]{}]*[^:："'#[\]{}\s])[ \t]*：/u;
const QUOTED_KEY = /^(?:"[^"\\]*"|'[^']*')$/;
/** What a value or key cannot begin with, or begins something else with. */
const OPENING = /^(?:[@`%&*!|>,[\]{}"']|[?-](?=[ \t]|$))/;

function wideColon(line: string, [before, key = '']: RegExpExecArray): FaultOnLine {
  const meant = `${key}: ${line.slice(before.length).trim()}`.trimEnd();
  return { problem: 'wide-colon', detail: key, from: key.length, meant };
}

function withoutColon(line: string): FaultOnLine {
  const [, key, value = ''] = /^([^\s:"'#[\]{}&*!|>@`%,-][^\s:]*):(\S.*)$/.exec(line) ?? [];
  if (key === undefined) return { problem: 'no-colon', detail: shortened(line), from: 0 };
  const meant = `${key}: ${value}`;
  return { problem: 'blank', detail: key, from: key.length, meant };
}

function valueFault(keyed: KeyedLine): FaultOnLine | undefined {
  const [first = ''] = keyed.value;
  if (first === '"' || first === "'") return quoteFault(keyed, first);
  if (first === '[' || first === '{') return isClosed(keyed.value) ? undefined : quoting(keyed, 'bracket', first);
  if (first === '|' || first === '>')
    return /^[|>][-+\d]{0,2}(?:\s+#.*)?$/.test(keyed.value) ? undefined : quoting(keyed, 'sign', first);
  const sign = OPENING.exec(keyed.value)?.[0];
  if (sign !== undefined) return quoting(keyed, 'sign', sign);
  const [said = ''] = keyed.value.split(/\s#/);
  return /:(?:\s|$)/.test(said) ? quoting(keyed, 'colon', shortened(keyed.value)) : undefined;
}

/** A quotation that is not ended, has text behind it, or a backslash in it that means nothing. */
function quoteFault(keyed: KeyedLine, quote: string): FaultOnLine | undefined {
  const { line, value, at } = keyed;
  const end = endOfQuote(value, quote);
  if (end === undefined) {
    const body = value.slice(1);
    const meant = body.includes(quote) ? undefined : line.slice(0, at) + quoted(body, quote);
    return { problem: 'quote', detail: quote, from: at, ...(meant !== undefined && { meant }) };
  }
  if (!/^(?:\s+#.*|\s*)$/.test(value.slice(end))) return quoting(keyed, 'quoted-more', value.slice(0, end));
  const body = value.slice(1, end - 1);
  const odd = quote === '"' ? /\\.?/.exec(body.replace(ESCAPE, ''))?.[0] : undefined;
  if (odd === undefined) return undefined;
  const meant = `${line.slice(0, at)}'${body.replaceAll("'", "''")}'${value.slice(end)}`;
  return { problem: 'escape', detail: odd, from: at, meant };
}

const ESCAPE = /\\(?:[0abtnvfre "/\\N_LP\t]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})/g;

/** Where a quotation ends that begins a text; undefined where it does not. */
function endOfQuote(value: string, quote: string): number | undefined {
  for (let at = 1; at < value.length; at++) {
    if (quote === '"' && value[at] === '\\') at++;
    else if (value[at] === quote) {
      if (quote === '"' || value[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return undefined;
}

/** True where the brackets that a text opens with are closed at its end. */
function isClosed(value: string): boolean {
  const plain = value.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '').replace(/\s#.*$/, '');
  let open = 0;
  for (let at = 0; at < plain.length; at++) {
    const sign = plain.charAt(at);
    if (sign === '[' || sign === '{') open++;
    else if (sign === ']' || sign === '}') open--;
    if (open === 0 && at < plain.length - 1) return false;
  }
  return open === 0;
}

/** The fault of a value that is a text, and is read as one in quotation marks. */
function quoting({ line, value, at }: KeyedLine, problem: LineProblem, detail: string): FaultOnLine {
  return { problem, detail, from: at, meant: line.slice(0, at) + quoted(value) };
}

function quoted(text: string, quote = '"'): string {
  return quote === "'" || /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

const LONGEST_TOLD = 30;

function shortened(text: string): string {
  const plain = text.trim();
  return plain.length > LONGEST_TOLD ? `${plain.slice(0, LONGEST_TOLD)}…` : plain;
}

/** The line of hyphens that a head lacks, before the first line that is none of its own. */
export function closingHyphens(lines: readonly string[]): TextEdit[] | undefined {
  const end = lines.findIndex((line, index) => index > 0 && !MAY_BE_OF_HEAD.test(line));
  if (end === 1 || lines.length < 2) return undefined;
  const [line, character, newText] =
    end < 0 ? [lines.length - 1, lines.at(-1)?.length ?? 0, '\n---'] : [end, 0, '---\n'];
  return [{ range: lineRange(line, character, character), newText }];
}

/** The blanks before a head, which hide it; undefined where what stands below them is no head. */
export function blanksBefore(lines: readonly string[]): TextEdit[] | undefined {
  const opening = lines.findIndex((line) => line.trim() !== '');
  const source = lines[opening] ?? '';
  if (source.trim() !== '---' || (opening === 0 && source.startsWith('---'))) return undefined;
  const below = lines.slice(opening + 1);
  const closing = below.findIndex((line) => line.trimEnd() === '---');
  if (closing < 1 || !below.slice(0, closing).every((line) => MAY_BE_OF_HEAD.test(line))) return undefined;
  const end = { line: opening, character: source.indexOf('-') };
  return [{ range: { start: TEXT_START.start, end }, newText: '' }];
}

const MAY_BE_OF_HEAD = /^(?:[ \t]*#(?!#* )|[ \t]+\S|[^\s:：#|>][^:：]{0,60}[:：])/u;

/** A key that stands twice: the second line is one too many where both say the same. */
export function repeatedLine(lines: readonly string[], index: number, key: string): TextEdit[] | undefined {
  const isOf = (line: string): boolean => new RegExp(`^(?:"|')?${escaped(key)}(?:"|')?[ \\t]*[:：]`).test(line);
  const first = lines.findIndex(isOf);
  const [line, other] = [lines[index] ?? '', lines[first] ?? ''];
  if (first < 0 || first === index || !isOf(line) || line.trimEnd() !== other.trimEnd()) return undefined;
  const end = { line: index + 2, character: 0 };
  return [{ range: { start: { line: index + 1, character: 0 }, end }, newText: '' }];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

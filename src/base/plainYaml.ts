// Reading YAML of the plainest kind, as people write settings: mappings and lists by indentation, short ones in
// brackets, texts without escapes. It gives what YAML would, at a tenth of its cost; anything else is left to YAML.
import type { FrontValue } from './markdown/frontMatter';

/** A line that says something: how far it is indented, and what it says. */
interface PlainLine {
  readonly indent: number;
  readonly text: string;
}

/** Thrown at what is not plain. */
class NotPlain extends Error {}

// Blanks but spaces, and what is not seen.
const ODD = /[^\S \n]|(?!\n)\p{C}/u;
const DEEPEST = 6;
const LONGEST = 400; // characters of a line
const MOST = 50_000; // of all: more than anybody writes by hand
const KEY = /^([A-Za-z][A-Za-z0-9_-]*):(?: +|$)/;
const NAMES_NOTHING = /^(?:null|true|false)$/i;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
// Begins as no sign, number or special word of YAML does, and holds neither ": " nor " #" nor what brackets mean.
const TEXT = /^(?![~.\d+-])[\p{L}\p{N}/…（《「](?:[^\s,[\]{}#:&*!|>'"%@`\p{C}]|[*#:](?=[^\s,[\]{}])| (?=[^\s#]))*$/u;
const QUOTED = /^(?:"[^"\\\p{C}]*"|'[^'\p{C}]*')$/u;

/** The mapping that a text holds; undefined where it takes YAML to tell. */
export function readPlainYaml(text: string): Readonly<Record<string, FrontValue>> | undefined {
  const lines: PlainLine[] = [];
  const body = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (body.length > MOST || ODD.test(body)) return undefined;
  for (const line of body.split('\n')) {
    const said = /^( *)([^\s#].*)$/u.exec(line);
    if (said === null) {
      if (/^ *(?:#.*)?$/u.test(line)) continue;
      return undefined;
    }
    const [, blanks = '', rest = ''] = said;
    if (line.length > LONGEST) return undefined;
    lines.push({ indent: blanks.length, text: rest.replace(/ +#.*$|\s+$/u, '') });
  }
  try {
    const walk = { lines, at: 0 };
    if (lines[0]?.indent !== 0 || !KEY.test(lines[0].text)) return undefined;
    const value = mapping(walk, 0, 0);
    return walk.at === lines.length ? value : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

interface LineWalk {
  readonly lines: PlainLine[];
  at: number;
}

function mapping(walk: LineWalk, indent: number, depth: number): Record<string, FrontValue> {
  const found = new Map<string, FrontValue>();
  for (let line = walk.lines[walk.at]; line?.indent === indent; line = walk.lines[walk.at]) {
    const [whole, key = ''] = KEY.exec(line.text) ?? refuse();
    if (found.has(key) || NAMES_NOTHING.test(key)) refuse();
    walk.at++;
    const rest = line.text.slice(whole.length);
    found.set(key, rest === '' ? below(walk, indent, depth + 1) : inline(rest, depth + 1));
  }
  return Object.fromEntries(found);
}

/** What stands below a key: a list may stand as far left as the key itself. */
function below(walk: LineWalk, indent: number, depth: number): FrontValue {
  const next = walk.lines[walk.at];
  if (depth > DEEPEST) refuse();
  if (next !== undefined && next.indent >= indent && isItem(next)) return list(walk, next.indent, depth);
  return next !== undefined && next.indent > indent ? mapping(walk, next.indent, depth) : refuse();
}

function isItem({ text }: PlainLine): boolean {
  return /^-(?: |$)/.test(text);
}

function list(walk: LineWalk, indent: number, depth: number): FrontValue[] {
  const found: FrontValue[] = [];
  for (let line = walk.lines[walk.at]; line?.indent === indent && isItem(line); line = walk.lines[walk.at]) {
    const text = line.text.slice(1).trimStart();
    if (!KEY.test(text)) {
      walk.at++;
      found.push(inline(text, depth + 1));
      continue;
    }
    const inner = indent + line.text.length - text.length;
    walk.lines[walk.at] = { indent: inner, text };
    found.push(mapping(walk, inner, depth + 1));
  }
  if (walk.lines[walk.at] !== undefined && (walk.lines[walk.at]?.indent ?? 0) > indent) refuse();
  return found;
}

function inline(text: string, depth: number): FrontValue {
  if (depth > DEEPEST) refuse();
  if (text.startsWith('[') && text.endsWith(']'))
    return parts(text.slice(1, -1)).map((part) => inline(part, depth + 1));
  if (text.startsWith('{') && text.endsWith('}')) return bracedMapping(text.slice(1, -1), depth);
  return scalar(text);
}

function bracedMapping(text: string, depth: number): Record<string, FrontValue> {
  const found = new Map<string, FrontValue>();
  for (const part of parts(text)) {
    const [whole, key = ''] = KEY.exec(part) ?? refuse();
    if (found.has(key) || NAMES_NOTHING.test(key) || whole.length === part.length) refuse();
    found.set(key, inline(part.slice(whole.length), depth + 1));
  }
  return Object.fromEntries(found);
}

/** What commas part, outside brackets and quotes. */
function parts(text: string): string[] {
  const found: string[] = [];
  let [open, quote, from] = [0, '', 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[' || sign === '{') open++;
    else if (sign === ']' || sign === '}') open--;
    else if (sign === ',' && open === 0) {
      found.push(text.slice(from, at).trim());
      from = at + 1;
    }
    if (open < 0) refuse();
  }
  if (open !== 0 || quote !== '') refuse();
  if (text.trim() !== '') found.push(text.slice(from).trim());
  return found;
}

function scalar(text: string): FrontValue {
  if (text === 'true' || text === 'false') return text === 'true';
  if (NUMBER.test(text)) return text.startsWith('-') && Number(text) === 0 ? refuse() : Number(text);
  if (QUOTED.test(text)) return text.slice(1, -1);
  return DAY.test(text) || (TEXT.test(text) && !NAMES_NOTHING.test(text)) ? text : refuse();
}

function refuse(): never {
  throw new NotPlain();
}

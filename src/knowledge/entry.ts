// Reading one entry of a pack: front matter checked by a schema, faults reported at their place. What the keys of each
// kind of entry are is left to the parsers that pass the schema.
import type * as z from './schemas/zod';
import { unreadFault } from '../base/content';
import type { Unread } from '../base/content';
import { readFrontMatter, READINGS } from '../base/markdown/frontMatter';
import type { FrontMatter, InvalidFront } from '../base/markdown/frontMatter';
import { headMessage } from '../base/markdown/headMessage';
import { message } from '../base/message';
import type { Message } from '../base/message';
import { nearestWord } from '../base/nearest';
import { lineRange, TEXT_START, linesOf } from '../base/range';
import type { Range } from '../base/range';
import { issueText } from './issueText';
import type { FileFinding, PackFile } from './model';
import { keysAt } from './schemas/keys';

/** An entry: its checked front matter and the text below it. */
export interface Entry<T> {
  readonly data: T;
  readonly body: string;
  readonly bodyLine: number;
  /** Where each key's value stands. */
  readonly ranges: ReadonlyMap<string, Range>;
}

/** The rule that all findings of packs are of. */
export const PACK_RULE = 'pack-invalid';

/** A fault of a pack, as a finding at its place. */
export function packFinding(path: string, text: Message, range: Range = TEXT_START): FileFinding {
  return { path, finding: { rule: PACK_RULE, severity: 'error', message: text, range, fixes: [] } };
}

/** Why a file of a pack was not read, as its finding. */
export function unreadFinding(path: string, unread: Unread): FileFinding {
  return { path, finding: { ...unreadFault(unread), severity: 'error', fixes: [] } };
}

/** The head of a pack's file. */
export function headOf({ text }: PackFile): FrontMatter {
  return readFrontMatter(text, 'pack');
}

/** Reads and checks the front matter of a pack's file; `undefined` and findings where it does not fit the schema. */
export function readEntry<S extends z.ZodType>(
  file: PackFile,
  schema: S,
): { entry?: Entry<z.output<S>>; findings: FileFinding[] } {
  const front = headOf(file);
  if (front.kind === 'invalid') {
    return {
      findings: [packFinding(file.path, message('pack.front-matter', { detail: detailOf(front) }), front.range)],
    };
  }
  const entries = front.kind === 'present' ? front.entries : [];
  const data = Object.fromEntries(entries.map((entry) => [entry.key, entry.value]));
  const checked = schema.safeParse(data);
  if (!checked.success) return { findings: schemaFindings(file.path, checked.error, { front, schema }) };
  const body = linesOf(file.text.replace(/^\uFEFF/, ''))
    .slice(front.bodyLine)
    .join('\n');
  const ranges = new Map(entries.map(({ key, valueRange }) => [key, valueRange]));
  return { entry: { data: checked.data, body, bodyLine: front.bodyLine, ranges }, findings: [] };
}

/** What the text below an entry's front matter says of it, without headings and notes. */
export function descriptionOf(entry: Entry<unknown>): string {
  const lines = entry.body.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('>') && !line.startsWith('#')).join('');
}

function detailOf(front: InvalidFront): Message {
  const { maxLines, maxLength } = READINGS.pack;
  return front.problem === 'too-long'
    ? message('pack.head-too-long', { lines: maxLines, size: maxLength / 1024 })
    : headMessage(front);
}

const MOST_SHOWN = 100; // a hostile file can raise hundreds of thousands

interface Checked {
  readonly front: FrontMatter;
  readonly schema: z.ZodType;
}

/** Turns a schema's issues into findings, each at the key that it is about. */
function schemaFindings(path: string, error: z.ZodError, { front, schema }: Checked): FileFinding[] {
  return error.issues
    .flatMap(unknownApart)
    .slice(0, MOST_SHOWN)
    .map((issue) => {
      const key = issue.path[0] ?? (issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined);
      const entry = front.kind === 'present' ? front.entries.find((each) => each.key === key) : undefined;
      return packFinding(path, issueMessage(issue, schema), entry?.keyRange ?? lineRange(0, 0, 3));
    });
}

// Several unknown keys are one issue, and each stands at a place of its own.
function unknownApart(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return issue.code === 'unrecognized_keys'
    ? issue.keys.slice(0, MOST_SHOWN).map((key) => ({ ...issue, keys: [key] }))
    : [issue];
}

function issueMessage(issue: z.core.$ZodIssue, schema: z.ZodType): Message {
  return issue.code === 'unrecognized_keys'
    ? unknownKey(issue.path.map(String), issue.keys[0] ?? '', keysAt(schema, issue.path))
    : issueText(issue);
}

function unknownKey(path: readonly string[], key: string, known: readonly string[]): Message {
  const near = nearestWord(key, known);
  const args = { key: [...path, key].join('.') };
  return near === undefined
    ? message('pack.key-unknown', args)
    : message('pack.key-near', { ...args, near: [...path, near].join('.') });
}

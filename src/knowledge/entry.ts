// Owns reading one entry of a pack: front matter checked by a schema, faults reported at their place. What the keys of each kind
// of entry are is left to the parsers that pass the schema.
import * as z from 'zod';
import { unreadFault } from '../base/content';
import type { Unread } from '../base/content';
import { readFrontMatter, READINGS } from '../base/frontMatter';
import type { FrontMatter } from '../base/frontMatter';
import { message } from '../base/message';
import type { Message, MessageArgument } from '../base/message';
import { lineRange, TEXT_START } from '../base/range';
import type { Range } from '../base/range';
import { CLAUSE_NUMBER } from '../citations/clauseNumber';
import type { FileFinding, PackFile } from './model';

/** An entry: its checked front matter and the text below it. */
export interface Entry<T> {
  readonly data: T;
  readonly body: string;
  readonly bodyLine: number;
  /** Where each key's value stands. */
  readonly ranges: ReadonlyMap<string, Range>;
}

/** A fault of a pack, as a finding at its place. */
export function packFinding(path: string, text: Message, range: Range = TEXT_START): FileFinding {
  return { path, finding: { rule: 'pack-invalid', severity: 'error', message: text, range, fixes: [] } };
}

/** Why a file of a pack was not read, as its finding. */
export function unreadFinding(path: string, unread: Unread): FileFinding {
  return { path, finding: { ...unreadFault(unread), severity: 'error', fixes: [] } };
}

/** The head of a pack's file. */
export function headOf({ text, front }: PackFile): FrontMatter {
  return front ?? readFrontMatter(text, 'pack');
}

/** Reads and checks the front matter of a pack's file; `undefined` and findings where it does not fit the schema. */
export function readEntry<S extends z.ZodType>(file: PackFile, schema: S): { entry?: Entry<z.output<S>>; findings: FileFinding[] } {
  const front = headOf(file);
  if (front.kind === 'invalid') {
    return { findings: [packFinding(file.path, message('pack.front-matter', { detail: detailOf(front) }), front.range)] };
  }
  const entries = front.kind === 'present' ? front.entries : [];
  const data = Object.fromEntries(entries.map((entry) => [entry.key, entry.value]));
  const checked = schema.safeParse(data);
  if (!checked.success) return { findings: schemaFindings(file.path, checked.error, front) };
  const body = file.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/).slice(front.bodyLine).join('\n');
  const ranges = new Map(entries.map(({ key, valueRange }) => [key, valueRange]));
  return { entry: { data: checked.data, body, bodyLine: front.bodyLine, ranges }, findings: [] };
}

function detailOf({ problem, detail }: Extract<FrontMatter, { kind: 'invalid' }>): MessageArgument {
  if (detail !== '') return detail;
  const { maxLines, maxLength } = READINGS.pack;
  return problem === 'too-long' ? message('pack.head-too-long', { lines: maxLines, size: maxLength / 1024 }) : message(`front-matter-invalid.${problem}`);
}

const MOST_SHOWN = 100; // a hostile file can raise hundreds of thousands

/** Turns a schema's issues into findings, each at the key that it is about. */
function schemaFindings(path: string, error: z.ZodError, front: FrontMatter): FileFinding[] {
  return error.issues.flatMap(unknownApart).slice(0, MOST_SHOWN).map((issue) => {
    const key = issue.path[0] ?? (issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined);
    const entry = front.kind === 'present' ? front.entries.find((each) => each.key === key) : undefined;
    return packFinding(path, issueMessage(issue), entry?.keyRange ?? lineRange(0, 0, 3));
  });
}

// Several unknown keys are one issue, and each stands at a place of its own.
function unknownApart(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.slice(0, MOST_SHOWN).map((key) => ({ ...issue, keys: [key] })) : [issue];
}

function issueMessage(issue: z.core.$ZodIssue): Message {
  const key = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return message('pack.key-unknown', { key: [...issue.path.map(String), issue.keys.join('、')].join('.') });
  if (issue.code === 'invalid_type') return message('pack.key-type', { key, expected: issue.expected });
  if (issue.code === 'invalid_value') return message('pack.key-value', { key, allowed: issue.values.map(String).join('、') });
  return message('pack.key-invalid', { key, detail: issue.message });
}

/** A text that must not be empty. */
export const textSchema = z.string().trim().min(1);

/** An id: kebab-case. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** An entry of another pack that this one replaces or adds to: `pack-id/entry-id`. */
export const entryReferenceSchema = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/);

/** A clause of the main regulation or of a named pack, as cited: `§3.2.1`, `pack-id§17`. */
export const citationSchema = z.string().regex(new RegExp(`^([a-z][a-z0-9-]*)?§${CLAUSE_NUMBER}$`));

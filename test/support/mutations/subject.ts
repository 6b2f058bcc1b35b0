// The document that mutations start from: a filled one of a type, clean under strict validation, among its
// companions; and checking a changed text in its place.
import assert from 'node:assert/strict';
import type { Finding } from '../../../src/base/finding';
import { applyEdits, lineRange } from '../../../src/base/range';
import type { Range } from '../../../src/base/range';
import type { Document } from '../../../src/documents/document';
import { parseDocument } from '../../../src/documents/parse';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import type { Workspace, WorkspaceFile } from '../../../src/documents/workspace';
import type { DocumentType } from '../../../src/knowledge/contracts/documentType';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { MOST_OF_A_RULE } from '../../../src/checking/gathering';
import { checkAlone, checkAmongOthers } from '../../../src/checking/runner';
import type { OwnCheck } from '../../../src/checking/runner';
import { filledDocument, readFilling } from '../fill';

/** A filled document of a type, and the workspace of the documents beside it. */
export interface Subject {
  readonly knowledge: Knowledge;
  readonly type: DocumentType;
  readonly path: string;
  readonly text: string;
  readonly document: Document;
  readonly others: Workspace;
}

/**
 * What is to be found: by its rule, and as far as given by its line, its first character there and a word of its
 * message.
 */
export interface Expected {
  readonly rule: string;
  readonly line?: number;
  readonly character?: number;
  readonly says?: string;
  /** How often; once if not given. A check is found in each row that breaks it. */
  readonly times?: number;
}

/**
 * A change of a document, what must be found, and what it touched: `fields.x`, `section.column`, or whole sections and
 * `period`.
 */
export interface Mutation {
  readonly what: string;
  readonly text: string;
  readonly expected: Expected;
  readonly touched: readonly string[];
  /** How many faults it is, where it is several: each row of several that go, or are put in. */
  readonly planted?: number;
  /**
   * The demands of the contract that it breaks, where they are others than the expected rule's at the first of what it
   * touched.
   */
  readonly breaks?: readonly string[];
  /** The documents beside it, where they are others than the subject's. */
  readonly others?: Workspace;
  /** What is found among those without the change, by its key. */
  readonly known?: ReadonlySet<string>;
}

/** What a finding says, wherever it stands: a place moves with what is written before it. */
export function findingKey({ rule, message }: Finding): string {
  return `${rule}/${JSON.stringify(message)}`;
}

/** The subject of a type. Throws where it is not clean to begin with. */
export function subjectOf(knowledge: Knowledge, name: string): Subject {
  const type = knowledge.documentType(name);
  if (type === undefined) throw new Error(`no type ${name}`);
  const { path, text } = filledDocument(knowledge, name);
  const others = withFiles(
    emptyWorkspace(knowledge, DEFAULT_SETTINGS),
    (readFilling(name).with ?? []).map((each) => filledDocument(knowledge, each)),
  );
  const subject = { knowledge, type, path, text, others, document: parseDocument(knowledge, path, text) };
  assert.deepEqual(findingsOf(subject, text), [], `the filled ${name} is clean`);
  return subject;
}

/** What strict validation finds in a text that stands in the subject's place; `added` are files beside it. */
export function findingsOf(
  at: Pick<Subject, 'path' | 'others'>,
  text: string,
  added: readonly WorkspaceFile[] = [],
): readonly Finding[] {
  const known = checked.get(at.others) ?? new Map<string, readonly Finding[]>();
  checked.set(at.others, known);
  const key = [at.path, text, ...added.flatMap((file) => [file.path, file.text])].join('\0');
  const findings = known.get(key) ?? check(at, text, added);
  known.set(key, findings);
  return findings;
}

// Most fixes lead back to the text that was there before, which is checked once.
const checked = new WeakMap<Workspace, Map<string, readonly Finding[]>>();

function check(
  { path, others }: Pick<Subject, 'path' | 'others'>,
  text: string,
  added: readonly WorkspaceFile[],
): Finding[] {
  let own: OwnCheck | undefined;
  const workspace = withFiles(others, [...added, { path, text }], (document) => {
    if (document.path === path) own = checkAlone(document, { workspace: others, path, strict: true });
  });
  return own === undefined ? [] : checkAmongOthers({ workspace, path, strict: true, most: MOST_OF_A_RULE }, own);
}

/** A text with one range written anew. */
export function written(text: string, range: Range, newText: string): string {
  return applyEdits(text, [{ range, newText }]);
}

/** A text without some lines, from one up to, not including, another. */
export function withoutLines(text: string, from: number, until: number): string {
  return text
    .split('\n')
    .toSpliced(from, until - from)
    .join('\n');
}

/** A text with lines put in before a line. */
export function withLines(text: string, at: number, added: readonly string[]): string {
  return text
    .split('\n')
    .toSpliced(at, 0, ...added)
    .join('\n');
}

/** The whole of a line of a document. */
export function wholeLine({ outline }: Document, line: number): Range {
  return lineRange(line, 0, (outline.lines[line] ?? '').length);
}

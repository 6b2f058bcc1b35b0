// How much a person types: for each type of the samples a document of the period after their last, and the last one of
// the samples beside what it was begun with.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { nextPeriod } from '../../../src/base/dates/period';
import type { Document } from '../../../src/documents/document';
import { readDocument, withoutFile } from '../../../src/documents/workspace';
import type { Workspace } from '../../../src/documents/workspace';
import type { DocumentType } from '../../../src/knowledge/contracts/documentType';
import { ROOT } from '../pack';
import { begin } from './begun';
import { openIn, typedIn } from './typed';
import type { Open } from './typed';

/** What is known of a type's load: test/fixtures/load.yaml. */
export interface KnownLoad {
  /** How many cells may wait for a person in a new document. */
  readonly most: number;
  /** How many they were under the first contracts, where that was counted. */
  readonly before?: number;
  /** How many they are to be at most, where that was set as a goal. */
  readonly goal?: number;
  /** What its writer says first, such as the level of a campaign, by field. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** What a person types in documents of a type; of several, for one person each, the most. */
export interface Load {
  readonly period: string;
  /** A document of the next period, with all earlier ones there. */
  readonly next: Open;
  /** The last one, begun once more with all others there, those of its own period too. */
  readonly among: Open;
  /** The places of the last one that its writer filled. */
  readonly filled: number;
}

/** What is known of the loads, by type. */
export function knownLoads(): Readonly<Record<string, KnownLoad>> {
  return parse(readFileSync(path.join(ROOT, 'test/fixtures/load.yaml'), 'utf8')) as Record<string, KnownLoad>;
}

/** All that waits for a person. */
function waiting({ head, text, cells }: Open): number {
  return head + text + cells;
}

/** The load of a type in a workspace; undefined where it has no document of the type. */
export function loadOf(
  workspace: Workspace,
  type: DocumentType,
  { answers = {} }: Partial<KnownLoad>,
): Load | undefined {
  const all = (workspace.byType.get(type.type) ?? []).flatMap(({ path: at }) => readDocument(workspace, at) ?? []);
  const latest = all
    .map(({ period }) => period?.from ?? '')
    .toSorted()
    .at(-1);
  const last = all.filter(({ period }) => period?.from === latest);
  const next = last[0]?.period && nextPeriod(last[0].period)?.text;
  if (next === undefined) return undefined;
  const beginnings = last.map((document) => ({ document, own: { ...answers, ...identity(type, document) } }));
  return {
    period: next,
    next: heaviest(
      beginnings.map(({ own }) => asked(own, openIn(begin(workspace, { type, period: next, answers: own })))),
    ),
    among: heaviest(
      beginnings.map(({ document, own }) => {
        const { path: at, period } = document;
        return asked(
          own,
          openIn(begin(withoutFile(workspace, at), { type, period: period?.text ?? '', answers: own })),
        );
      }),
    ),
    filled: Math.max(...last.map((document) => filledIn(workspace, type, document))),
  };
}

function filledIn(workspace: Workspace, type: DocumentType, document: Document): number {
  const before = withoutFile(workspace, document.path);
  const beginning = { type, period: document.period?.text ?? '', answers: identity(type, document) };
  return typedIn({ document, workspace }, begin(before, beginning).document);
}

/** What tells a document from others of its period, and the post that its rows follow from. */
function identity({ per, sections }: DocumentType, { fields }: Document): Record<string, string> {
  const posts = sections.flatMap(({ table }) => table?.rowsFrom?.role ?? []);
  return Object.fromEntries([...per, ...posts].map((id) => [id, fields.get(id)?.text ?? '']));
}

// What the writer says first is typed too.
function asked(answers: Readonly<Record<string, string>>, open: Open): Open {
  return { ...open, head: open.head + Object.keys(answers).length };
}

function heaviest(all: readonly Open[]): Open {
  return all.reduce((most, each) => (waiting(each) > waiting(most) ? each : most));
}

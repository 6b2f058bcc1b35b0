// The tree of the department's own documents: by month, the latest first, and in it by type in the order of the
// regulation; with what should be there by now and is not.
import { compareSeverity } from '../../../base/finding';
import type { Finding } from '../../../base/finding';
import { inWords, message, render } from '../../../base/message';
import type { Reader } from '../../../base/message';
import { addDays } from '../../../base/dates/date';
import type { Day } from '../../../base/dates/date';
import type { Period } from '../../../base/dates/period';
import type { DocumentRecord } from '../../../documents/record';
import type { Workspace } from '../../../documents/workspace';
import type { DocumentType } from '../../../knowledge/contracts/documentType';
import { groupNode } from '../treeNode';
import type { TreeNode } from '../treeNode';
import { missingDocuments } from './expected';
import type { MissingDocument } from './expected';
import { documentName, monthName, periodName } from './names';
import { countsSaid, iconOf, standingOf, statusSaid, sumOf } from './standing';
import type { Standing } from './standing';

/** What the tree of documents is made from. */
export interface DocumentTreeInput {
  readonly workspace: Workspace;
  readonly findingsOf: (path: string) => readonly Finding[];
  readonly today: Day;
  readonly reader: Reader;
}

/** A document that is there, or is to be written. */
interface Entry extends MissingDocument {
  readonly there?: ThereDocument;
}

interface ThereDocument {
  readonly record: DocumentRecord;
  readonly findings: readonly Finding[];
  readonly standing: Standing;
}

/** The months with their documents; behind them what is of no known type or period. */
export function documentTree(input: DocumentTreeInput): TreeNode[] {
  const { workspace, today } = input;
  const entries: Entry[] = missingDocuments(workspace, today);
  const strays: TreeNode[] = [];
  for (const record of workspace.documents.values()) {
    const { type, period, path } = record;
    const findings = input.findingsOf(path);
    const there = { record, findings, standing: standingOf(findings) };
    if (type !== undefined && period !== undefined) entries.push({ type, period, there });
    else if (type !== undefined || workspace.governs(path)) strays.push(strayNode(input, there));
  }
  const months = grouped(entries, ({ period }) => monthOf(period));
  const nodes = [...months].sort(([a], [b]) => (a < b ? 1 : -1)).map(([month, all]) => monthNode(input, month, all));
  return strays.length === 0 ? nodes : [...nodes, strayGroup(input, strays)];
}

function grouped<K, V>(all: readonly V[], keyOf: (each: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

// A week is of the month in which most of its days are, anything longer of the month with which it begins.
function monthOf({ kind, from }: Period): string {
  return (kind === 'week' ? addDays(from, 3) : from).slice(0, 'yyyy-mm'.length);
}

function monthNode(input: DocumentTreeInput, month: string, entries: readonly Entry[]): TreeNode {
  const { documentTypes } = input.workspace.knowledge;
  const order = (type: DocumentType): number => documentTypes.findIndex((each) => each.type === type.type);
  const types = [...grouped(entries, ({ type }) => type.type)].sort(([, [a]], [, [b]]) =>
    a && b ? order(a.type) - order(b.type) : 0,
  );
  return {
    id: `documents/${month}`,
    ...group(input, monthName(month, input.reader), entries),
    icon: 'calendar',
    children: types.map(([type, all]) => typeNode(input, `documents/${month}/${type}`, all)),
  };
}

// A type with one document in a month is this document.
function typeNode(input: DocumentTreeInput, id: string, entries: readonly Entry[]): TreeNode {
  const { reader } = input;
  const inOrder = entries.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const [only, ...others] = inOrder;
  const title = only === undefined ? '' : inWords(reader, only.type.title, only.type.en);
  const nodeOf = (entry: Entry, label: string): TreeNode =>
    entry.there === undefined ? missingNode(input, entry, label) : documentNode(input, entry.there, label);
  if (only !== undefined && others.length === 0) return nodeOf(only, ownTitle(only, title, reader));
  const children = inOrder.map((entry) => nodeOf(entry, nameOf(entry, reader)));
  return { id, ...group(input, title, entries), icon: 'files', children };
}

function sortKey({ period, there }: Entry): string {
  return `${period.from} ${there?.record.path ?? ''}`;
}

function nameOf({ period, there }: Entry, reader: Reader): string {
  return (there && documentName(there.record)) ?? periodName(period, reader);
}

// What is about a month says so by where it stands.
function ownTitle({ period, there }: Entry, title: string, reader: Reader): string {
  const name = (there && documentName(there.record)) ?? (period.kind === 'month' ? '' : periodName(period, reader));
  return name === '' ? title : `${title} · ${name}`;
}

function group(
  { reader }: DocumentTreeInput,
  label: string,
  entries: readonly Entry[],
): Omit<TreeNode, 'id' | 'icon' | 'children'> {
  const there = entries.flatMap((each) => each.there?.standing ?? []);
  const missing = entries.length - there.length;
  const said = [
    ...(there.length > 0 ? [render(message('documents.count', { count: there.length }), reader)] : []),
    ...(missing > 0 ? [render(message('documents.missing', { count: missing }), reader)] : []),
    ...countsSaid(sumOf(there), reader),
  ];
  return { label, description: said.join(' · '), tooltip: [label, ...said].join('\n'), context: 'group' };
}

function documentNode(
  { reader }: DocumentTreeInput,
  { record, findings, standing }: ThereDocument,
  label: string,
): TreeNode {
  const { path, status } = record;
  const said = [statusSaid(record, reader), ...countsSaid(standing, reader)];
  return {
    id: `document/${path}`,
    label,
    description: said.join(' · '),
    tooltip: [label, ...said, path].join('\n'),
    icon: iconOf(status, standing),
    context: 'document',
    path,
    children: findings
      .filter((finding) => finding.isOpen !== true && SHOWN.includes(finding.severity))
      .toSorted((a, b) => compareSeverity(a.severity, b.severity))
      .map((finding, at) => findingNode(reader, path, { finding, at })),
  };
}

/** What stands below a document: what is to be filled in is counted beside it, and found in it by a key. */
const SHOWN: readonly Finding['severity'][] = ['error', 'warning'];

function findingNode(
  reader: Reader,
  path: string,
  { finding, at }: { readonly finding: Finding; readonly at: number },
): TreeNode {
  const label = render(finding.message, reader);
  const description = render(message('documents.line', { line: finding.range.start.line + 1 }), reader);
  return {
    id: `document/${path}#${String(at)}`,
    label,
    description,
    tooltip: label,
    icon: finding.severity,
    context: 'finding',
    path,
    at: finding.range.start,
    children: [],
  };
}

function missingNode({ reader }: DocumentTreeInput, wanted: MissingDocument, label: string): TreeNode {
  const description = render(message('documents.not-written'), reader);
  return {
    id: `missing/${wanted.type.type}/${wanted.period.text}`,
    label,
    description,
    tooltip: [label, description, render(message('documents.not-written.hint'), reader)].join('\n'),
    icon: 'circle-large-outline',
    context: 'missing-document',
    wanted,
    children: [],
  };
}

function strayNode(input: DocumentTreeInput, there: ThereDocument): TreeNode {
  const { type, path } = there.record;
  const file = path.slice(path.lastIndexOf('/') + 1);
  const title = type === undefined ? file : `${inWords(input.reader, type.title, type.en)} · ${file}`;
  return documentNode(input, there, title);
}

function strayGroup({ reader }: DocumentTreeInput, children: readonly TreeNode[]): TreeNode {
  return groupNode('documents/strays', render(message('documents.strays'), reader), 'question', children);
}

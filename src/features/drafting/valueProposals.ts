// What is proposed as the value of a field or cell, by its kind: in a form, and while one types.
import { readFrontMatter } from '../../base/markdown/frontMatter';
import { message } from '../../base/message';
import type { Period } from '../../base/dates/period';
import { inScript } from '../../base/script';
import { entryOf, scalar } from '../../documents/parse';
import type { DocumentRecord } from '../../documents/record';
import { textOf } from '../../documents/record';
import { readValue } from '../../documents/value';
import type { Workspace } from '../../documents/workspace';
import type { Column, Field } from '../../knowledge/contracts/contract';
import type { NamedEntry } from '../../knowledge/model';
import type { Person } from '../../knowledge/settings';
import { dateProposals, rangeProposals } from './dateProposals';
import type { DraftForm, Proposal } from './formStep';

const MOST_EARLIER = 5; // values of earlier documents that are worth a look
const MOST_DOCUMENTS = 50;

/** What a form proposes for a field in a document about a period. */
export function fieldProposals(form: DraftForm, field: Field, period: Period | undefined): Proposal[] {
  switch (field.kind) {
    case 'date':
      return dateProposals(form.today, field.within === 'period' ? period : undefined);
    case 'dateRange':
      return rangeProposals(period);
    case 'text':
      return earlierProposals(form, field);
    case 'metric':
    case 'channel':
      return withEarlier(earlierProposals(form, field), namedProposals(form, field));
    case 'person':
      return withEarlier(earlierProposals(form, field), peopleProposals(form.workspace));
    default:
      return namedProposals(form, field);
  }
}

function earlierProposals(form: DraftForm, field: Field): Proposal[] {
  return earlierValues(form, field)
    .slice(0, MOST_EARLIER)
    .map((value) => ({ value, label: value }));
}

/** What earlier documents said comes first, told as a person is where it is the name of one. */
function withEarlier(earlier: readonly Proposal[], people: readonly Proposal[]): Proposal[] {
  const first = earlier.map((each) => people.find(({ value }) => value === each.value) ?? each);
  return [...first, ...people.filter((each) => !first.includes(each))];
}

/** The people of the department, those of some posts first. */
export function peopleProposals(
  { knowledge, settings: { people } }: Pick<Workspace, 'knowledge' | 'settings'>,
  posts: readonly string[] = [],
): Proposal[] {
  const roleName = (id: string): string => knowledge.role(id)?.name ?? id;
  const holds = ({ roles }: Person): boolean => roles.some((role) => posts.includes(role));
  return people
    .toSorted((a, b) => Number(holds(b)) - Number(holds(a)))
    .map(({ id, name, roles, superior }) => ({
      value: name,
      label: name,
      also: [id],
      detail:
        superior && roles.length === 0 ? message('completion.superior') : { pack: roles.map(roleName).join('、') },
    }));
}

/** The values that can be told one by one: options, documents, entries, of indicators those of `posts` first. */
export function namedProposals(
  { workspace, script, posts = [] }: Pick<DraftForm, 'workspace' | 'script'> & { readonly posts?: readonly string[] },
  spec: Field | Column,
): Proposal[] {
  const { knowledge } = workspace;
  switch (spec.kind) {
    case 'enum':
      return spec.options.map(({ value, en, aliases }) => ({
        value: inScript(value, script),
        label: { pack: value, en },
        also: aliases,
      }));
    case 'role':
      return entryProposals(knowledge.roles, script);
    case 'kpi':
      return entryProposals(
        knowledge.kpis.toSorted((a, b) => Number(posts.includes(b.role)) - Number(posts.includes(a.role))),
        script,
      );
    case 'metric':
    case 'channel':
      return entryProposals(spec.kind === 'metric' ? knowledge.metrics.all : knowledge.channels.all, script);
    case 'document':
      return latestDocuments(workspace, spec).map(documentProposal);
    default:
      return [];
  }
}

function entryProposals(
  entries: readonly Pick<NamedEntry, 'name' | 'en' | 'aliases'>[],
  script: DraftForm['script'],
): Proposal[] {
  return entries.map(({ name, en, aliases }) => ({
    value: inScript(name, script),
    label: { pack: name, en },
    also: aliases,
  }));
}

interface Referable {
  readonly id: string;
  readonly document: DocumentRecord;
}

/** The documents that a field or cell may name. */
export function documentsOf(workspace: Workspace, spec: Field | Column): Referable[] {
  return identified(spec.of === undefined ? workspace.documents.values() : (workspace.byType.get(spec.of) ?? []));
}

// The documents of each type are kept in the order of their periods: no more are looked at than can be shown.
function latestDocuments({ byType }: Workspace, spec: Field | Column): Referable[] {
  const groups = spec.of === undefined ? [...byType.values()] : [byType.get(spec.of) ?? []];
  return identified(groups.flatMap((group) => group.slice(-MOST_DOCUMENTS)).sort(latestFirst)).slice(0, MOST_DOCUMENTS);
}

function identified(documents: Iterable<DocumentRecord>): Referable[] {
  return [...documents].flatMap((document) => (document.id === undefined ? [] : [{ id: document.id.text, document }]));
}

function documentProposal({ id, document }: Referable): Proposal {
  const title = document.type === undefined ? '' : { pack: document.type.title, en: document.type.en };
  return {
    value: id,
    label: message('form.document', { title, period: document.period?.text ?? '' }),
    detail: document.path,
  };
}

function latestFirst(a: DocumentRecord, b: DocumentRecord): number {
  const [left, right] = [a.period?.from ?? '', b.period?.from ?? ''];
  return left === right ? (a.path < b.path ? -1 : 1) : left > right ? -1 : 1;
}

function frontValue(document: DocumentRecord, field: { readonly id: string; readonly title: string }): string {
  const front = readFrontMatter(textOf(document));
  const entry = front.kind === 'present' ? entryOf(front.entries, field.id, field.title) : undefined;
  return entry === undefined ? '' : scalar(entry).trim();
}

/** What the latest documents of the type say in a field, each value once. */
export function earlierValues({ type, workspace }: Pick<DraftForm, 'type' | 'workspace'>, field: Field): string[] {
  const latest = (workspace.byType.get(type.type) ?? []).slice(-MOST_EARLIER * 2).sort(latestFirst);
  const said = latest.map((each) => frontValue(each, field)).filter((text) => readValue(field, text).kind === 'text');
  return [...new Set(said)];
}

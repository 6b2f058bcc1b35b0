// The choice of a document type: which come first for whom, under which heading, and what is said of each.
import { inWords, message, render, renderArgument } from '../../base/message';
import type { Message, MessageArgument, Reader } from '../../base/message';
import { onDemand } from '../../base/onDemand';
import type { Workspace } from '../../documents/workspace';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { findPerson } from '../../knowledge/settings';
import type { Day } from '../../base/dates/date';
import { nextPeriod } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import { documentPath } from '../../documents/templates/template';
import { missingDocuments } from '../trees/documents/expected';
import type { MissingDocument } from '../trees/documents/expected';
import { currentPeriod } from './periodStep';
import { typeNames } from './typeFilter';
import type { TypeNames } from './typeFilter';

/** A type to choose, as its reader sees it. */
export interface TypeChoice {
  readonly type: DocumentType;
  readonly label: string;
  /** How often it is written, which one is the last, and by when which one is due. */
  readonly description: string;
  /** Who writes and who approves it, its other names, and the clauses that ask for it. */
  readonly detail: string;
  /** The heading that it stands under: mine, or the post that writes it. */
  readonly group: string;
  /** What it is found by. */
  readonly names: () => TypeNames;
}

/** For whom the choice is made. */
export interface Chooser {
  readonly reader: Reader;
  readonly today: Day;
  /** The id or name of the person, where it is known. */
  readonly me: string;
}

const CADENCES: readonly DocumentType['cadence'][] = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'event'];

/**
 * All types: those that the person writes first, then by post in the order of the regulation, the most frequent first.
 */
export function typeChoices(workspace: Workspace, chooser: Chooser): TypeChoice[] {
  const { knowledge } = workspace;
  const mine = rolesOf(workspace, chooser.me);
  const rank = (type: DocumentType): readonly number[] => {
    const role = knowledge.roles.findIndex((each) => each.id === type.author);
    return [
      mine.includes(type.author) ? 0 : 1,
      role < 0 ? knowledge.roles.length : role,
      CADENCES.indexOf(type.cadence),
    ];
  };
  const missing = missingDocuments(workspace, chooser.today);
  return knowledge.documentTypes
    .toSorted((a, b) => compare(rank(a), rank(b)))
    .map((type) => choice(workspace, chooser, { type, isMine: mine.includes(type.author), missing }));
}

function rolesOf({ settings }: Workspace, me: string): readonly string[] {
  return findPerson(settings.people, me)?.roles ?? [];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

interface RankedType {
  readonly type: DocumentType;
  readonly isMine: boolean;
  readonly missing: readonly MissingDocument[];
}

function choice(workspace: Workspace, { reader, today }: Chooser, { type, isMine, missing }: RankedType): TypeChoice {
  const { knowledge } = workspace;
  const post = postOf(knowledge, type.author);
  const approver = type.approver === undefined ? undefined : postOf(knowledge, type.approver);
  const people =
    approver === undefined
      ? message('types.author', { author: post })
      : message('types.people', { author: post, approver });
  const cadence: Message = message(`cadence.${type.cadence}`);
  const said = (text: Message): string => render(text, reader);
  const shown = {
    type,
    label: inWords(reader, type.title, type.en),
    description: [cadence, ...lastSaid(workspace, type, today), ...dueSaid(type, today, missing)].map(said).join(' · '),
    detail: [said(people), [...type.aliases.map(reader.show), ...type.basis].join('、')].join(' · '),
    group: isMine ? said(message('types.mine')) : renderArgument(post, reader),
  };
  return { ...shown, names: onDemand(() => typeNames(shown)) };
}

function postOf(knowledge: Workspace['knowledge'], id: string): MessageArgument {
  const role = knowledge.role(id);
  return role === undefined ? message('types.department') : { pack: role.name, en: role.en };
}

/** The present one, if it is there, else the last before. */
function lastSaid({ byType, documents }: Workspace, type: DocumentType, today: Day): Message[] {
  const current = currentPeriod({ type, today });
  if (type.cadence !== 'event' && documents.has(documentPath(type, current)))
    return [message('types.there', { period: current.text })];
  const periods = (byType.get(type.type) ?? []).flatMap(({ period }) => period ?? []);
  const last = periods.reduce<Period | undefined>((a, b) => (a !== undefined && a.from >= b.from ? a : b), undefined);
  return last === undefined ? [] : [message('types.last', { period: last.text })];
}

/** What should be there already, the latest of it, else by which day the next one is to be written. */
function dueSaid(type: DocumentType, today: Day, missing: readonly MissingDocument[]): Message[] {
  if (type.cadence === 'event') return [];
  const late = missing.filter((each) => each.type === type).at(-1);
  if (late !== undefined) return [message('types.missing', { period: late.period.text })];
  const current = currentPeriod({ type, today });
  const next = type.written === 'before' ? nextPeriod(current)?.from : current.to;
  const id = type.written === 'after' ? 'types.due-after' : 'types.due-by';
  return next === undefined ? [] : [message(id, { day: next })];
}

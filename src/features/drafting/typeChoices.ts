// The choice of a document type: which come first for whom, under which heading, and which answer what was typed.
import { inWords, message, render, renderArgument } from '../../base/message';
import type { Message, MessageArgument, Reader } from '../../base/message';
import { fold } from '../../base/script';
import type { Workspace } from '../../documents/workspace';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { findPerson } from '../../knowledge/settings';
import type { Day } from '../../base/dates/date';
import { documentPath } from '../../documents/templates/template';
import { currentPeriod } from './periodStep';

/** A type to choose, as its reader sees it. */
export interface TypeChoice {
  readonly type: DocumentType;
  readonly label: string;
  /** How often it is written, and whether the current one is there. */
  readonly description: string;
  /** Its other names and the clauses that ask for it. */
  readonly detail: string;
  /** The heading that it stands under: mine, or the post that writes it. */
  readonly group: string;
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
  return knowledge.documentTypes
    .toSorted((a, b) => compare(rank(a), rank(b)))
    .map((type) => choice(workspace, chooser, { type, isMine: mine.includes(type.author) }));
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
}

function choice(
  { knowledge, documents }: Workspace,
  { reader, today }: Chooser,
  { type, isMine }: RankedType,
): TypeChoice {
  const role = knowledge.role(type.author);
  const post: MessageArgument = role === undefined ? message('types.department') : { pack: role.name, en: role.en };
  const period = currentPeriod({ type, today });
  const isThere = type.cadence !== 'event' && documents.has(documentPath(type, period));
  const cadence: Message = message(`cadence.${type.cadence}`);
  return {
    type,
    label: inWords(reader, type.title, type.en),
    description: [cadence, ...(isThere ? [message('types.there', { period: period.text })] : [])]
      .map((text) => render(text, reader))
      .join(' · '),
    detail: [...type.aliases.map(reader.show), ...type.basis].join('、'),
    group: isMine ? render(message('types.mine'), reader) : renderArgument(post, reader),
  };
}

const LONGEST_TYPED = 500; // characters that are looked at: no name is longer

/**
 * The choices that hold every word of what was typed, in either script, by any of their names; all of them for nothing.
 */
export function filterTypes(choices: readonly TypeChoice[], typed: string): TypeChoice[] {
  const words = fold(typed.slice(0, LONGEST_TYPED))
    .split(/\s+/)
    .filter((word) => word !== '');
  return choices.filter((each) => {
    const { type } = each;
    const names = fold(
      [type.type, type.title, type.en, ...type.aliases, each.label, each.group, each.description].join('\n'),
    );
    return words.every((word) => names.includes(word));
  });
}

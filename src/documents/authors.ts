// Who may write a document: who holds the author's post, but for whom it is about.
import type { Field } from '../knowledge/contracts/contract';
import type { DocumentType } from '../knowledge/contracts/documentType';
import { findPerson } from '../knowledge/settings';
import type { Person } from '../knowledge/settings';
import { holdsPlaceholder } from '../base/placeholder';
import { labelKey } from '../base/script';
import type { Role } from '../knowledge/model';
import type { Document } from './document';
import { entryOf, scalar } from './parse';

/**
 * Whether a document is somebody else's than the one who works on it: where either is not said, nobody's but his own.
 */
export function isOthers({ front }: Pick<Document, 'front'>, me: string, people: readonly Person[]): boolean {
  const entry = front.kind === 'present' ? entryOf(front.entries, 'author', '撰寫人') : undefined;
  const author = entry === undefined ? '' : scalar(entry).trim();
  if (me === '' || author === '' || holdsPlaceholder(author)) return false;
  const [writer, own] = [findPerson(people, author), findPerson(people, me)];
  return writer === undefined || own === undefined ? labelKey(author) !== labelKey(me) : writer !== own;
}

/** A field that names somebody who cannot write the document. */
export interface NamedField {
  readonly field: Field;
  /** Undefined where it is still open, or names nobody of the department. */
  readonly person: Person | undefined;
}

/** What of a document tells who may write it. */
export interface AuthoredDocument extends Pick<Document, 'fields'> {
  readonly type: DocumentType;
}

/** The fields whose people cannot write the document (the contract's `notBy`). */
export function namedFields({ type, fields }: AuthoredDocument, people: readonly Person[]): NamedField[] {
  return type.fields
    .filter(({ id }) => type.notBy.includes(id))
    .map((field) => ({ field, person: findPerson(people, fields.get(field.id)?.text ?? '') }));
}

/** Who works in the department, and its posts. */
export interface Staff {
  readonly people: readonly Person[];
  readonly roles: readonly Role[];
}

/**
 * Who holds the author's post and is not written about, or is the direct superior of whom it judges; who stands above
 * the department, where that leaves fewer than there are, or may do so.
 */
export function writersOf(document: AuthoredDocument, { people, roles }: Staff): Person[] {
  const named = namedFields(document, people);
  const posts = new Set([document.type.author, ...(document.type.assesses ? superiorPosts(named, roles) : [])]);
  const holders = people.filter((each) => each.roles.some((role) => posts.has(role)));
  const others = people.filter((each) => !named.some(({ person }) => person === each));
  const left = holders.filter((each) => others.includes(each));
  const isOpen = named.some(({ person }) => person === undefined);
  return left.length > 0 && left.length === holders.length && !isOpen
    ? left
    : [...left, ...others.filter((each) => each.superior && !left.includes(each))];
}

/** The posts that those of the people report to. */
function superiorPosts(named: readonly NamedField[], roles: readonly Role[]): string[] {
  const held = new Set(named.flatMap(({ person }) => person?.roles ?? []));
  return roles.flatMap(({ id, reportsTo }) => (reportsTo !== undefined && held.has(id) ? [reportsTo] : []));
}

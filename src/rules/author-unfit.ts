// An author whom the department does not know, whose post does not write documents of this type, or who would write about himself. Where the department's people are
// not listed, nothing is said.
import { message } from '../base/message';
import { labelKey } from '../base/script';
import { entryOf, scalar } from '../documents/parse';
import { isFilled } from '../documents/links';
import type { Field } from '../knowledge/contract';
import type { Settings } from '../knowledge/settings';
import { labelOf } from './labels';
import { typed } from './rule';
import type { DocumentRule, TypedDocument } from './rule';
import { ERROR_ON_SUBMISSION } from './severities';

type Person = Settings['people'][number];

export const authorUnfit: DocumentRule = {
  id: 'author-unfit',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    const { people } = context.settings;
    const entry = document?.front.kind === 'present' ? entryOf(document.front.entries, 'author', '撰寫人') : undefined;
    const text = entry ? scalar(entry).trim() : '';
    if (document === undefined || entry === undefined || people.length === 0 || !isFilled(text)) return;
    const named = namedFields(document, people);
    const able = ableToWrite(document, people, named);
    const person = findPerson(people, text);
    if (person !== undefined && able.includes(person)) return;
    const own = named.find((each) => each.person !== undefined && each.person === person);
    const role = context.knowledge.role(document.type.author);
    const post = role ? { pack: role.name, en: role.en } : document.type.author;
    const fit = able.map((each) => each.name).join('、');
    const args = { text, post, document: labelOf(document.type), fit, label: own ? labelOf(own.field) : '' };
    const id = own ? 'author-unfit.self' : person === undefined ? 'author-unfit.unknown' : 'author-unfit';
    yield { message: message(id, args), range: entry.valueRange, clause: document.type.basis[0], expected: fit, actual: text };
  },
};

function findPerson(people: readonly Person[], text: string): Person | undefined {
  return people.find((each) => [each.id, each.name].some((name) => labelKey(name) === labelKey(text)));
}

/** A field that names somebody who cannot write the document. */
interface NamedField {
  readonly field: Field;
  /** Undefined where it is still open, or names nobody of the department. */
  readonly person: Person | undefined;
}

function namedFields({ type, fields }: TypedDocument, people: readonly Person[]): NamedField[] {
  return type.fields.filter(({ id }) => type.notBy.includes(id)).map((field) => ({ field, person: findPerson(people, fields.get(field.id)?.text ?? '') }));
}

/** Who holds the author's post and is not written about; who stands above the department, where that leaves fewer than there are, or may do so. */
function ableToWrite({ type }: TypedDocument, people: readonly Person[], named: readonly NamedField[]): Person[] {
  const holders = people.filter((each) => each.roles.includes(type.author));
  const others = people.filter((each) => !named.some(({ person }) => person === each));
  const left = holders.filter((each) => others.includes(each));
  const isOpen = named.some(({ person }) => person === undefined);
  return left.length > 0 && left.length === holders.length && !isOpen ? left : [...left, ...others.filter((each) => each.superior && !left.includes(each))];
}

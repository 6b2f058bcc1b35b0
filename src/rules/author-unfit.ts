// An author whom the department does not know, whose post does not write documents of this type, or who would write
// about himself. Where the department's people are not listed, nothing is said.
import { labelOf, message } from '../base/message';
import { namedFields, writersOf } from '../documents/authors';
import { entryOf, scalar } from '../documents/parse';
import { isFilled } from '../calculation/linking/endRows';
import { findPerson } from '../knowledge/settings';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

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
    const able = writersOf(document, { people, roles: context.knowledge.roles });
    const person = findPerson(people, text);
    if (person !== undefined && able.includes(person)) return;
    const own = namedFields(document, people).find((each) => each.person !== undefined && each.person === person);
    const role = context.knowledge.role(document.type.author);
    const post = role ? { pack: role.name, en: role.en } : document.type.author;
    const fit = able.map((each) => each.name).join('、');
    const args = { text, post, document: labelOf(document.type), fit, label: own ? labelOf(own.field) : '' };
    const id = own ? 'author-unfit.self' : person === undefined ? 'author-unfit.unknown' : 'author-unfit';
    yield {
      message: message(id, args),
      range: entry.valueRange,
      clause: document.type.basis[0],
      expected: fit,
      actual: text,
    };
  },
};

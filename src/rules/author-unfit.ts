// An author whom the department does not know, or whose post does not write documents of this type. Where the department's people are
// not listed, nothing is said.
import { message } from '../base/message';
import { labelKey } from '../base/script';
import { entryOf, scalar } from '../documents/parse';
import { isFilled } from '../documents/links';
import { labelOf } from './labels';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './severities';

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
    const person = people.find((each) => [each.id, each.name].some((name) => labelKey(name) === labelKey(text)));
    if (person !== undefined && (person.superior || person.roles.includes(document.type.author))) return;
    const role = context.knowledge.role(document.type.author);
    const post = role ? { pack: role.name, en: role.en } : document.type.author;
    const fit = people.filter((each) => each.roles.includes(document.type.author)).map((each) => each.name).join('、');
    const args = { text, post, document: labelOf(document.type), fit };
    yield { message: message(person === undefined ? 'author-unfit.unknown' : 'author-unfit', args), range: entry.valueRange, clause: document.type.basis[0], expected: fit, actual: text };
  },
};

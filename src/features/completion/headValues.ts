// What is offered as the value of a key of the head: what the key itself has, what other documents hand on, what its
// kind has.
import { labelOf, message } from '../../base/message';
import type { MessageId } from '../../base/message';
import { startsAsPlaceholder } from '../../base/placeholder';
import { inScript } from '../../base/script';
import { writersOf } from '../../documents/authors';
import { STATUSES } from '../../documents/document';
import type { DocumentField } from '../../documents/document';
import { typeName } from '../../documents/parse';
import { isNamedKey, stateBelow } from '../../documents/templates/headText';
import { holdsWords } from '../../knowledge/contracts/contract';
import type { HeadKey } from '../../knowledge/headKeys';
import { periodStep } from '../drafting/periodStep';
import { typeChoices } from '../drafting/typeChoices';
import { earlierValues } from '../drafting/valueProposals';
import type { Typing } from './completion';
import { linkedOffers } from './linked';
import { offersFor, peopleOffers } from './offers';
import type { Offer } from './values';

/** What is offered for a key that every document has, as it stands there. */
export function headOffers(typing: Typing, { id }: HeadKey, key: string): Offer[] {
  const { type, script } = typing.document;
  switch (id) {
    case 'type':
      return typeOffers(typing, key);
    case 'contract':
      return type === undefined
        ? []
        : [{ kind: 'value', value: `${type.type}@${String(type.version)}`, label: labelOf(type) }];
    case 'period':
      return periodOffers(typing);
    case 'author':
      return authorOffers(typing);
    case 'status':
      return STATUSES.map((status) => ({
        kind: 'option',
        value: stateBelow(key, status, script),
        label: message(statusText(status)),
        also: [status],
      }));
    case 'id':
      return [];
  }
}

function statusText(status: (typeof STATUSES)[number]): MessageId {
  return `document.status.${status}`;
}

function typeOffers({ document, workspace, reader, today, me }: Typing, key: string): Offer[] {
  const { knowledge } = workspace;
  return typeChoices(workspace, { reader, today, me }).map(({ type, label, description, group }) => ({
    kind: 'type',
    value: isNamedKey(key) ? inScript(typeName(knowledge, type), document.script) : type.type,
    label,
    detail: `${group} · ${description}`,
    also: [type.type, type.title, ...type.aliases],
  }));
}

function periodOffers({ document: { type, script }, workspace, today, me }: Typing): Offer[] {
  if (type === undefined) return [];
  return periodStep({ type, workspace, today, script, me }).proposals.map((proposal) => ({
    ...proposal,
    kind: 'date',
  }));
}

/** Those who may write it; where the department's people are not listed, their post. */
function authorOffers(typing: Typing): Offer[] {
  const {
    document: { type, fields, script },
    workspace: {
      knowledge,
      settings: { people },
    },
  } = typing;
  const post = type === undefined ? undefined : knowledge.role(type.author);
  if (people.length === 0)
    return post === undefined
      ? []
      : [{ kind: 'entry', value: inScript(post.name, script), label: labelOf({ title: post.name, en: post.en }) }];
  if (type === undefined) return peopleOffers(typing, []);
  const able = writersOf({ type, fields }, { people, roles: knowledge.roles });
  const fit = new Set(able.map(({ name }) => name));
  return peopleOffers(typing, [type.author]).filter(({ value }) => fit.has(value));
}

/**
 * What is offered for a field of the type: what is handed on to it, its kind's values, its default, what earlier
 * documents said.
 */
export function fieldOffers(typing: Typing, { field }: DocumentField): Offer[] {
  const {
    document: { type, script },
    workspace,
  } = typing;
  const given: Offer[] =
    field.default === undefined || startsAsPlaceholder(field.default)
      ? []
      : [
          {
            kind: 'value',
            value: inScript(field.default, script),
            label: inScript(field.default, script),
            detail: message('completion.default'),
          },
        ];
  const earlier: Offer[] =
    !holdsWords(field) || type === undefined
      ? []
      : earlierValues({ type, workspace }, field).map((value) => ({
          kind: 'value',
          value,
          label: value,
          detail: message('completion.earlier'),
        }));
  return [
    ...linkedOffers(typing, { section: undefined, line: undefined, id: field.id }),
    ...given,
    ...offersFor(typing, field),
    ...earlier,
  ];
}

// A name where people are named that is none of the department's: mostly a misspelt one, or one who has left. Where
// the department's people are not listed, nothing is said; nor of who is said to be of elsewhere, 方立（倉庫）.
import { labelOf, message } from '../base/message';
import type { Message } from '../base/message';
import { holdsPlaceholder } from '../base/placeholder';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import type { Column, Field } from '../knowledge/contracts/contract';
import { findRole } from '../knowledge/knowledge';
import type { Role } from '../knowledge/model';
import { isFullName } from '../knowledge/wording/personNames';
import { cellsUnder } from './shared/cells';
import { replacement } from './shared/fixes';
import { holdsOneOf, isOneOf, joinedNames, namesIn, nearestPerson } from './shared/people';
import type { NamePart } from './shared/people';
import { typed } from './rule';
import type { DocumentRule, Fault, RuleContext } from './rule';
import { ALWAYS_WARNING } from './shared/severities';

export const personUnknown: DocumentRule = {
  id: 'person-unknown',
  scope: 'document',
  severity: ALWAYS_WARNING,
  *check(context) {
    const document = typed(context);
    if (document === undefined || context.settings.people.length === 0) return;
    for (const { field, entry, text, value } of document.fields.values())
      if (value.kind === 'text') yield* namedFaults(context, { spec: field, text, range: entry.valueRange });
    for (const { section, cell } of cellsUnder(context, ({ kind }) => kind === 'person')) {
      const { column, text, range, value } = cell;
      const clause = column.clause ?? section.section.clause;
      if (value.kind === 'text') yield* namedFaults(context, { spec: column, text, range, clause });
    }
  },
};

interface NamingPlace {
  readonly spec: Field | Column;
  readonly text: string;
  readonly range: Range;
  readonly clause?: string | undefined;
}

function* namedFaults(context: RuleContext, place: NamingPlace): Iterable<Fault> {
  const { spec, text } = place;
  if (spec.kind !== 'person' || spec.free !== undefined || holdsPlaceholder(text)) return;
  for (const named of namesIn(text)) yield* faultsOf(context, place, named);
}

function* faultsOf(context: RuleContext, place: NamingPlace, named: NamePart): Iterable<Fault> {
  const { knowledge, settings } = context;
  const { people } = settings;
  if (isOneOf(people, named.text) || isOfElsewhere(context, named)) return;
  const joined = joinedNames(named);
  if (joined.length > 0) {
    if (isNameOrPost(context, joined[0]?.text ?? '')) for (const each of joined) yield* faultsOf(context, place, each);
    return;
  }
  if (holdsOneOf(people, named.text)) return;
  const role = findRole(knowledge, named.text);
  if (role !== undefined) {
    if (place.spec.or !== 'role') yield roleFault(context, place, named, role);
  } else if (isFullName(knowledge.words.names, named.text)) yield nameFault(context, place, named);
}

// 倉庫 方立: what stands first is where he is of.
function isNameOrPost({ knowledge, settings }: RuleContext, text: string): boolean {
  return (
    isOneOf(settings.people, text) ||
    holdsOneOf(settings.people, text) ||
    isFullName(knowledge.words.names, text) ||
    findRole(knowledge, text) !== undefined
  );
}

// In brackets behind a name stands the department that he is of, unless it is a post of this one.
function isOfElsewhere({ knowledge }: RuleContext, { remark }: NamePart): boolean {
  return /\p{L}{2}/u.test(remark) && findRole(knowledge, remark) === undefined;
}

function roleFault({ settings }: RuleContext, place: NamingPlace, named: NamePart, role: Role): Fault {
  const [holder, ...others] = settings.people.filter(({ roles }) => roles.includes(role.id));
  const said = message('person-unknown.role', { text: named.text, label: labelOf(place.spec) });
  return faultAt(place, named, { said, meant: others.length === 0 ? holder?.name : undefined });
}

function nameFault({ settings }: RuleContext, place: NamingPlace, named: NamePart): Fault {
  const meant = nearestPerson(settings.people, named.text)?.name;
  const { text } = named;
  const said =
    meant === undefined ? message('person-unknown', { text }) : message('person-unknown.near', { text, meant });
  return faultAt(place, named, { said, meant });
}

interface Said {
  readonly said: Message;
  readonly meant: string | undefined;
}

function faultAt({ spec, text, range: whole, clause }: NamingPlace, named: NamePart, { said, meant }: Said): Fault {
  const { line, character } = whole.start;
  // Between quotation marks, or over markup, a place in the text is none in the line.
  const isPlain = whole.end.line === line && whole.end.character - character === text.length;
  const start = character + named.at;
  const range = isPlain ? lineRange(line, start, start + named.text.length) : whole;
  const fixes = meant === undefined || !isPlain ? [] : [replacement(range, meant)];
  return {
    message: said,
    range,
    clause: clause ?? spec.clause,
    actual: named.text,
    ...(meant === undefined ? {} : { expected: meant }),
    fixes,
  };
}

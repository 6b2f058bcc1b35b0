// What of a text tells who a customer is: by the patterns of the packs, and by a surname with 女士 or 先生 behind it.
import type { MessageArgument } from '../../base/message';
import { onDemand } from '../../base/onDemand';
import { rememberingOf, rememberingTexts } from '../../base/remembering';
import { fold } from '../../base/script';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Person } from '../../knowledge/settings';
import { surnameOf } from '../../knowledge/wording/personNames';
import type { WithheldKind, WithheldPattern } from '../../knowledge/wording/wording';

/** Where a text tells who a customer is, and by what. */
export interface Withheld {
  readonly at: number;
  readonly end: number;
  readonly reason: MessageArgument;
  readonly clause: string | undefined;
}

/** The parts of a text, between its signs, that tell who a customer is: each once. Who has it folded gives that too. */
export type WithheldReader = (text: string, folded?: string) => readonly Withheld[];

/** What is looked for. */
interface Sought {
  readonly patterns: readonly WithheldPattern[];
  /** Undefined where names may be said. */
  readonly names: Knowledge['wording']['withheld']['names'] | undefined;
  readonly surnames: Knowledge['words']['names'];
  /** The surnames of the department's own people. */
  readonly own: () => readonly string[];
}

/** Makes ready what a kind of document withholds: much of what documents say they say again and again. */
export function withheldReader(
  knowledge: Knowledge,
  kinds: readonly WithheldKind[],
  people: readonly Person[],
): WithheldReader {
  return readers(knowledge)(people)(kinds);
}

const readers = rememberingOf((knowledge: Knowledge) =>
  rememberingOf((people: readonly Person[]) =>
    rememberingOf((kinds: readonly WithheldKind[]): WithheldReader => {
      const sought = soughtBy(knowledge, kinds, people);
      const known = rememberingTexts((text) => [...withheldIn(sought, text, fold(text))]);
      return (text, folded) => (folded === undefined ? known(text) : [...withheldIn(sought, text, folded)]);
    }),
  ),
);

function soughtBy(
  { wording: { withheld }, words }: Knowledge,
  kinds: readonly WithheldKind[],
  people: readonly Person[],
): Sought {
  return {
    patterns: withheld.patterns.filter(({ kind }) => kinds.includes(kind)),
    names: kinds.includes('name') ? withheld.names : undefined,
    surnames: words.names,
    own: onDemand(() => people.flatMap(({ name }) => surnameOf(words.names, fold(name)) ?? [])),
  };
}

const PART = /[^，。；！？、,;!?|()（）【】「」“”<>\n]+/gu;
const LONGEST_PART = 400; // characters; nobody says so much without a sign

const PATTERNED = /[0-9室号]/; // each pattern needs one of these

function maySay({ names }: Sought, folded: string): boolean {
  return PATTERNED.test(folded) || names?.behind.some((word) => folded.includes(word)) === true;
}

function* withheldIn(sought: Sought, text: string, folded: string): Iterable<Withheld> {
  if (!maySay(sought, folded)) return;
  for (const { 0: source, index } of text.matchAll(PART)) {
    const part = folded.slice(index, index + Math.min(source.length, LONGEST_PART));
    const found = PATTERNED.test(part) ? sought.patterns.find(({ matcher }) => matcher()(part, free)) : undefined;
    const at = index + source.length - source.trimStart().length;
    const { zh, en } = found?.reason ?? { zh: '', en: '' };
    if (found) yield { at, end: at + source.trim().length, reason: { pack: zh, en }, clause: found.clause };
    else {
      const name = nameIn(sought, part);
      if (name)
        yield {
          at: index + name.at,
          end: index + name.end,
          reason: { pack: '姓名', en: 'a name' },
          clause: sought.names?.clause,
        };
    }
  }
}

function free(): void {
  // A part is short, and no text is so often looked at that it must be counted.
}

function nameIn({ names, surnames, own }: Sought, part: string): { at: number; end: number } | undefined {
  for (const word of names?.behind ?? []) {
    for (let at = part.indexOf(word); at > 0; at = part.indexOf(word, at + 1)) {
      const start = nameBefore({ names, surnames }, part, at);
      const isOwn = start !== undefined && own().includes(surnameOf(surnames, part.slice(start, at)) ?? '');
      if (start !== undefined && !isOwn && !/^[姐们]/.test(part.slice(at + word.length)))
        return { at: start, end: at + word.length };
    }
  }
  return undefined;
}

const LONGEST_GIVEN = 2;

// A surname alone, or behind a word for customers a whole name: 秋季女士 is neither.
function nameBefore(
  { names, surnames }: Pick<Sought, 'names' | 'surnames'>,
  part: string,
  at: number,
): number | undefined {
  for (let start = at - 1; start >= Math.max(0, at - LONGEST_GIVEN - 2); start--) {
    const surname = surnameOf(surnames, part.slice(start, at));
    if (surname === undefined) continue;
    const given = at - start - surname.length;
    const before = part.slice(0, start).trimEnd();
    const isOfCustomer = names?.customer.some((each) => before.endsWith(each)) === true;
    const isFirst = !/\p{Script=Han}$/u.test(before);
    if (isOfCustomer ? given <= LONGEST_GIVEN : isFirst && given === 0) return start;
  }
  return undefined;
}

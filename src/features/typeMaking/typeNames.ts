// The ids and English names of what a document calls in Chinese: as the knowledge base has it under the same name, else
// put together from its words, else by pinyin. The same name always gives the same id.
import { labelKey } from '../../base/script';
import { CEL_WORDS } from '../../knowledge/contracts/celWords';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import type { Knowledge } from '../../knowledge/knowledge';
import { createReadings } from '../../search/query/readings';

/** Gives names to one kind of thing after another; ids of one scope never repeat. */
export interface Namer {
  /** An English name, `Sales target`, where all of its words are known. */
  readonly english: (title: string) => string | undefined;
  /** An id as formulas need it: `salesTarget`. `elsewhere` is the id that the same thing has in other types. */
  readonly variable: (title: string, taken: Set<string>, elsewhere?: string) => string;
  /** An id as files need it: `monthly-plan`. */
  readonly kebab: (title: string, taken: ReadonlySet<string>) => string;
}

const LONGEST = 60; // characters of an id
const MOST_WORD = 12; // characters of a term that is looked up

/** Makes a namer from the words that the knowledge base knows. */
export function createNamer(knowledge: Knowledge): Namer {
  const words = wordsOf(knowledge);
  const known = (key: string): string | undefined => words.get(key) ?? composed(words, key);
  const parts = (title: string): string[] => {
    const key = labelKey(title.replace(/[（(][^（(）)]*[）)]$/, '')) || labelKey(title); // a unit is no part of the name
    const said = latin(known(key) ?? spoken(key.slice(0, LONGEST)));
    return said.length > 0 ? said : ['part'];
  };
  return {
    english: (title) => {
      const name = latin(known(labelKey(title)) ?? '').join(' ');
      return name === '' ? undefined : name.charAt(0).toUpperCase() + name.slice(1);
    },
    variable: (title, taken, elsewhere) => {
      const name = elsewhere ?? camel(parts(title));
      const id = unique(CEL_WORDS.includes(name) || taken.has(name) ? `${name}2` : name, taken, '');
      taken.add(id);
      return id;
    },
    kebab: (title, taken) => unique(trimmed(parts(title).join('-').toLowerCase()), taken, '-'),
  };
}

function wordsOf({ words: common, terms, roles, kpis, documentTypes }: Knowledge): Map<string, string> {
  const words = new Map(common.english);
  const learn = (names: readonly string[], en: string | undefined): void => {
    for (const name of names)
      if (en !== undefined && en !== '' && !words.has(labelKey(name))) words.set(labelKey(name), en);
  };
  for (const term of terms) learn([term.term, term.simplified], term.english[0]);
  for (const each of [...roles, ...kpis]) learn([each.name, each.simplified], each.en);
  for (const type of documentTypes) for (const each of titlesOf(type)) learn([each.title], each.en);
  return words;
}

function titlesOf(type: DocumentType): { readonly title: string; readonly en?: string | undefined }[] {
  return [type, ...type.fields, ...type.sections, ...type.sections.flatMap((section) => section.table?.columns ?? [])];
}

/** The English of a text that consists of known words, Latin letters and digits; the longest word first. */
function composed(words: ReadonlyMap<string, string>, key: string): string | undefined {
  const parts: string[] = [];
  for (let at = 0; at < key.length;) {
    const plain = /^[a-z0-9]+|^[^\p{L}\p{N}]+/u.exec(key.slice(at))?.[0];
    const word = plain ?? longest(words, key.slice(at, at + MOST_WORD));
    if (word === undefined) return undefined;
    parts.push(plain ?? words.get(word) ?? '');
    at += word.length;
  }
  return parts.join(' ');
}

function longest(words: ReadonlyMap<string, string>, text: string): string | undefined {
  for (let length = text.length; length > 0; length--)
    if (words.has(text.slice(0, length))) return text.slice(0, length);
  return undefined;
}

/** By pinyin, each word written together. */
function spoken(key: string): string {
  const readings = createReadings();
  const words = Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(key), ({ segment }) => segment);
  return words
    .map((word) =>
      Array.from(word, (character) =>
        /\p{Script=Han}/u.test(character) ? (readings(character)[0] ?? '') : character,
      ).join(''),
    )
    .join(' ');
}

function latin(text: string): string[] {
  return text
    .normalize('NFD')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
}

function camel(words: readonly string[]): string {
  const joined = words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('');
  return (/^[a-z]/.test(joined) ? joined : `n${joined}`).slice(0, LONGEST);
}

function trimmed(id: string): string {
  const name = /^[a-z]/.test(id) ? id : `type-${id}`;
  return name.slice(0, LONGEST).replace(/-+$/, '');
}

function unique(name: string, taken: ReadonlySet<string>, joint: string): string {
  let id = name;
  for (let count = 2; taken.has(id); count++) id = `${name}${joint}${String(count)}`;
  return id;
}

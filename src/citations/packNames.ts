// The names by which texts mean a regulation: its title and its short names, in either script.
import { fold } from '../base/script';
import type { Numbering } from './numbering';

/** What is known of a regulation that can be named. */
export interface NameablePack {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly numbering: Numbering;
}

/** A name found in a text: whose it is, and where it starts, opening bracket included. */
export interface FoundName {
  readonly pack: NameablePack;
  readonly from: number;
  /** True where it stands in 《》. */
  readonly quoted: boolean;
}

/** The regulations of a knowledge base by their names. */
export interface PackNames {
  /** The id of the main regulation, which is meant where none is named. */
  readonly main: string;
  readonly pack: (id: string) => NameablePack | undefined;
  /**
   * The name that ends at a place of a folded text, blanks, closing bracket and the year of the version aside; of
   * several, the longest.
   */
  readonly before: (folded: string, end: number) => FoundName | undefined;
}

const SHORTEST = 2; // a name of one character would be found in every other word
const STATE = '中华人民共和国'; // which the titles of statutes begin with, and speech leaves out
// 《電子商務法》（2018年）
const ENDING = /(》(?:\([^()]{1,20}\))?)?[ \t]{0,2}$/;

/** Makes the names of packs ready. */
export function createPackNames(packs: readonly NameablePack[]): PackNames {
  const byName = new Map<string, NameablePack>();
  for (const pack of packs) for (const name of namesOf(pack)) if (!byName.has(name)) byName.set(name, pack);
  const lengths = [...new Set([...byName.keys()].map((name) => name.length))].sort((a, b) => b - a);
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  return {
    main: packs[0]?.id ?? '',
    pack: (id) => byId.get(id),
    before: (folded, end) => {
      const [ending = '', closing] = ENDING.exec(folded.slice(Math.max(0, end - 30), end)) ?? [];
      const to = end - ending.length;
      for (const length of lengths) {
        const pack = length <= to ? byName.get(folded.slice(to - length, to)) : undefined;
        if (pack !== undefined) return placed(folded, { pack, from: to - length }, closing !== undefined);
      }
      return undefined;
    },
  };
}

function namesOf({ title, aliases }: NameablePack): string[] {
  return [title, ...aliases]
    .map((name) =>
      fold(name)
        .replace(/[《》]/g, '')
        .trim(),
    )
    .flatMap((name) => (name.startsWith(STATE) ? [name, name.slice(STATE.length)] : [name]))
    .filter((name) => name.length >= SHORTEST);
}

// In brackets the name must be all that stands there: 《廣告法》 is not within 《互聯網廣告法》.
function placed(folded: string, { pack, from }: Omit<FoundName, 'quoted'>, quoted: boolean): FoundName | undefined {
  if (!quoted) return { pack, from, quoted };
  const start = folded.startsWith(STATE, from - STATE.length) ? from - STATE.length : from;
  return folded[start - 1] === '《' ? { pack, from: start - 1, quoted } : undefined;
}

// What no document is to say, by `wording.yaml` of all packs together.
import { onDemand } from '../../base/onDemand';
import { compilePattern } from '../../formulas/patterns/matcher';
import type { Matcher } from '../../formulas/patterns/matcher';
import type * as z from '../schemas/zod';
import type { PackFile, Parsed } from '../model';
import { wordingSchema } from '../schemas/wording';
import type { WITHHELD_KINDS } from '../schemas/wording';
import { readYaml } from '../yaml';

/** The file of a pack that holds it. */
export const WORDING_FILE = 'wording.yaml';

/** What of a customer a kind of document may withhold. */
export type WithheldKind = (typeof WITHHELD_KINDS)[number];
export type Wording = z.output<typeof wordingSchema>;

/** What tells who a customer is: how it is found is made when it is first looked for, once for all documents. */
export type WithheldPattern = Wording['withheld']['patterns'][number] & { readonly matcher: () => Matcher };

/** The wording of several packs together. */
export interface WholeWording extends Omit<Wording, 'withheld'> {
  readonly withheld: Omit<Wording['withheld'], 'patterns'> & { readonly patterns: readonly WithheldPattern[] };
}

/** Words that outward texts must not have, of one kind. */
export type ForbiddenWords = Wording['forbidden'][number];

/** The wording of a pack that has no file of it. */
const NO_WORDING: Wording = { withheld: { patterns: [], names: { behind: [], customer: [] } }, forbidden: [] };

/** Reads the wording of a pack. A faulty file is reported, and the pack then has none. */
export function parseWording(file: PackFile | undefined): Parsed<Wording> {
  if (file === undefined) return { value: NO_WORDING, findings: [] };
  const { value, findings } = readYaml(file, wordingSchema);
  return { value: value ?? NO_WORDING, findings };
}

/** Lays the wording of several packs together. */
export function mergeWording(all: readonly Wording[]): WholeWording {
  const withheld = all.map((each) => each.withheld);
  return {
    withheld: {
      patterns: withheld
        .flatMap(({ patterns }) => patterns)
        .map((each) => ({ ...each, matcher: onDemand(() => compilePattern(each.pattern)) })),
      names: {
        clause: withheld.find(({ names }) => names.clause !== undefined)?.names.clause,
        behind: withheld.flatMap(({ names }) => names.behind),
        customer: withheld.flatMap(({ names }) => names.customer),
      },
    },
    forbidden: all.flatMap(({ forbidden }) => forbidden),
  };
}

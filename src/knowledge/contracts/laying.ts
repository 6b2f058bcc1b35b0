// The document types of several packs, laid together: which version is in use, what others add to it, the links
// between them.
import { remembering } from '../../base/remembering';
import type { Calendar } from '../../base/dates/calendar';
import { message } from '../../base/message';
import { packFinding } from '../entry';
import type { PackFinding } from '../model';
import type { Pack } from '../pack';
import type { Settings } from '../settings';
import { amend } from './amendment';
import { withWords } from './contract';
import type { Lexicon } from './contract';
import { dataFaults } from './dataFaults';
import type { DocumentType } from './documentType';
import type { KeyEntries } from './linkKeys';
import { compileLinks, linkedPlaces } from './links';
import type { CompiledLink, LinkedPlace } from './links';
import { uniquePlaces } from './uniquePlaces';
import type { UniquePlace } from './uniquePlaces';
import { contractName } from './versions';

/** The document types of all packs, and what these have wrong together. */
export interface LaidContracts {
  readonly documentTypes: readonly DocumentType[];
  /** The versions that these supersede. */
  readonly superseded: readonly DocumentType[];
  readonly links: readonly CompiledLink[];
  /** What links read of the documents of a version of a type. */
  readonly linkedPlaces: (type: DocumentType) => readonly LinkedPlace[];
  /** Where the documents of a version of a type hold what no other document may hold too. */
  readonly uniquePlaces: (type: DocumentType) => readonly UniquePlace[];
  /** The newest version of a type. */
  readonly documentType: (id: string) => DocumentType | undefined;
  /** Any version of a type, such as `monthly-plan@1`. */
  readonly contract: (name: string) => DocumentType | undefined;
  readonly findings: readonly PackFinding[];
}

/** What document types are laid together by. */
export interface Laying extends Pick<Settings, 'limits' | 'holidays'> {
  /** With the holidays of the department. */
  readonly calendar: Calendar;
  readonly lexicon: Lexicon;
  /** What keys of links may name. */
  readonly entries: Pick<KeyEntries, 'kpi' | 'role'>;
}

/** Lays document types, given by their ids, together with what packs add to them, the main pack first. */
export function layContracts(
  packs: readonly Pack[],
  newest: ReadonlyMap<string, DocumentType>,
  { calendar, holidays, limits, lexicon, entries }: Laying,
): LaidContracts {
  const findings: PackFinding[] = [];
  const types = new Map(newest);
  const hasOwnDays = holidays.off.length + holidays.worked.length > 0;
  amendTypes(packs, types, { calendar, findings });
  const inUse = (type: DocumentType): DocumentType =>
    withWords(withLimits(hasOwnDays ? withCalendar(type, calendar) : type, limits[type.type]), lexicon);
  for (const type of types.values()) types.set(type.type, inUse(type));
  const documentTypes = [...types.values()];
  const superseded = supersededBy(packs, types, calendar).map(inUse);
  const contracts = new Map([...documentTypes, ...superseded].map((type) => [contractName(type), type]));
  const { links, findings: linkFindings } = compileLinks(
    { newest: documentTypes, superseded },
    { ...entries, metric: lexicon.metrics, channel: lexicon.channels },
  );
  const places = remembering((name: string) => {
    const type = contracts.get(name);
    return type === undefined ? [] : linkedPlaces(links, type);
  });
  const unique = uniquePlaces(documentTypes, superseded);
  return {
    documentTypes,
    superseded,
    links,
    linkedPlaces: (type) => places(contractName(type)),
    uniquePlaces: (type) => unique.get(contractName(type)) ?? [],
    documentType: (id) => types.get(id),
    contract: (name) => contracts.get(name),
    findings: [...findings, ...linkFindings, ...documentTypes.flatMap((type) => dataFaults(type, lexicon))],
  };
}

/**
 * The earlier versions of the types in use, of the same pack, with what other packs add to the type as far as they have
 * room for it.
 */
function supersededBy(
  packs: readonly Pack[],
  types: ReadonlyMap<string, DocumentType>,
  calendar: Calendar,
): DocumentType[] {
  const amendments = packs.flatMap((pack) => pack.amendments);
  return packs
    .flatMap((pack) => pack.superseded)
    .filter((each) => types.get(each.type)?.pack === each.pack)
    .map((each) =>
      amendments
        .filter((amendment) => amendment.extends === `${each.pack}/${each.type}`)
        .reduce((type, amendment) => amend(type, amendment, calendar).value, each),
    );
}

/** Puts what packs add to document types of others into `types`. */
function amendTypes(
  packs: readonly Pack[],
  types: Map<string, DocumentType>,
  { calendar, findings }: { readonly calendar: Calendar; readonly findings: PackFinding[] },
): void {
  for (const amendment of packs.flatMap((pack) => pack.amendments)) {
    const [pack = '', id = ''] = amendment.extends.split('/');
    const type = types.get(id);
    if (type?.pack !== pack) {
      const fault = message('pack.override-unknown', { reference: amendment.extends });
      findings.push({ pack: amendment.pack, ...packFinding(amendment.file.path, fault) });
      continue;
    }
    const amended = amend(type, amendment, calendar);
    types.set(id, amended.value);
    findings.push(...amended.findings.map((each) => ({ pack: amendment.pack, ...each })));
  }
}

function withCalendar(type: DocumentType, calendar: Calendar): DocumentType {
  return type.countsWorkdays ? { ...type, compiled: type.compiled.by(calendar) } : type;
}

function withLimits(type: DocumentType, own: Readonly<Record<string, number>> | undefined): DocumentType {
  const known = Object.entries(own ?? {}).filter(([name]) => Object.hasOwn(type.limits, name));
  return known.length === 0 ? type : { ...type, limits: { ...type.limits, ...Object.fromEntries(known) } };
}

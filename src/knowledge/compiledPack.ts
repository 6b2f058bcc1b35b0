// The bundled pack as it is shipped: its files, and what they were read as when the product was built. Only the build
// writes it, and only a pack without faults: reading and type-checking thirty contracts takes most of a second, and
// says the same each time. A pack of a workspace is always read from its own files.
import { chineseCalendar } from '../base/dates/calendar';
import { onDemand } from '../base/onDemand';
import { labelKey } from '../base/script';
import { labelledIn, labelsOf, namesOf } from './contracts/labels';
import { soundContract, treesOf } from './contracts/soundContract';
import type { Trees } from './contracts/soundContract';
import type { DocumentType } from './contracts/documentType';
import type { FileFinding, PackFile } from './model';
import { parsePack, readTerms } from './pack';
import type { Pack } from './pack';
import type { Words } from './words';

/** A pack without faults, and the files that it was read from. */
export interface CompiledPack {
  /** All but those of versions that others have superseded. */
  readonly files: readonly PackFile[];
  readonly pack: Pack;
}

/** What is written of a type: of its expressions, which are functions, nothing here. */
type StoredType = Omit<DocumentType, 'compiled'>;

/** What is parsed at once. */
interface StoredPack {
  /** In their order, without the texts that stand beside a type. */
  readonly files: readonly (Pick<PackFile, 'path'> & Partial<PackFile>)[];
  /** Without the terms: nearly all that is said of them stands in their file, and only who looks up asks for them. */
  readonly pack: Omit<Pack, 'documentTypes' | 'superseded' | 'terms' | 'words'> & {
    readonly terms: undefined;
    readonly words: Omit<Words, 'english'> & { readonly english: Readonly<Record<string, string>> };
  };
}

/**
 * All versions of a type, the newest first: by each key what it has in each of them. A package is compressed by what
 * repeats nearby, and so a version adds little to the next one.
 */
interface StoredVersions {
  readonly [key: string]: readonly unknown[];
  readonly sourceText: readonly string[];
}

/** What is parsed when somebody asks for a type, which who looks up does not. */
interface StoredContracts {
  /** Without their labels: the same texts stand in many types. */
  readonly types: readonly StoredVersions[];
  /** The labels of texts that are called otherwise in them than they are written. */
  readonly keys: Readonly<Record<string, string>>;
  /** The trees of the expressions of each version of each type. */
  readonly trees: readonly (readonly Trees[])[];
}

const END = 10; // of a line: in JSON there is none

/** Reads the files of a pack and gives it as it is shipped. Throws {@link FaultyPack} where the pack has faults. */
export function compilePack(files: readonly PackFile[]): Uint8Array<ArrayBuffer> {
  const { value: pack, findings } = parsePack(files);
  if (pack === undefined || findings.length > 0) throw new FaultyPack(findings);
  const { documentTypes, superseded, words, ...rest } = pack;
  const all = [...documentTypes, ...superseded];
  const types = documentTypes.map((newest) => [newest, ...superseded.filter(({ type }) => type === newest.type)]);
  const sources = new Set(documentTypes.map(({ source }) => source.path));
  const left = new Set(superseded.map(({ source }) => source.path));
  const stored: StoredPack = {
    files: files.flatMap(({ path, text }) => (left.has(path) ? [] : sources.has(path) ? [{ path }] : [{ path, text }])),
    pack: { ...rest, terms: undefined, words: { ...words, english: Object.fromEntries(words.english) } },
  };
  const contracts: StoredContracts = {
    types: types.map(byKeys),
    keys: keysIn(all),
    trees: types.map((versions) => versions.map((type) => treesOf(type, all))),
  };
  return new TextEncoder().encode(`${JSON.stringify(stored)}\n${JSON.stringify(contracts, withoutLabels)}`);
}

function keysIn(types: readonly DocumentType[]): Readonly<Record<string, string>> {
  const names = new Set(types.flatMap(labelledIn).flatMap(namesOf));
  const keys = [...names].map((name): [string, string] => [name, labelKey(name)]);
  return Object.fromEntries(keys.filter(([name, key]) => name !== key));
}

function withoutLabels(key: string, value: unknown): unknown {
  return key === 'labels' ? undefined : value;
}

// What the files hold comes first, beside what was read of them. Nobody opens the file of a version that another has
// superseded: what was read of it is enough.
function byKeys(versions: readonly DocumentType[]): StoredVersions {
  const stored = versions.map((type, at): Readonly<Record<string, unknown>> => {
    const sourceText = at === 0 ? type.sourceText : '';
    return { ...type, sourceText, compiled: undefined };
  });
  const keys = new Set(stored.flatMap((each) => Object.keys(each)));
  const values = [...keys].map((key) => [key, stored.map((each) => each[key])] as const);
  const sourceText = stored.map((each) => String(each['sourceText']));
  return { sourceText, ...Object.fromEntries(values) };
}

/** One of the versions, with its labels. In JSON null stands for what a version has no value of. */
function versionAt(versions: StoredVersions, at: number, keys: ReadonlyMap<string, string>): StoredType {
  const values = Object.entries(versions).map(([key, all]) => [key, all[at]] as const);
  const type = Object.fromEntries(values.filter(([, value]) => value !== null)) as StoredType;
  // What was just parsed is nobody's yet.
  for (const each of labelledIn(type))
    Object.assign(each, { labels: labelsOf(each, (text) => keys.get(text) ?? text) });
  return type;
}

/** A pack that cannot be shipped. */
export class FaultyPack extends Error {
  constructor(readonly findings: readonly FileFinding[]) {
    super(findings.map(({ path, finding }) => `${path}: ${finding.message.id}`).join('\n'));
  }
}

/**
 * The pack that {@link compilePack} wrote. Its types are read when the first is asked for, and each expression is
 * compiled when it is first evaluated.
 */
export function readCompiledPack(shipped: Uint8Array): CompiledPack {
  const end = shipped.indexOf(END);
  const { files, pack } = JSON.parse(textOf(shipped.subarray(0, end))) as StoredPack;
  const contracts = onDemand(() => readContracts(textOf(shipped.subarray(end + 1))));
  const all = onDemand(() => files.map(({ path, text = contracts().texts.get(path) ?? '' }) => ({ path, text })));
  const terms = onDemand(() =>
    readTerms(files.flatMap(({ path, text }) => (text === undefined ? [] : { path, text }))),
  );
  return {
    get files() {
      return all();
    },
    pack: {
      ...pack,
      words: { ...pack.words, english: new Map(Object.entries(pack.words.english)) },
      get documentTypes() {
        return contracts().documentTypes;
      },
      get superseded() {
        return contracts().superseded;
      },
      get terms() {
        return terms().value;
      },
    },
  };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function readContracts(text: string): Pick<Pack, 'documentTypes' | 'superseded'> & {
  readonly texts: ReadonlyMap<string, string>;
} {
  const { types, trees, ...stored } = JSON.parse(text) as StoredContracts;
  const keys = new Map(Object.entries(stored.keys));
  const calendar = chineseCalendar();
  const sound = types.map((versions, place) =>
    (trees[place] ?? []).map((own, at) => {
      const type = versionAt(versions, at, keys);
      return { ...type, compiled: soundContract(type, own, calendar) };
    }),
  );
  return {
    documentTypes: sound.flatMap(([newest]) => newest ?? []),
    superseded: sound.flatMap(([, ...others]) => others),
    texts: new Map(sound.flat().map(({ source, sourceText }) => [source.path, sourceText])),
  };
}

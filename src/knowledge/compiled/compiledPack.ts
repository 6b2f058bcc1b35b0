// The bundled pack as it is shipped: its files, and what they were read as when the product was built. Only the build
// writes it, and only a pack without faults: reading and type-checking thirty contracts takes most of a second, and
// says the same each time. A pack of a workspace is always read from its own files.
import { chineseCalendar } from '../../base/dates/calendar';
import { onDemand } from '../../base/onDemand';
import { labelledIn, labelsOf, namesOf } from '../contracts/labels';
import { soundContract, treesOf } from '../contracts/soundContract';
import type { Trees } from '../contracts/soundContract';
import type { DocumentType } from '../contracts/documentType';
import { CHANNELS_FILE } from '../metrics/reading';
import type { FileFinding, PackFile } from '../model';
import { GLOSSARY_FILE, parsePack, readTerms } from '../pack';
import type { Pack } from '../pack';
import { WORDING_FILE } from '../wording/wording';
import { WORDS_FILE } from '../words';
import type { Words } from '../words';
import { differenceOf, valueBy } from './differences';
import type { Difference } from './differences';
import { foldText, stringsIn, unfoldText } from './foldedText';
import { keysFrom, storeKeys } from './labelKeys';
import type { StoredKeys } from './labelKeys';

/** A pack without faults, and the files that it was read from. */
export interface CompiledPack {
  /** All but those of versions that others have superseded. */
  readonly files: readonly PackFile[];
  readonly pack: Pack;
}

/** What is written of a type: of its expressions, which are functions, nothing here. */
type StoredType = Omit<DocumentType, 'compiled' | 'sourceText'>;

/**
 * What is parsed at once: without the terms, since nearly all that is said of them stands in their file, and only who
 * looks up asks for them.
 */
interface StoredPack extends Omit<Pack, 'documentTypes' | 'superseded' | 'terms' | 'words'> {
  readonly terms: undefined;
  readonly words: Omit<Words, 'english'> & { readonly english: Readonly<Record<string, string>> };
}

/** A file: its text, or what of it was not read into the pack. */
type StoredFile = PackFile | { readonly path: string; readonly folded: string };

/** The lines of what is shipped, each parsed when somebody asks for what it holds. */
interface Lines<Line> {
  readonly pack: Line;
  /** The files, but those of types. */
  readonly files: Line;
  readonly contracts: Line;
  /** Those of types, which only are shown and searched for what they cite. */
  readonly typeFiles: Line;
}

/** All versions of a type: the newest, and what differs from it in each other one. */
type StoredVersions = readonly [newest: StoredType, ...others: Difference[]];

/** What is parsed when somebody asks for a type, which who looks up does not. */
interface StoredContracts {
  /** Without their labels: the same texts stand in many types. */
  readonly types: readonly StoredVersions[];
  /** The labels of all texts in them. */
  readonly keys: StoredKeys;
  /** The trees of the expressions of each version of each type. */
  readonly trees: readonly (readonly Trees[])[];
}

const END = 10; // of a line: in JSON there is none

/** What nothing in a file is written as: it is made of what is read. */
const MADE: ReadonlySet<string> = new Set(['labels', 'compiled']);

/** Reads the files of a pack and gives it as it is shipped. Throws {@link FaultyPack} where the pack has faults. */
export function compilePack(files: readonly PackFile[]): Uint8Array<ArrayBuffer> {
  const { value: pack, findings } = parsePack(files);
  if (pack === undefined || findings.length > 0) throw new FaultyPack(findings);
  const { documentTypes, superseded, words, ...rest } = pack;
  const all = [...documentTypes, ...superseded];
  const types = documentTypes.map((newest) => [newest, superseded.filter(({ type }) => type === newest.type)] as const);
  const stored: StoredPack = {
    ...rest,
    terms: undefined,
    words: { ...words, english: Object.fromEntries(words.english) },
  };
  const contracts: StoredContracts = {
    types: types.map(([newest, others]) => storedVersions(newest, others)),
    keys: storeKeys(all.flatMap(labelledIn).flatMap(namesOf)),
    trees: types.map(([newest, others]) => [newest, ...others].map((type) => treesOf(type, all))),
  };
  const left = new Set(superseded.map(({ source }) => source.path));
  const written = { pack: JSON.stringify(stored), contracts: JSON.stringify(contracts, withoutLabels) };
  const { pack: read } = readLines({ ...written, files: '[]', typeFiles: '[]' });
  // Nobody opens the file of a version that another has superseded: what was read of it is enough.
  const { files: others, typeFiles } = storedFiles(
    files.filter(({ path }) => !left.has(path)),
    read,
  );
  return new TextEncoder().encode([written.pack, others, written.contracts, typeFiles].join('\n'));
}

function withoutLabels(key: string, value: unknown): unknown {
  return key === 'labels' ? undefined : value;
}

function storedFiles(files: readonly PackFile[], pack: Pack): Pick<Lines<string>, 'files' | 'typeFiles'> {
  const stored = files.map((file): StoredFile => {
    const folded = foldText(file.text, saidIn(file.path, pack));
    return folded === undefined || folded === file.text ? file : { path: file.path, folded };
  });
  return {
    files: JSON.stringify(stored.filter(({ path }) => !isOfType(path))),
    typeFiles: JSON.stringify(stored.filter(({ path }) => isOfType(path))),
  };
}

function isOfType(path: string): boolean {
  return path.startsWith('documents/');
}

/** The strings that were read of a file of a pack, in the order in which the pack has them. */
function saidIn(path: string, pack: Pack): string[] {
  const { clauses, roles, kpis, metrics, exports } = pack;
  const whole = new Map<string, unknown>([
    [CHANNELS_FILE, pack.channels],
    [WORDING_FILE, pack.wording],
    [WORDS_FILE, pack.words],
  ]);
  const entries = isOfType(path) ? pack.documentTypes : [clauses, roles, kpis, metrics, exports].flat();
  return stringsIn([whole.get(path), entries.filter(({ source }) => source.path === path)], MADE);
}

function storedVersions(newest: DocumentType, others: readonly DocumentType[]): StoredVersions {
  const first = storedType(newest);
  return [first, ...others.map((each) => differenceOf(storedType(each), first))];
}

function storedType(type: DocumentType): StoredType {
  return JSON.parse(JSON.stringify({ ...type, compiled: undefined }, withoutLabels)) as StoredType;
}

/** All versions, with their labels: what is the same in two of them is there once. */
function versionsOf([newest, ...others]: StoredVersions, keyOf: (text: string) => string): StoredType[] {
  const all = [newest, ...others.map((each) => valueBy(each, newest) as StoredType)];
  // What was just parsed is nobody's yet.
  for (const each of new Set(all.flatMap(labelledIn))) Object.assign(each, { labels: labelsOf(each, keyOf) });
  return all;
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
  let start = 0;
  const line = (): Uint8Array => {
    const end = shipped.indexOf(END, start);
    const found = shipped.subarray(start, end < 0 ? undefined : end);
    start = end + 1;
    return found;
  };
  return readLines({ pack: line(), files: line(), contracts: line(), typeFiles: line() });
}

function readLines(lines: Lines<string | Uint8Array>): CompiledPack {
  const { words, ...stored } = JSON.parse(textOf(lines.pack)) as StoredPack;
  const files = onDemand(() => JSON.parse(textOf(lines.files)) as StoredFile[]);
  const typeFiles = onDemand(() => JSON.parse(textOf(lines.typeFiles)) as StoredFile[]);
  const types = onDemand(() => readContracts(JSON.parse(textOf(lines.contracts)) as StoredContracts, textAt));
  const terms = onDemand(() => readTerms([{ path: GLOSSARY_FILE, text: textAt(GLOSSARY_FILE) }]));
  const read: Pack = {
    ...stored,
    words: { ...words, english: new Map(Object.entries(words.english)) },
    get documentTypes() {
      return types().documentTypes;
    },
    get superseded() {
      return types().superseded;
    },
    get terms() {
      return terms().value;
    },
  };
  const fileText = (file: StoredFile): string =>
    'text' in file ? file.text : unfoldText(file.folded, saidIn(file.path, read));
  const textAt = (path: string): string => {
    const file = (isOfType(path) ? typeFiles() : files()).find((each) => each.path === path);
    return file === undefined ? '' : fileText(file);
  };
  const all = onDemand(() =>
    [...files(), ...typeFiles()]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map((file) => ({ path: file.path, text: fileText(file) })),
  );
  return {
    get files() {
      return all();
    },
    pack: read,
  };
}

function textOf(line: string | Uint8Array): string {
  return typeof line === 'string' ? line : new TextDecoder().decode(line);
}

function readContracts(
  { types, keys, trees }: StoredContracts,
  textAt: (path: string) => string,
): Pick<Pack, 'documentTypes' | 'superseded'> {
  const keyOf = keysFrom(keys);
  const calendar = chineseCalendar();
  const sound = types.map((stored, place) => {
    const versions = versionsOf(stored, keyOf);
    return (trees[place] ?? []).flatMap((own, at): DocumentType[] => {
      const type = versions[at];
      if (type === undefined) return [];
      const sourceText = onDemand(() => textAt(type.source.path));
      return [{ ...type, compiled: soundContract(type, own, calendar), sourceText }];
    });
  });
  return {
    documentTypes: sound.flatMap(([newest]) => newest ?? []),
    superseded: sound.flatMap(([, ...others]) => others),
  };
}

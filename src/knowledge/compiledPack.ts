// The bundled pack as it is shipped: its files, and what they were read as when the product was built. Only the build
// writes it, and only a pack without faults: reading and type-checking thirty contracts takes most of a second, and
// says the same each time. A pack of a workspace is always read from its own files.
import { chineseCalendar } from '../base/dates/calendar';
import { onDemand } from '../base/onDemand';
import { soundContract, treesOf } from './contracts/soundContract';
import type { Trees } from './contracts/soundContract';
import type { DocumentType } from './contracts/documentType';
import type { FileFinding, PackFile } from './model';
import { parsePack, readTerms } from './pack';
import type { Pack } from './pack';
import type { Words } from './words';

/** A pack without faults, and the files that it was read from. */
export interface CompiledPack {
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

/** What is parsed when somebody asks for a type, which who looks up does not; the newest types come first. */
interface StoredContracts {
  readonly types: readonly StoredType[];
  readonly newest: number;
  /** The trees of the expressions of each type. */
  readonly trees: readonly Trees[];
}

const END = 10; // of a line: in JSON there is none

/** Reads the files of a pack and gives it as it is shipped. Throws {@link FaultyPack} where the pack has faults. */
export function compilePack(files: readonly PackFile[]): Uint8Array<ArrayBuffer> {
  const { value: pack, findings } = parsePack(files);
  if (pack === undefined || findings.length > 0) throw new FaultyPack(findings);
  const { documentTypes, superseded, words, ...rest } = pack;
  const types = [...documentTypes, ...superseded];
  const sources = new Set(types.map(({ source }) => source.path));
  const stored: StoredPack = {
    files: files.map(({ path, text }) => (sources.has(path) ? { path } : { path, text })),
    pack: { ...rest, terms: undefined, words: { ...words, english: Object.fromEntries(words.english) } },
  };
  const contracts: StoredContracts = {
    types: types.map(storedType),
    newest: documentTypes.length,
    trees: types.map((type) => treesOf(type, types)),
  };
  return new TextEncoder().encode(`${JSON.stringify(stored)}\n${JSON.stringify(contracts)}`);
}

// What its file holds stands beside what was read of it: a package is compressed by what repeats nearby.
function storedType({ sourceText, ...type }: DocumentType): StoredType & { readonly compiled: undefined } {
  return { sourceText, ...type, compiled: undefined };
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
  const { types, newest, trees } = JSON.parse(text) as StoredContracts;
  const calendar = chineseCalendar();
  const sound = types.flatMap((type, at) => {
    const own = trees[at];
    return own ? [{ ...type, compiled: soundContract(type, own, calendar) }] : [];
  });
  return {
    documentTypes: sound.slice(0, newest),
    superseded: sound.slice(newest),
    texts: new Map(types.map(({ source, sourceText }) => [source.path, sourceText])),
  };
}

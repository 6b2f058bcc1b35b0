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

/**
 * What is written of a type: of its expressions, which are functions, nothing here. What its file holds stands beside
 * what was read of it, since a package is compressed by what repeats nearby; and the trees stand together.
 */
type StoredType = Omit<DocumentType, 'compiled'>;

interface Stored {
  /** In their order, without the texts that stand beside a type. */
  readonly files: readonly (Pick<PackFile, 'path'> & Partial<PackFile>)[];
  /** Without the terms: nearly all that is said of them stands in their file, and only who looks up asks for them. */
  readonly pack: Omit<Pack, 'documentTypes' | 'superseded' | 'terms' | 'words'> & {
    readonly terms: undefined;
    readonly documentTypes: readonly StoredType[];
    readonly superseded: readonly StoredType[];
    readonly words: Omit<Words, 'english'> & { readonly english: Readonly<Record<string, string>> };
  };
  /** The trees of the expressions of each type, then of each superseded one. */
  readonly trees: readonly Trees[];
}

/** Reads the files of a pack and gives it as text. Throws {@link FaultyPack} where the pack has faults. */
export function compilePack(files: readonly PackFile[]): string {
  const { value: pack, findings } = parsePack(files);
  if (pack === undefined || findings.length > 0) throw new FaultyPack(findings);
  const { documentTypes, superseded, words, ...rest } = pack;
  const all = [...documentTypes, ...superseded];
  const sources = new Set(all.map(({ source }) => source.path));
  const stored: Stored = {
    files: files.map(({ path, text }) => (sources.has(path) ? { path } : { path, text })),
    pack: {
      ...rest,
      terms: undefined,
      documentTypes: documentTypes.map(storedType),
      superseded: superseded.map(storedType),
      words: { ...words, english: Object.fromEntries(words.english) },
    },
    trees: all.map((type) => treesOf(type, all)),
  };
  return JSON.stringify(stored);
}

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
 * The pack that {@link compilePack} wrote. Each expression is compiled when it is first evaluated.
 */
export function readCompiledPack(text: string): CompiledPack {
  const { files, pack, trees } = JSON.parse(text) as Stored;
  const all = [...pack.documentTypes, ...pack.superseded];
  const texts = new Map(all.map(({ source, sourceText }) => [source.path, sourceText]));
  const calendar = chineseCalendar();
  const sound = all.flatMap((type, at) => {
    const own = trees[at];
    return own ? [{ ...type, compiled: soundContract(type, own, calendar) }] : [];
  });
  const documentTypes = sound.slice(0, pack.documentTypes.length);
  const superseded = sound.slice(documentTypes.length);
  const words = { ...pack.words, english: new Map(Object.entries(pack.words.english)) };
  const read = files.map(({ path, text = texts.get(path) ?? '' }) => ({ path, text }));
  const terms = onDemand(() => readTerms(read).value);
  return {
    files: read,
    pack: {
      ...pack,
      documentTypes,
      superseded,
      words,
      get terms() {
        return terms();
      },
    },
  };
}

// The bundled pack as it is shipped: its files, and what they were read as when the product was built. Only the build
// writes it, and only a pack without faults: reading and type-checking thirty contracts takes most of a second, and
// says the same each time. A pack of a workspace is always read from its own files.
import { chineseCalendar } from '../base/dates/calendar';
import { soundContract, treesOf } from './contracts/soundContract';
import type { Trees } from './contracts/soundContract';
import type { DocumentType } from './contracts/documentType';
import type { FileFinding, PackFile } from './model';
import { parsePack } from './pack';
import type { Pack } from './pack';
import type { Words } from './words';

/** A pack without faults, and the files that it was read from. */
export interface CompiledPack {
  readonly files: readonly PackFile[];
  readonly pack: Pack;
}

/** What is written of a type: not what its file holds, and of its expressions, which are functions, the trees. */
type StoredType = Omit<DocumentType, 'compiled' | 'sourceText'> & { readonly trees: Trees };

interface Stored {
  readonly files: readonly PackFile[];
  readonly pack: Omit<Pack, 'documentTypes' | 'words'> & {
    readonly documentTypes: readonly StoredType[];
    readonly words: Omit<Words, 'english'> & { readonly english: Readonly<Record<string, string>> };
  };
}

/** Reads the files of a pack and gives it as text. Throws {@link FaultyPack} where the pack has faults. */
export function compilePack(files: readonly PackFile[]): string {
  const { value: pack, findings } = parsePack(files);
  if (pack === undefined || findings.length > 0) throw new FaultyPack(findings);
  const { documentTypes, words, ...rest } = pack;
  const stored: Stored = {
    files,
    pack: {
      ...rest,
      documentTypes: documentTypes.map((type) => ({
        ...type,
        compiled: undefined,
        sourceText: undefined,
        trees: treesOf(type, documentTypes),
      })),
      words: { ...words, english: Object.fromEntries(words.english) },
    },
  };
  return JSON.stringify(stored);
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
  const { files, pack } = JSON.parse(text) as Stored;
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const calendar = chineseCalendar();
  const documentTypes = pack.documentTypes.map(({ trees, ...type }) => ({
    ...type,
    sourceText: texts.get(type.source.path) ?? '',
    compiled: soundContract(type, trees, calendar),
  }));
  const words = { ...pack.words, english: new Map(Object.entries(pack.words.english)) };
  return { files, pack: { ...pack, documentTypes, words } };
}

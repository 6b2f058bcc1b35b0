// A pack: which of its files are read as what, and what one pack holds. Laying several packs together is up to
// knowledge.ts.
import { message } from '../base/message';
import type { Script } from '../base/script';
import { isAmendment, parseAmendment } from './contracts/amendment';
import type { PackAmendment } from './contracts/amendment';
import { compareClauseNumbers } from '../citations/clauseNumber';
import { parseDocumentType } from './contracts/documentType';
import { isSuperseded, soundVersions } from './contracts/versions';
import type { DocumentType } from './contracts/documentType';
import { packFinding } from './entry';
import type { ExportDefinition } from './platforms/definition';
import { parseExport } from './platforms/reading';
import { parseGlossary } from './glossary';
import { CHANNELS_FILE, parseChannels, parseMetric } from './metrics/reading';
import type { Channel, Clause, FileFinding, Kpi, Metric, PackFile, Parsed, Role, Term } from './model';
import type { Numbering } from '../citations/numbering';
import { parseKpi, parseRole } from './people';
import { parseChapter } from './regulation';
import { parseRuleTitle } from './ruleTitles';
import type { RuleTitle } from './ruleTitles';
import { headerSchema } from './schemas/header';
import { parseWording, WORDING_FILE } from './wording/wording';
import type { Wording } from './wording/wording';
import { parseWords, WORDS_FILE } from './words';
import type { Words } from './words';
import { readYaml } from './yaml';

/** What `pack.yaml` says of a pack. */
export interface PackHeader {
  readonly id: string;
  readonly title: string;
  /** Shorter names by which it is cited. */
  readonly aliases: readonly string[];
  readonly en?: string | undefined;
  readonly script: Script;
  readonly numbering: Numbering;
  /** How the text came about: adopted, amended, published. */
  readonly history: readonly string[];
  readonly edition: string;
  readonly effectiveFrom: string;
}

/** A pack: one regulation with everything that belongs to it. */
export interface Pack extends PackHeader {
  readonly clauses: readonly Clause[];
  readonly roles: readonly Role[];
  readonly kpis: readonly Kpi[];
  readonly metrics: readonly Metric[];
  readonly channels: readonly Channel[];
  /** What files of platforms it knows. */
  readonly exports: readonly ExportDefinition[];
  readonly terms: readonly Term[];
  readonly words: Words;
  /** What its documents are not to say. */
  readonly wording?: Wording;
  /** What the rules are called that its pages explain. */
  readonly ruleTitles: readonly RuleTitle[];
  readonly documentTypes: readonly DocumentType[];
  /** Earlier versions of its document types, by which the documents are read that name them. */
  readonly superseded: readonly DocumentType[];
  /** What it adds to types of other packs. */
  readonly amendments: readonly PackAmendment[];
}

/**
 * Reads a pack from its files. Without a sound `pack.yaml` there is no pack; any other faulty entry is left out and
 * reported.
 */
export function parsePack(files: readonly PackFile[]): Parsed<Pack | undefined> {
  const headerFile = files.find((file) => file.path === 'pack.yaml');
  if (headerFile === undefined)
    return { value: undefined, findings: [packFinding('pack.yaml', message('pack.header-missing'))] };
  const { value: header, findings } = readYaml(headerFile, headerSchema);
  if (header === undefined) return { value: undefined, findings };
  const words = parseWords(files.find((file) => file.path === WORDS_FILE));
  const wording = parseWording(files.find((file) => file.path === WORDING_FILE));
  const terms = readTerms(files);
  const channels = parseChannels(
    header.id,
    files.find((file) => file.path === CHANNELS_FILE),
  );
  const all: FileFinding[] = [
    ...findings,
    ...words.findings,
    ...wording.findings,
    ...channels.findings,
    ...terms.findings,
  ];
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const read = <T>(folder: string, parse: (pack: string, file: PackFile) => Parsed<T[]>): T[] =>
    sorted
      .filter((file) => inFolder(file.path, folder))
      .flatMap((file) => {
        const parsed = parse(header.id, file);
        all.push(...parsed.findings);
        return parsed.value;
      });
  const documentTypes = read('documents', (id, file) =>
    isAmendment(file) || isSuperseded(file.path) ? NOTHING : parseDocumentType(id, file),
  );
  const versions = soundVersions(
    read('documents', (id, file) => (isSuperseded(file.path) ? parseDocumentType(id, file) : NOTHING)),
    documentTypes,
  );
  all.push(...versions.findings);
  const pack = {
    ...header,
    clauses: read('regulation', (pack, file) => parseChapter(pack, file, header.numbering)),
    // In the order of the regulation, not of file names.
    roles: read('roles', parseRole).sort((a, b) => compareClauseNumbers(a.clause, b.clause)),
    kpis: read('kpis', parseKpi).sort((a, b) => compareClauseNumbers(a.clause, b.clause)),
    metrics: read('metrics', parseMetric),
    channels: channels.value,
    exports: read('exports', parseExport),
    documentTypes,
    superseded: versions.value,
    amendments: read('documents', (id, file) => (isAmendment(file) ? parseAmendment(id, file) : NOTHING)),
    terms: terms.value,
    words: words.value,
    wording: wording.value,
    ruleTitles: read('rules', (_, file) => parseRuleTitle(file)),
  };
  return { value: pack, findings: all };
}

const NOTHING = { value: [], findings: [] };

/** The file of the terms. */
export const GLOSSARY_FILE = 'glossary.md';

/** Reads the glossary of a pack from its files. */
export function readTerms(files: readonly PackFile[]): Parsed<Term[]> {
  const file = files.find(({ path }) => path === GLOSSARY_FILE);
  return file ? parseGlossary(file) : { value: [], findings: [] };
}

function inFolder(path: string, folder: string): boolean {
  return path === folder || (path.startsWith(`${folder}/`) && path.endsWith('.md') && !path.endsWith('/README.md'));
}

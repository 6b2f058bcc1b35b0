// Proposing the definition of an export of an unknown kind from one of its files, for the department to look through.
import { labelOf, message } from '../../base/message';
import type { Message } from '../../base/message';
import type { Day } from '../../base/dates/date';
import { scriptOf } from '../../base/script';
import { describeExport } from '../../exports/describing/describe';
import type { ProposedExport } from '../../exports/describing/proposedExport';
import { sampleOf, SAMPLE_ROWS } from '../../exports/describing/sample';
import { windowIn } from '../../exports/readExport';
import { beginningOf } from '../../exports/reading/cell';
import type { KeptRow, Table } from '../../exports/reading/cell';
import { openTables } from '../../exports/reading/openTables';
import type { ByteSource } from '../../exports/reading/source';
import { UnreadableFile } from '../../exports/reading/unreadable';
import { HEADER_ROWS, recognise } from '../../exports/recognising/recognise';
import type { ExportDefinition } from '../../knowledge/platforms/definition';
import { idSchema } from '../../knowledge/schemas/entry';
import type { Knowledge } from '../../knowledge/knowledge';
import { findPerson } from '../../knowledge/settings';
import type { Settings } from '../../knowledge/settings';
import { createNamer } from '../typeMaking/typeNames';
import { OWN_TYPES, typeFiles } from '../typeMaking/typePack';
import type { TypeFiles } from '../typeMaking/typePack';
import { definitionText } from './definitionText';
import type { DefinitionNames } from './definitionText';
import { proposedLines } from './definitionTold';

/** What a definition is to be made of, and what somebody says of it. */
export interface Defining {
  readonly source: ByteSource;
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** The folder of the pack that it goes into. */
  readonly folder?: string | undefined;
  readonly today: Day;
}

/** A proposed definition: its files, and what each column was taken for; or why there is none. */
export type Definition =
  | { readonly files: TypeFiles; readonly id: string; readonly folder: string; readonly lines: readonly Message[] }
  | { readonly problem: Message };

/** Proposes a definition. Nothing is written. */
export async function defineExport(asked: Defining): Promise<Definition> {
  const { source } = asked;
  try {
    const { tables } = await openTables(source);
    const problems: Message[] = [];
    for (const table of tables) {
      const made = await defineTable(asked, table);
      if ('files' in made) return made;
      problems.push(made.problem);
    }
    // A sheet of notes before it does not hide that one is known.
    const [problem = problems[0]] = problems.filter(({ id }) => id === 'data.define.known');
    return { problem: problem ?? message('data.no-table', { file: source.name }) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.text };
    throw error;
  }
}

async function defineTable(asked: Defining, table: Table): Promise<Definition> {
  const { source, knowledge, settings, folder = ownFolder(settings) } = asked;
  const rows = await beginningOf(table, SAMPLE_ROWS);
  const known = recognise(
    rows.filter(({ number }) => number <= HEADER_ROWS),
    knowledge.exports,
  );
  if (!('kind' in known)) return { problem: knownProblem(source.name, known.definition) };
  const columns = sampleOf(rows);
  const namer = createNamer(knowledge);
  const taken = new Set<string>();
  if (columns === undefined) return { problem: message('data.define.none', { file: source.name }) };
  const proposed = describeExport(columns, {
    definitions: knowledge.exports,
    isPerson: (text) => findPerson(settings.people, text) !== undefined,
    idOf: (title, elsewhere) => namer.variable(title, taken, elsewhere),
    attribution: windowIn(`${textBefore(rows)} ${source.name}`) !== '',
  });
  if (proposed === undefined) return { problem: message('data.define.none', { file: source.name }) };
  const name = asked.name ?? nameOf(source.name, table.title);
  const ids = new Set(knowledge.exports.map(({ id }) => id));
  const id = asked.id ?? namer.kebab(name, ids);
  const fault = faultOf(id, ids);
  if (fault !== undefined) return { problem: fault };
  const names: DefinitionNames = {
    id,
    name,
    en: namer.english(name) ?? name,
    script: scriptOf(columns.map(({ text }) => text).join('')) ?? 'simplified',
    file: source.name,
  };
  const text = definitionText(proposed, names, signatureOf(proposed, knowledge.exports));
  const files = typeFiles({ path: `exports/${id}.md`, text, script: names.script }, folder, asked.today);
  return 'problem' in files ? files : { files, id, folder, lines: proposedLines(proposed) };
}

function ownFolder({ packs }: Settings): string {
  return packs.find((each) => each.endsWith(OWN_TYPES)) ?? OWN_TYPES;
}

function knownProblem(file: string, { name, en }: ExportDefinition): Message {
  return message('data.define.known', { file, export: labelOf({ title: name, en }) });
}

function faultOf(id: string, taken: ReadonlySet<string>): Message | undefined {
  if (!idSchema.safeParse(id).success) return message('data.define.id-invalid', { id });
  return taken.has(id) ? message('data.define.id-taken', { id }) : undefined;
}

function textBefore(rows: readonly KeptRow[]): string {
  return rows
    .filter(({ number }) => number <= HEADER_ROWS)
    .flatMap(({ cells }) => cells.map(String))
    .join(' ');
}

const PROGRAMS_OWN = /^(?:sheet|工作表|table|表格?)\s*\d*$/i;

// 直播数据_20260601-20260630 (1).xlsx is 直播数据: days and numbers of copies are of this file alone.
function nameOf(file: string, sheet: string): string {
  const own = sheet === '' || PROGRAMS_OWN.test(sheet) ? file.replace(/\.[^.]*$/, '') : sheet;
  const name = own
    .replace(/[(（]\d+[)）]/g, '')
    .replace(/\d{1,4}[\d年月日天号._~至到-]*/g, ' ')
    .replace(/[_\-\s]+/g, ' ')
    .trim();
  return name === '' ? own : name;
}

const MOST_SIGNS = 3;

/** By what a file is told to be one: what rows are about, and figures that other exports have not, where there are. */
function signatureOf({ keys, measures }: ProposedExport, known: readonly ExportDefinition[]): string[] {
  const others = new Set(known.flatMap((each) => each.measures.map(({ id }) => id)));
  const own = measures.filter(({ id }) => !others.has(id));
  return [...keys, ...[...own, ...measures.filter((each) => !own.includes(each))].slice(0, MOST_SIGNS)].map(
    ({ id }) => id,
  );
}

// What a pack adds to a document type of another pack: fields, columns, sections, checks, links and limits, laid upon
// its contract.
import { message } from '../../base/message';
import { amendmentSchema } from '../schemas/contract';
import type { Amendment, Contract, Section, TableContract } from './contract';
import { compileType, textPlace } from './documentType';
import type { DocumentType } from './documentType';
import { headOf, packFinding, readEntry } from '../entry';
import type { FileFinding, PackFile, Parsed } from '../model';
import type { Calendar } from '../../base/dates/calendar';
import { placeholderFor } from '../../base/placeholder';

/**
 * An amendment with the pack and file that it comes from. `template` is what its new sections start with, by heading,
 * if it says so.
 */
export interface PackAmendment extends Amendment {
  readonly pack: string;
  readonly file: PackFile;
}

/** True for a file that adds to a type and is none itself. */
export function isAmendment(file: PackFile): boolean {
  const front = headOf(file);
  return front.kind === 'present' && front.entries.some((entry) => entry.key === 'extends');
}

/** Reads an amendment. */
export function parseAmendment(pack: string, file: PackFile): Parsed<PackAmendment[]> {
  const { entry, findings } = readEntry(file, amendmentSchema);
  return { value: entry === undefined ? [] : [{ ...entry.data, pack, file }], findings };
}

/**
 * The type with an amendment laid upon it. A type that an amendment would break stays as it was, and the faults are
 * reported at the amendment.
 */
export function amend(type: DocumentType, amendment: PackAmendment, calendar: Calendar): Parsed<DocumentType> {
  const { file } = amendment;
  const unknown = unknownPlaces(type, amendment).map((name) =>
    packFinding(
      file.path,
      message('pack.name-unknown', { where: amendment.extends, name }),
      textPlace(file.text, name),
    ),
  );
  const { after, sections } = placeSections(type.sections, amendment);
  const contract: Contract = {
    ...type,
    limits: { ...type.limits, ...amendment.limits },
    fields: [...type.fields, ...amendment.fields],
    sections,
    checks: [...type.checks, ...amendment.checks],
    links: [...type.links, ...amendment.links],
  };
  const built = compileType(contract, {
    pack: type.pack,
    file: { path: file.path, text: file.text },
    template: placeInTemplate(type.template, after),
    calendar,
  });
  const findings: FileFinding[] = [...unknown, ...built.findings];
  return {
    value: findings.length > 0 ? type : { ...built.value, source: type.source, sourceText: () => file.text },
    findings,
  };
}

function unknownPlaces(type: DocumentType, { sections, columns }: Amendment): string[] {
  const ids = [...type.sections, ...sections].map(({ id }) => id);
  const afters = sections.flatMap(({ after }) => after ?? []);
  const unknown = Object.entries(columns).flatMap(([id, added]) => {
    const table = type.sections.find((section) => section.id === id)?.table;
    const known = [...(table?.columns ?? []), ...added].map((column) => column.id);
    return table === undefined
      ? [id]
      : added.flatMap(({ after }) => after ?? []).filter((name) => !known.includes(name));
  });
  return [...afters.filter((id) => !ids.includes(id)), ...unknown];
}

interface InsertedSection {
  readonly section: Section;
  readonly before: Section | undefined;
}

function placeSections(
  existing: readonly Section[],
  { sections, columns }: Amendment,
): { sections: Section[]; after: InsertedSection[] } {
  const result = existing.map((section) =>
    section.table && Object.hasOwn(columns, section.id)
      ? { ...section, table: withColumns(section.table, columns[section.id] ?? []) }
      : section,
  );
  const after: InsertedSection[] = [];
  for (const { after: id, ...section } of sections) {
    const found = result.findIndex((each) => each.id === id);
    const index = found < 0 ? result.length : found + 1;
    after.push({ section, before: result[index - 1] });
    result.splice(index, 0, section);
  }
  return { sections: result, after };
}

function withColumns(table: TableContract, added: Amendment['columns'][string]): TableContract {
  const columns = [...table.columns];
  for (const { after: id, ...column } of added) {
    const found = columns.findIndex((each) => each.id === id);
    columns.splice(found < 0 ? columns.length : found + 1, 0, column);
  }
  return { ...table, columns };
}

/** A template in which new sections stand below the sections that they follow. */
function placeInTemplate(template: string, added: readonly InsertedSection[]): string {
  return added.reduce((text, { section, before }) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => /^##\s/.test(line) && before !== undefined && line.includes(before.title));
    const next = lines.findIndex((line, index) => index > at && /^##\s/.test(line));
    const index = at < 0 || next < 0 ? lines.length : next;
    const body = section.table === undefined ? placeholderFor(section.title) : `{{table ${section.id}}}`;
    return [...lines.slice(0, index), `## ${section.title}`, '', body, '', ...lines.slice(index)].join('\n');
  }, template);
}

// Offering whole rows where one can be added to a table: those that other documents or the knowledge base ask for and
// that are not there yet, and an empty one with the next number. The tab key goes from cell to cell.
import { labelOf, message, renderArgument } from '../../base/message';
import type { MessageArgument } from '../../base/message';
import { lineRange } from '../../base/range';
import { inScript, labelKey } from '../../base/script';
import type { DocumentTable } from '../../documents/document';
import { carriedCells, rowsOfEntries } from '../../calculation/starting';
import type { StartingRow } from '../../documents/templates/template';
import { tableText } from '../../documents/templates/template';
import type { Section } from '../../knowledge/contracts/contract';
import { namesOfEntry } from '../../knowledge/entryNames';
import { sourceArguments } from '../../rules/shared/linkFaults';
import type { Completion, Typing } from './completion';
import { aboutSection } from './describe';
import { linksOf } from './linked';
import { filterText } from './matching';
import { nextNumber } from './nextId';
import { rowSnippet } from './rowSnippet';
import { withTabstops } from './snippet';

/** A table to which a row can be added on the caret's line. */
export interface RowPlace {
  readonly section: Section;
  readonly table: DocumentTable;
}

interface Offered {
  readonly name: string;
  readonly given: StartingRow;
  readonly detail: MessageArgument;
  readonly also?: readonly string[];
}

/** The rows that can be added. */
export function rowCompletions(typing: Typing, place: RowPlace): Completion[] {
  const offers = [
    ...linkedRows(typing, place),
    ...entryRows(typing, place),
    ...startingRows(place),
    newRow(typing, place),
  ];
  const {
    reader,
    position: { line },
    source,
    document: { script },
  } = typing;
  const names = new Set<string>();
  const fresh = offers.filter(({ name }) => !names.has(labelKey(name)) && names.add(labelKey(name)));
  return fresh.map(({ name, given, detail, also = [] }): Completion => ({
    kind: 'row',
    label: inScript(name, script),
    detail: renderArgument(detail, reader),
    documentation: aboutSection(reader, place.section),
    filterText: `| ${filterText([inScript(name, script), ...also, inScript(place.section.title, script)])}`,
    insertText: rowSnippet(place.table, given, script),
    isSnippet: true,
    range: lineRange(line, 0, source.length),
    goesOn: false,
  }));
}

/** The table of a section that has none yet. */
export function tableCompletions(typing: Typing, section: Section): Completion[] {
  const {
    reader,
    position: { line },
    source,
    document: { script },
  } = typing;
  if (section.table === undefined) return [];
  return [
    {
      kind: 'row',
      label: inScript(section.title, script),
      detail: renderArgument(message('completion.table'), reader),
      documentation: aboutSection(reader, section),
      filterText: `| ${filterText([inScript(section.title, script), section.title, section.en ?? ''])}`,
      insertText: withTabstops(inScript(tableText(section.table), script)),
      isSnippet: true,
      range: lineRange(line, 0, source.length),
      goesOn: false,
    },
  ];
}

/** Rows of other documents that go on here. */
function linkedRows(typing: Typing, { section }: RowPlace): Offered[] {
  return linksOf(typing)
    .filter(
      ({ link: { link, to } }) =>
        to.section === section.id && to.key !== undefined && (link.carry === 'rows' || link.require === 'source'),
    )
    .flatMap((linked) => {
      const { link, own, theirs } = linked;
      const present = new Set(own.map((row) => row.key));
      return theirs
        .filter((row) => ![undefined, ...present].includes(row.key))
        .map((row): Offered => {
          const given = carriedCells(link, row, typing.document.period);
          return {
            name: given[link.to.key ?? ''] ?? '',
            given,
            detail: message('completion.from', sourceArguments(row.record)),
            also: Object.values(given).slice(0, 2),
          };
        });
    });
}

/** Rows of the post's indicators. */
function entryRows({ document, workspace: { knowledge } }: Typing, { section, table }: RowPlace): Offered[] {
  const { rowsFrom } = section.table ?? {};
  if (section.table === undefined || rowsFrom === undefined) return [];
  const present = keysIn(table, rowsFrom.key);
  const all = rowsOfEntries(knowledge, section.table, document.fields.get(rowsFrom.role)?.text ?? '') ?? [];
  return all
    .filter(({ kpi }) => !namesOfEntry(kpi).some((name) => present.has(labelKey(name))))
    .map(({ kpi, row }) => ({
      name: kpi.name,
      given: row,
      detail: message('completion.entry-row'),
      also: [kpi.simplified, kpi.en],
    }));
}

/** Rows that a new document starts with. */
function startingRows({ section, table }: RowPlace): Offered[] {
  const key = section.table?.columns.find(({ unique }) => unique)?.id ?? section.table?.columns[0]?.id ?? '';
  const present = keysIn(table, key);
  return (section.table?.rows ?? []).flatMap((row) => {
    const name = row[key] ?? '';
    return name === '' || present.has(labelKey(name))
      ? []
      : [{ name, given: row, detail: message('completion.starting-row') }];
  });
}

function newRow(typing: Typing, { section, table }: RowPlace): Offered {
  const number = nextNumber(typing, section, table);
  const given: StartingRow = number === undefined ? {} : { [number.column]: number.id };
  return {
    name: number?.id ?? renderArgument(message('completion.new-row'), typing.reader),
    given,
    detail: message('completion.new-row-of', { label: labelOf(section) }),
  };
}

function keysIn({ rows, unread }: DocumentTable, key: string): Set<string> {
  return new Set([...rows, ...unread].map((row) => labelKey(row.cells.get(key)?.text ?? '')));
}

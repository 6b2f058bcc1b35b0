// Mutations of cells: each required one empty, one of each column wrong in each way, each computed one changed,
// spans of days that leave a gap or overlap, words against the sign.
import { computedOf } from '../../../src/calculation/computed';
import { comparePositions } from '../../../src/base/range';
import { addDays } from '../../../src/base/dates/date';
import type { DocumentCell, DocumentSection, DocumentTable } from '../../../src/documents/document';
import { parseDocument } from '../../../src/documents/parse';
import { readValue, writeValue } from '../../../src/documents/value';
import { isAdditive } from '../../../src/knowledge/contracts/contract';
import { isBlank, otherTexts, wrongTexts } from './values';
import { written } from './subject';
import type { Mutation, Subject } from './subject';

/** All mutations of cells. */
export function cellMutations(subject: Subject): Mutation[] {
  return [
    ...subject.document.sections.flatMap((at) =>
      at.table === undefined
        ? []
        : [
            ...emptied(subject, at, at.table),
            ...wrong(subject, at, at.table),
            ...tiles(subject, at, at.table),
            ...trends(subject, at, at.table),
            ...averaged(subject, at, at.table),
          ],
    ),
    ...computed(subject),
  ];
}

interface Change {
  readonly why: string;
  readonly newText: string;
  readonly rule: string;
}

function change(
  { text }: Subject,
  { section }: DocumentSection,
  cell: DocumentCell,
  { why, newText, rule }: Change,
): Mutation {
  const { line, character } = cell.range.start;
  const name = `${section.id}.${cell.column.id}`;
  return {
    what: `${name} in line ${String(line + 1)}: ${why}`,
    text: written(text, cell.range, newText),
    expected: { rule, line, ...(rule === 'clause-unknown' || rule === 'trend-contradicted' ? {} : { character }) },
    touched: [name],
  };
}

// Emptied in the column by which rows are grouped, a cell is part of the merged one above.
function saysAbove({ section: { table } }: DocumentSection, { column }: DocumentCell): boolean {
  const isFirst = table?.columns[0]?.id === column.id;
  const isKey = table?.keys.some((key) => key.includes(column.id)) === true;
  return isFirst && column.required && !column.unique && (column.kind === 'enum' || isKey);
}

function emptied(subject: Subject, at: DocumentSection, { rows }: DocumentTable): Mutation[] {
  return rows
    .flatMap((row, index) => [...row.cells.values()].filter((cell) => index === 0 || !saysAbove(at, cell)))
    .filter((cell) => cell.column.required && !isBlank(cell.text))
    .map((cell) => change(subject, at, cell, { why: 'emptied', newText: '', rule: 'cell-missing' }));
}

function wrong(subject: Subject, at: DocumentSection, { rows, columns }: DocumentTable): Mutation[] {
  const { period } = subject.document;
  return columns.flatMap((column) => {
    const cells = rows.flatMap((row) => row.cells.get(column?.id ?? '') ?? []);
    const cell = cells.find((each) => !isBlank(each.text)) ?? cells[0];
    if (column === undefined || cell === undefined || period === undefined) return [];
    return wrongTexts(column, period).map(({ text, why, rule = 'cell-invalid' }) =>
      change(subject, at, cell, { why, newText: text, rule }),
    );
  });
}

function computed(subject: Subject): Mutation[] {
  const { document } = subject;
  const { period } = document;
  if (period === undefined) return [];
  return computedOf(document).computed.flatMap(({ cell, kind, agrees }) => {
    const at = document.sections.find(
      ({ heading, endLine }) => heading.line < cell.range.start.line && cell.range.start.line < endLine,
    );
    const other = otherTexts(cell.column, cell.text, { period, words: [] }).find(
      (each) => differs(cell, each) && !(kind === 'total' && isAverage(at?.table, cell, each)),
    );
    if (at === undefined || other === undefined || !agrees || cell.value.kind !== 'number') return [];
    if (kind === 'formula' && isLeft(subject, cell, other)) return [];
    return [
      change(subject, at, cell, {
        why: `${kind} ${other}`,
        newText: other,
        rule: kind === 'formula' ? 'formula-mismatch' : 'total-mismatch',
      }),
    ];
  });
}

// A formula may come to its own column in some rows, such as a target that only some metrics have given elsewhere.
function isLeft({ knowledge, path, text }: Subject, { column, range }: DocumentCell, newText: string): boolean {
  const { id, formula = '' } = column;
  if (!new RegExp(`(?<![.\\w])${id}\\b`).test(formula)) return false;
  const { computed: all } = computedOf(parseDocument(knowledge, path, written(text, range, newText)));
  return all.some((each) => each.agrees && comparePositions(each.cell.range.start, range.start) === 0);
}

function differs({ column, value }: DocumentCell, text: string): boolean {
  const other = readValue(column, text);
  return value.kind === 'number' && other.kind === 'number' && other.value !== value.value;
}

function numbersAbove(table: DocumentTable | undefined, { column }: DocumentCell): number[] {
  return (
    table?.rows.flatMap((row) =>
      ((value) => (value?.kind === 'number' ? [value.value] : []))(row.cells.get(column.id)?.value),
    ) ?? []
  );
}

function isAverage(table: DocumentTable | undefined, cell: DocumentCell, text: string): boolean {
  const values = numbersAbove(table, cell);
  const sum = values.reduce((a, b) => a + b, 0);
  return [sum, sum / values.length].some((each) => writeValue(cell.column, each, cell.value) === text);
}

function averaged(subject: Subject, at: DocumentSection, table: DocumentTable): Mutation[] {
  return table.totals
    .flatMap((row) => [...row.cells.values()])
    .flatMap((cell) => {
      const { column } = cell;
      const values = numbersAbove(table, cell);
      if (isAdditive(column) || !['ratio', 'percent'].includes(column.kind) || values.length < 2) return [];
      const text = writeValue(column, values.reduce((a, b) => a + b, 0) / values.length, cell.value);
      return text === undefined || text === cell.text
        ? []
        : [change(subject, at, cell, { why: `the average ${text}`, newText: text, rule: 'ratio-aggregated' })];
    });
}

function tiles(subject: Subject, at: DocumentSection, table: DocumentTable): Mutation[] {
  const { tiles: contract } = at.section.table ?? {};
  if (contract === undefined) return [];
  const cells = table.rows.flatMap((row) => row.cells.get(contract.column) ?? []);
  return cells.flatMap((cell, index) => {
    if (cell.value.kind !== 'dateRange') return [];
    const { from, to } = cell.value;
    const days = contract.mayTouch ? 2 : 1;
    const overlap =
      index === 0
        ? []
        : [
            change(subject, at, cell, {
              why: `${String(days)} of the days of the phase before`,
              newText: `${addDays(from, -days)} ~ ${to}`,
              rule: 'date-overlap',
            }),
          ];
    const gap =
      from < to && (index > 0 ? !contract.mayPause : contract.over !== undefined)
        ? [change(subject, at, cell, { why: 'a day later', newText: `${addDays(from, 1)} ~ ${to}`, rule: 'date-gap' })]
        : [];
    return [...overlap, ...gap];
  });
}

function trends(subject: Subject, at: DocumentSection, table: DocumentTable): Mutation[] {
  return table.rows.flatMap((row) =>
    [...row.cells.values()].flatMap((cell) => {
      const value = row.cells.get(cell.column.trendOf ?? '')?.value;
      if (value?.kind !== 'number' || value.value === 0) return [];
      return [
        change(subject, at, cell, {
          why: 'words against the sign',
          newText: value.value > 0 ? '比上期下降' : '比上期上升',
          rule: 'trend-contradicted',
        }),
      ];
    }),
  );
}

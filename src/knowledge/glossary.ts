// Reading the glossary: tables of terms with both scripts, English, synonyms and today's platform names.
import { message } from '../base/message';
import { readOutline } from '../base/markdown/markdown';
import type { Cell, Row } from '../base/markdown/markdown';
import { lineRange } from '../base/range';
import { packFinding } from './entry';
import type { PackFile, Parsed, Term } from './model';

const CELLS = 6;

/** What Markdown could read otherwise than as the plain cells of a table. */
const NOT_PLAIN = /[\\`<&*_]|\r/;
const RULE_LINE = /^\|(?:[ :-]+\|)+$/;

/** Reads the glossary; a row without a term or with a wrong number of cells is reported and left out. */
export function parseGlossary(file: PackFile): Parsed<Term[]> {
  const rows = plainRows(file.text) ?? readOutline(file.text).tables.flatMap((table) => table.rows);
  const faulty = rows.filter((row) => row.cells.length !== CELLS || row.cells[0]?.text === '');
  return {
    value: rows.filter((row) => !faulty.includes(row)).map((row) => termOf(file.path, row)),
    findings: faulty.map((row) =>
      packFinding(file.path, message('pack.glossary-row', { count: CELLS }), lineRange(row.line, 0, 1)),
    ),
  };
}

type GlossaryRow = Pick<Row, 'line'> & { readonly cells: readonly Pick<Cell, 'text' | 'range'>[] };

/**
 * The rows of tables of plain cells, as Markdown reads them, without reading the whole as Markdown: the glossary is
 * read before the first answer of a search. Undefined for a text that is not plain.
 */
function plainRows(text: string): GlossaryRow[] | undefined {
  if (NOT_PLAIN.test(text)) return undefined;
  const lines = text.split('\n');
  const rules = lines.flatMap((line, index) => (RULE_LINE.test(line) ? [index] : []));
  const isPlain = rules.every((index) => lines[index - 2] === '' && barsIn(lines[index - 1]) === barsIn(lines[index]));
  if (!isPlain || lines.some((line) => line.includes('|') && !/^\|.*\|$/.test(line))) return undefined;
  return rules.flatMap((rule) => {
    const end = lines.findIndex((line, index) => index > rule && !line.startsWith('|'));
    return lines.slice(rule + 1, end < 0 ? lines.length : end).map((line, index) => rowOf(line, rule + 1 + index));
  });
}

function barsIn(line = ''): number {
  return line.split('|').length;
}

function rowOf(source: string, line: number): GlossaryRow {
  let at = 1;
  const cells = source
    .slice(1, -1)
    .split('|')
    .map((cell) => {
      const text = cell.trim();
      const from = text === '' ? at : at + cell.indexOf(text);
      at += cell.length + 1;
      return { text, range: lineRange(line, from, from + text.length) };
    });
  return { line, cells };
}

function termOf(path: string, row: GlossaryRow): Term {
  const [term = '', simplified = '', english = '', synonyms = '', platform = '', clauses = ''] = row.cells.map(
    (cell) => cell.text,
  );
  return {
    term,
    simplified: simplified === '' ? term : simplified,
    english: list(english),
    synonyms: list(synonyms),
    platform: list(platform),
    source: { path, range: lineRange(row.line, 0, row.cells.at(-1)?.range.end.character ?? 0) },
    clauses: list(clauses).map((citation) => citation.replace(/^§/, '')),
  };
}

function list(cell: string): string[] {
  return cell
    .split(/[、,，;；]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

// Reading the glossary: tables of terms with both scripts, English, synonyms and today's platform names.
import { message } from '../base/message';
import { readOutline } from '../base/markdown/markdown';
import type { Row } from '../base/markdown/markdown';
import { lineRange } from '../base/range';
import { packFinding } from './entry';
import type { PackFile, Parsed, Term } from './model';

const CELLS = 6;

/** Reads the glossary; a row without a term or with a wrong number of cells is reported and left out. */
export function parseGlossary(file: PackFile): Parsed<Term[]> {
  const rows = readOutline(file.text).tables.flatMap((table) => table.rows);
  const faulty = rows.filter((row) => row.cells.length !== CELLS || row.cells[0]?.text === '');
  return {
    value: rows.filter((row) => !faulty.includes(row)).map((row) => termOf(file.path, row)),
    findings: faulty.map((row) =>
      packFinding(file.path, message('pack.glossary-row', { count: CELLS }), lineRange(row.line, 0, 1)),
    ),
  };
}

function termOf(path: string, row: Row): Term {
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

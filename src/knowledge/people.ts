// Reading roles and KPIs, the entries about the department's posts.
import { lineRange } from '../base/range';
import { descriptionOf, readEntry } from './entry';
import type { Entry } from './entry';
import type { CitedClause, Kpi, PackFile, Parsed, Role } from './model';
import { kpiSchema, roleSchema } from './schemas/people';

const number = (citation: string): string => citation.replace(/^§/, '');
const FILE_START = lineRange(0, 0, 3);

/** Reads a role. */
export function parseRole(pack: string, file: PackFile): Parsed<Role[]> {
  const { entry, findings } = readEntry(file, roleSchema);
  if (entry === undefined) return { value: [], findings };
  const { clause, kpiClause, reportsTo, ...rest } = entry.data;
  const common = {
    pack,
    description: descriptionOf(entry),
    source: { path: file.path, range: FILE_START },
    cites: cited(file, entry, { clause, kpiClause }),
  };
  return { value: [{ ...rest, ...common, reportsTo, clause: number(clause), kpiClause: number(kpiClause) }], findings };
}

/** Reads a KPI. */
export function parseKpi(pack: string, file: PackFile): Parsed<Kpi[]> {
  const { entry, findings } = readEntry(file, kpiSchema);
  if (entry === undefined) return { value: [], findings };
  const { clause, source, ...rest } = entry.data;
  const common = {
    pack,
    description: descriptionOf(entry),
    source: { path: file.path, range: FILE_START },
    cites: cited(file, entry, { clause }),
  };
  return { value: [{ ...rest, ...common, measure: source, clause: number(clause) }], findings };
}

function cited(
  { path }: PackFile,
  { ranges }: Entry<unknown>,
  citations: Readonly<Record<string, string>>,
): CitedClause[] {
  return Object.entries(citations).map(([key, citation]) => ({
    number: number(citation),
    source: { path, range: ranges.get(key) ?? FILE_START },
  }));
}

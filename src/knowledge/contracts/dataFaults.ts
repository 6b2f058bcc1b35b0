// What is wrong with columns and fields that take their values from imported data once all packs are laid together: a
// metric that there is not, or that no row tells; a KPI that no row names.
import { message } from '../../base/message';
import { packFinding } from '../entry';
import type { PackFinding } from '../model';
import type { Column, Field, Lexicon, Section } from './contract';
import { textPlace } from './documentType';
import type { DocumentType } from './documentType';

/** A finding for each metric that a type names for data and that there is not. */
export function dataFaults(type: DocumentType, { metrics }: Pick<Lexicon, 'metrics'>): PackFinding[] {
  const fault = (where: string, name: string): PackFinding => {
    const text = message('pack.name-unknown', { where, name });
    return { pack: type.pack, ...packFinding(type.source.path, text, textPlace(type.sourceText(), name)) };
  };
  const columns = type.sections.flatMap((section) =>
    (section.table?.columns ?? []).flatMap((column) => {
      const name = nameToFind(column, section);
      const isKnown = name === undefined || metrics.find(name) !== undefined;
      return isKnown && namesItsKpi(column, section) ? [] : [fault(`${section.id}.${column.id}.data`, name ?? 'kpi')];
    }),
  );
  const meanings = type.fields.flatMap(({ id, options }) =>
    options.flatMap(({ means = {} }) =>
      Object.entries(means)
        .flat()
        .flatMap((name) => (metrics.byId(name) === undefined ? [fault(`fields.${id}.means`, name)] : [])),
    ),
  );
  const fields = type.fields.flatMap((field) => {
    const name = nameToFind(field);
    const isKnown = name === undefined || metrics.find(name) !== undefined;
    return isKnown && isOfPerson(field) ? [] : [fault(`fields.${field.id}.data`, name ?? 'kpi')];
  });
  return [...fields, ...columns, ...meanings];
}

const OF_ALL: readonly unknown[] = ['total', 'grade'];

/** False where a column takes something of a KPI, and its rows name none, or it is nothing of one KPI. */
function namesItsKpi({ data }: Column, { table }: Section): boolean {
  if (data?.kpi === undefined) return true;
  return !OF_ALL.includes(data.kpi) && table?.columns.some(({ kind }) => kind === 'kpi') === true;
}

/** False where a field takes something of a single KPI. */
function isOfPerson({ data }: Field): boolean {
  return data?.kpi === undefined || OF_ALL.includes(data.kpi);
}

/** The name of a metric that a place must have; none where rows name theirs, or it takes none from data. */
function nameToFind({ data, title }: Field | Column, section?: Section): string | undefined {
  if (data === undefined || data.kpi !== undefined) return undefined;
  const isByRow = section?.table?.columns.some(({ kind }) => kind === 'metric') === true;
  return data.metric ?? (isByRow ? undefined : title);
}

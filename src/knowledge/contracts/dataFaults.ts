// What is wrong with columns that take their values from imported data once all packs are laid together: a metric that
// there is not, or that no row tells.
import { message } from '../../base/message';
import { packFinding } from '../entry';
import type { PackFinding } from '../model';
import type { Column, Lexicon, Section } from './contract';
import { textPlace } from './documentType';
import type { DocumentType } from './documentType';

/** A finding for each metric that a type names for data and that there is not. */
export function dataFaults(type: DocumentType, { metrics }: Pick<Lexicon, 'metrics'>): PackFinding[] {
  const fault = (where: string, name: string): PackFinding => {
    const text = message('pack.name-unknown', { where, name });
    return { pack: type.pack, ...packFinding(type.source.path, text, textPlace(type.sourceText, name)) };
  };
  const columns = type.sections.flatMap((section) =>
    (section.table?.columns ?? []).flatMap((column) => {
      const name = nameToFind(section, column);
      return name === undefined || metrics.find(name) !== undefined
        ? []
        : [fault(`${section.id}.${column.id}.data`, name)];
    }),
  );
  const meanings = type.fields.flatMap(({ id, options }) =>
    options.flatMap(({ means = {} }) =>
      Object.entries(means)
        .flat()
        .flatMap((name) => (metrics.byId(name) === undefined ? [fault(`fields.${id}.means`, name)] : [])),
    ),
  );
  return [...columns, ...meanings];
}

/** The name of a metric that a column must have; none where its rows name theirs, or it takes nothing from data. */
function nameToFind({ table }: Section, { data, title }: Column): string | undefined {
  if (data === undefined) return undefined;
  const isByRow = table?.columns.some(({ kind }) => kind === 'metric') === true;
  return data.metric ?? (isByRow ? undefined : title);
}

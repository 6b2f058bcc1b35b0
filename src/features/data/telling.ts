// What an import did or would do, in words: a line each.
import { labelOf, message } from '../../base/message';
import type { Message, MessageArgument } from '../../base/message';
import type { LeftGroup } from '../../exports/taking/leftovers';
import type { OtherTitle } from '../../exports/recognising/recognise';
import { MOST_OF_DAYS } from '../../exports/limits';
import type { Difference } from '../../observations/merging';
import { daysOf, figureText } from '../../observations/observation';
import type { Figure } from '../../observations/observation';
import type { PlannedFile, PlannedTable } from './plan';

/** A file, line by line. */
export function fileLines(file: PlannedFile): readonly Message[] {
  if (file.kind === 'refused') return [file.problem];
  return [
    ...file.tables.flatMap((table) => tableLines(file.name, table)),
    ...file.others.map(({ title, why }) => message('data.table-left', { title, why })),
  ];
}

const MOST_SHOWN = 200; // lines of one file: the rest is counted

function tableLines(file: string, table: PlannedTable): readonly Message[] {
  const { recognition, taken, observations, window } = table;
  const { definition, header } = recognition;
  const head = { file, sheet: table.title, export: labelOf({ title: definition.name, en: definition.en }), header };
  const span = spanOf(table);
  return [
    message(table.title === '' ? 'data.recognised' : 'data.recognised-sheet', head),
    observations === 0
      ? message('data.none-taken')
      : message('data.taken', { rows: taken.rows, observations, ...span }),
    ...(taken.isByMonth ? [message('data.by-month', { limit: MOST_OF_DAYS })] : []),
    ...(window === '' ? [message('data.window-unsaid')] : []),
    ...(window === undefined || window === '' ? [] : [message('data.window', { days: window })]),
    ...taken.left.map(leftLine),
    ...titleLines('data.titles-unknown', recognition.unknown),
    ...titleLines('data.titles-doubled', recognition.doubled),
    ...titleLines('data.titles-left', recognition.leftOut),
    ...titleLines('data.titles-personal', recognition.personal),
    ...differenceLines(table),
    ...(observations === 0 ? [] : outcomeLines(table)),
  ];
}

function spanOf({ taken }: PlannedTable): { readonly from: string; readonly to: string } {
  const days = taken.table.observations.flatMap(({ period }) => daysOf(period) ?? []);
  const from = days.reduce((first, day) => (first === '' || day.from < first ? day.from : first), '');
  const to = days.reduce((last, day) => (day.to > last ? day.to : last), '');
  return { from, to };
}

function leftLine({ reason, column, count, places }: LeftGroup): Message {
  const rows = places.map(({ row }) => String(row)).join(', ');
  const said = places.map(({ text, expected }) => (expected === undefined ? text : `${text} ≠ ${expected}`));
  const texts = [...new Set(said.filter((text) => text !== ''))].slice(0, 3);
  const more = count > places.length ? '…' : '';
  const args = { count, rows: `${rows}${more}`, column, text: texts.join('  ') };
  return message(`data.left.${reason}`, args);
}

function titleLines(id: `data.titles-${'unknown' | 'doubled' | 'left' | 'personal'}`, titles: readonly OtherTitle[]) {
  if (titles.length === 0) return [];
  return [message(id, { count: titles.length, titles: titles.map(({ text }) => text).join('  ') })];
}

function differenceLines({ differences }: PlannedTable): readonly Message[] {
  const shown = differences.slice(0, MOST_SHOWN).map(({ period, keys, measure, before, after }: Difference) =>
    message('data.difference', {
      key: [period, ...keys.filter((key) => key !== '')].join(' '),
      measure,
      before: shownFigure(before),
      after: shownFigure(after),
    }),
  );
  const rest = differences.length - shown.length;
  return rest > 0 ? [...shown, message('data.differences-more', { count: rest })] : shown;
}

function shownFigure(figure: Figure | undefined): MessageArgument {
  return figure === undefined ? '–' : figureText(figure);
}

function outcomeLines({ added, filled, differences, absent }: PlannedTable): Message[] {
  if (added + filled + differences.length === 0) return [message('data.same')];
  const counts = { added, differing: differences.length, absent };
  return [
    message(absent > 0 ? 'data.outcome-absent' : 'data.outcome', counts),
    ...(filled > 0 ? [message('data.filled', { count: filled })] : []),
  ];
}

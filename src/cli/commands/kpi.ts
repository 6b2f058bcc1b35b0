// The command `kpi`: which scorecards or which KPI, and what is said of them line by line. What they come to is up to
// the features.
import { message } from '../../base/message';
import type { KpiLine } from '../../features/kpi/kpiText';
import { commandOptions, UsageError } from '../arguments';
import type { Command } from '../command';
import { openWorkspace } from '../files';

const USAGE = 'kpi [explain ID] [--role ROLE] [--person NAME] [--month YYYY-MM] [--json]';

/** `kpi [explain ID] [--role R] [--person P] [--month M] [--json]`. Exit code 1 where nothing has the name asked. */
export const kpiCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, {
    role: { type: 'string' },
    person: { type: 'string' },
    month: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (values.help === true) {
    output.print(message('cli.help.kpi'));
    return 0;
  }
  const [action, kpi, ...more] = positionals;
  if (more.length > 0 || (action === undefined) !== (kpi === undefined) || (action ?? 'explain') !== 'explain')
    throw new UsageError(message('cli.usage', { detail: USAGE }));
  const { snapshot, host } = await openWorkspace(output, { shown: [], texts: true });
  const { role, person, month } = values;
  const found = await snapshot.kpis.measure(host, { role, person, month, kpi, moment: new Date() });
  if ('problem' in found) {
    output.warn(found.problem);
    return 1;
  }
  found.faults.forEach(output.warn);
  const asked = found.kpi;
  if (values.json === true) output.write(`${JSON.stringify(snapshot.kpis.answer(found.cards, output.reader))}\n`);
  else
    for (const card of found.cards)
      output.write(
        linesText(
          asked === undefined
            ? snapshot.kpis.lines(card, output.reader)
            : snapshot.kpis.explain(card, asked, found.data, output.reader),
        ),
      );
  return 0;
};

function linesText(lines: readonly KpiLine[]): string {
  return lines.map(({ text, depth }) => `${'  '.repeat(depth)}${text}\n`).join('');
}

// The command `dashboard`: a month of the department as one web page, or its tables for a spreadsheet.
// What it shows is up to the features.
import { message } from '../../base/message';
import { dashboards } from '../../features/dashboards';
import { createFile } from '../../files/writing/creating';
import { commandOptions, UsageError } from '../arguments';
import type { Command } from '../command';
import { openWorkspace, pathBelow } from '../files';

const USAGE = 'dashboard [--month YYYY-MM] --out FILE.html|FILE.csv';

/** `dashboard [--month M] --out FILE.html|FILE.csv`. Exit code 1 where the file is there, or the month is none. */
export const dashboardCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, { month: { type: 'string' }, out: { type: 'string' } });
  if (values.help === true) {
    output.print(message('cli.help.dashboard'));
    return 0;
  }
  if (positionals.length > 0 || values.out === undefined || !/[^/\\]\.(?:html?|csv)$/i.test(values.out))
    throw new UsageError(message('cli.usage', { detail: USAGE }));
  const { root, snapshot, host } = await openWorkspace(output, { shown: [], texts: true });
  const target = pathBelow(root, values.out);
  const shop = await snapshot.kpis.reading(host, new Date());
  const made = dashboards.of(shop, values.month, output.reader);
  if ('problem' in made) {
    output.warn(made.problem);
    return 1;
  }
  shop.faults.forEach(output.warn);
  const isTables = /\.csv$/i.test(values.out);
  const text = isTables ? dashboards.csv(made, output.reader) : await dashboards.page(made, output.reader);
  const isMade = await createFile(host, { path: target, text });
  if (isMade) output.print(message('cli.created', { path: target }));
  else output.warn(message('cli.dashboard-exists', { path: target }));
  return isMade ? 0 : 1;
};

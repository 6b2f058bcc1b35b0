// The command `dashboard`: a month of the department as one web page, its tables for a spreadsheet, or its charts as
// pictures. What it shows is up to the features.
import { message } from '../../base/message';
import { dashboards } from '../../features/dashboards';
import type { Dashboard } from '../../features/dashboard/model/dashboard';
import type { Host } from '../../files/host';
import { createFile, createFolder } from '../../files/writing/creating';
import { commandOptions, UsageError } from '../arguments';
import type { Command } from '../command';
import type { Console } from '../console';
import { openWorkspace, pathBelow } from '../files';

const USAGE = 'dashboard [--month YYYY-MM] --out FILE.html|FILE.csv|DIR/';

/** A folder is told from a file whose ending was forgotten by the stroke at its end. */
const TARGET = /[^/\\]\.(?:html?|csv)$|[^/\\.][/\\]$/i;

/**
 * `dashboard [--month M] --out FILE.html|FILE.csv|DIR/`. Exit code 1 where the file or folder is there, or the month is
 * none.
 */
export const dashboardCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, { month: { type: 'string' }, out: { type: 'string' } });
  if (values.help === true) {
    output.print(message('cli.help.dashboard'));
    return 0;
  }
  if (positionals.length > 0 || values.out === undefined || !TARGET.test(values.out))
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
  const isMade = await write(host, made, { path: target, isFolder: /[/\\]$/.test(values.out) }, output);
  if (isMade) output.print(message('cli.created', { path: target }));
  else output.warn(message('cli.dashboard-exists', { path: target }));
  return isMade ? 0 : 1;
};

interface Target {
  readonly path: string;
  readonly isFolder: boolean;
}

/** Makes what the name of the target asks for; false where something is there already. */
async function write(host: Host, made: Dashboard, { path, isFolder }: Target, { reader }: Console): Promise<boolean> {
  if (isFolder) {
    const files = dashboards.pictures(made, reader).map(({ name, svg }) => ({ path: `${name}.svg`, text: svg }));
    return createFolder(host, path, files);
  }
  const text = /\.csv$/i.test(path) ? dashboards.csv(made, reader) : await dashboards.page(made, reader);
  return createFile(host, { path, text });
}

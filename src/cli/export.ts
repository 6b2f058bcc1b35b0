// Owns the command `export`: documents as web pages, each one file.
import path from 'node:path';
import { message } from '../base/message';
import { PAGE_STYLE } from '../features/preview/pageStyle';
import { commandOptions, UsageError } from './arguments';
import { choosePaths } from './choosePaths';
import type { Command } from './command';
import { createFile, inside, openWorkspace } from './files';

const USAGE = 'export PATH… --out DIR';

/** `export PATH… --out DIR`. Exit code 1 where a page is there already: it is left as it is. */
export const exportCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, { out: { type: 'string' } });
  if (values.help === true) {
    output.print(message('cli.help.export'));
    return 0;
  }
  if (positionals.length === 0 || values.out === undefined) throw new UsageError(message('cli.usage', { detail: USAGE }));
  const opened = await openWorkspace(output.workspace);
  const { root, snapshot } = opened;
  const folder = path.relative(root, inside(root, values.out));
  const left: string[] = [];
  for (const document of choosePaths(opened, positionals)) {
    const target = path.join(folder, document.replace(/\.md$/, '.html'));
    const made = await createFile(inside(root, target), snapshot.page(document, output.reader, PAGE_STYLE) ?? '');
    if (made) output.print(message('cli.created', { path: target }));
    else left.push(target);
  }
  for (const each of left) output.warn(message('cli.page-exists', { path: each }));
  return left.length === 0 ? 0 : 1;
};

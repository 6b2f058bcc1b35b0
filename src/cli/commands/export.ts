// The command `export`: documents as web pages, each one file.
import { unreadFault } from '../../base/content';
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import type { Snapshot } from '../../features/service';
import { createFile } from '../../files/writing/creating';
import { join } from '../../files/paths';
import { commandOptions, UsageError } from '../arguments';
import { choosePaths } from '../choosePaths';
import type { Command } from '../command';
import { openWorkspace, pathBelow } from '../files';

const USAGE = 'export PATH… --out DIR';

/**
 * `export PATH… --out DIR`. Exit code 1 where a page is there already, which is left as it is, or a document was not
 * read.
 */
export const exportCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, { out: { type: 'string' } });
  if (values.help === true) {
    output.print(message('cli.help.export'));
    return 0;
  }
  if (positionals.length === 0 || values.out === undefined)
    throw new UsageError(message('cli.usage', { detail: USAGE }));
  const opened = await openWorkspace(output, { shown: positionals });
  const { root, host, snapshot } = opened;
  const folder = pathBelow(root, values.out);
  const left: Message[] = [];
  for (const document of choosePaths(opened, positionals)) {
    const target = join(folder, document.replace(/\.md$/, '.html'));
    const page = await snapshot.preview.page(document, output.reader);
    if (page === undefined) left.push(...whyUnread(snapshot, document));
    else if (await createFile(host, { path: target, text: page }))
      output.print(message('cli.created', { path: target }));
    else left.push(message('cli.page-exists', { path: target }));
  }
  for (const each of left) output.warn(each);
  return left.length === 0 ? 0 : 1;
};

function whyUnread(snapshot: Snapshot, document: string): Message[] {
  const unread = snapshot.documents.get(document)?.unread;
  return unread === undefined ? [] : [message('cli.at', { place: document, text: unreadFault(unread).message })];
}

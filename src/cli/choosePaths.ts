// Which documents a command line names: files and folders, of the workspace or from the current folder.
import { message } from '../base/message';
import { UsageError } from './arguments';
import { meantBelow, names } from './namedPath';
import type { Opened } from './files';

/**
 * The documents named, each once; all of them where none is. Throws {@link UsageError} for a name under which there is
 * none.
 */
export function choosePaths({ root, snapshot }: Opened, wanted: readonly string[]): readonly string[] {
  const all = snapshot.documents.paths();
  if (wanted.length === 0) return all;
  return [
    ...new Set(
      wanted.flatMap((each) => {
        const relative = meantBelow(root, each);
        if (relative === undefined) throw new UsageError(message('cli.outside', { path: each }));
        const found = all.filter((document) => names(relative, document));
        if (found.length === 0) throw new UsageError(message('cli.no-document', { path: each }));
        return found;
      }),
    ),
  ];
}

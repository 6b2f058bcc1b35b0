// Writing what follows from other values: in all drafts that are concerned, or in none.
import { message } from '../../base/message';
import type { NamedTrial } from '../../features/calculation/trial';
import { mapAtMost } from '../../files/atMost';
import { changeAll } from '../../files/writing/changing';
import { UsageError } from '../arguments';
import type { Console } from '../console';
import type { Opened } from '../files';

/** Writes what follows, in all drafts or in none; true where it was written. */
export async function isWritten(
  output: Console,
  opened: Opened,
  trial: NamedTrial,
  alsoLocked: boolean,
): Promise<boolean> {
  const { host } = opened;
  const { documents } = trial;
  const stats = alsoLocked ? [] : await mapAtMost(documents, ({ path }) => host.stat(path));
  const locked = documents.filter((_, index) => stats[index]?.isLocked === true);
  for (const { path } of locked) output.warn(message('cli.locked', { path }));
  if (locked.length > 0 || documents.length === 0) return false;
  const title = trial.changes
    .filter(({ isSet }) => isSet)
    .map(({ name, after }) => `${name} ${after}`)
    .join('、');
  const [stale] = await changeAll(host, documents, title);
  if (stale !== undefined) throw new UsageError(message('cli.changed-meanwhile', { path: stale }));
  return true;
}

// Reading what others may take away meanwhile.
import type { Host, Kind } from './host';

/** Does something with what is at a path; undefined where that fails since it has gone meanwhile. */
export async function unlessGone<T>(
  host: Host,
  { path, kind }: { readonly path: string; readonly kind: Kind },
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if ((await host.stat(path))?.kind !== kind) return undefined;
    throw error;
  }
}

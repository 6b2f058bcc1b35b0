// Doing something with many files: some at a time, since each that is open costs memory here and patience there.

const AT_ONCE = 64;

/**
 * Does something with each, some at a time, and gives the results in order. Once one has failed no more are begun; when
 * those begun have ended, that is thrown.
 */
export async function mapAtMost<T, R>(all: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> {
  const rest = all.entries();
  const results: R[] = [];
  const failed: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const [index, each] of rest) {
      if (failed.length > 0) return;
      try {
        results[index] = await work(each);
      } catch (error) {
        failed.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, worker));
  if (failed.length > 0) throw failed[0];
  return results;
}

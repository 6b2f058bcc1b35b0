// How much memory a piece of work takes at most, beyond what the process held before it.
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Runs work; what it made, and the most memory that it took, in megabytes. Other than on Linux, what the process ever
 * took counts.
 */
export function peakOf<T>(work: () => T): { readonly made: T; readonly peak: number } {
  globalThis.gc?.();
  forgetPeak();
  const { rss, heapTotal, heapUsed } = process.memoryUsage();
  // Room that reading left free counts as taken by the work, which uses it first.
  const before = (rss - heapTotal + heapUsed) / 1e6;
  const made = work();
  return { made, peak: Math.max(0, peak() - before) };
}

function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

function peak(): number {
  const kilobytes =
    process.platform === 'linux' ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1000;
}

// What axe finds wrong with what is shown, as those who cannot see it would meet it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[];
}

/** Where scripts can be run: a page or a frame of one. */
interface Scripted {
  evaluate<T>(script: string): Promise<T>;
}

/** The faults of a page or frame, or of a part of it: each by its rule, with the places that have it. */
export async function axeFaults(shown: Scripted, part?: string): Promise<string[]> {
  const within = part === undefined ? '' : JSON.stringify(part);
  const { violations } = await shown.evaluate<AxeResult>(`${AXE}; axe.run(${within})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
}

// The figures of the preview: how much longer a document takes with what we add to it than by markdown-it alone.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { extendMarkdownIt } from '../../src/features/preview/plugin';
import { BUNDLED_PACK } from '../support/pack';
import { hostOf, plainMarkdownIt, SHOWN, workspaceWith } from '../support/preview';
import { milliseconds, timed } from './measure';
import type { Report } from './measure';

const RUNS = 40;
const DOCUMENTS = ['monthly-promotion-plan', 'operations-review', 'analysis-report'];

/**
 * Measures rendering documents of the sample workspace, in time on the processor: with us, beside markdown-it alone in
 * the same run, and our hooks where they add nothing; each when it is warm.
 */
export function benchPreview(report: Report): void {
  for (const name of DOCUMENTS) {
    const text = readFileSync(path.join(BUNDLED_PACK, `samples/documents/2026-05/${name}.md`), 'utf8');
    const [plain, ours] = [plainMarkdownIt(), extendMarkdownIt(plainMarkdownIt(), hostOf(workspaceWith(text)))];
    const renderings = [
      (): string => plain.render(text, {}),
      (): string => ours.render(text, { currentDocument: 'other.md' }),
      (): string => ours.render(text, { currentDocument: SHOWN }),
    ];
    for (const render of renderings) timeOf(render); // warm, all alike
    const [alone = 0, hooked = 0, whole = 0] = renderings.map(timeOf);
    report(
      `preview: ${name}, markdown-it / no document / ours`,
      `${[alone, hooked, whole].map(milliseconds).join(' / ')} (${(whole / alone).toFixed(1)} times)`,
    );
  }
}

/** How long a rendering takes on the processor, as the mean of many. */
function timeOf(render: () => string): number {
  return (
    timed(() => {
      for (let run = 0; run < RUNS; run++) render();
    }).cpu / RUNS
  );
}

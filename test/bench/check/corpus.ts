// Owns the documents that the benches check: every sample document again and again, each time of another year and with other numbers,
// so that no two are alike.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { WorkspaceFile } from '../../src/documents/workspace';
import { ROOT } from '../support/pack';

const FIRST_YEAR = 2027;
const SAMPLES = path.join(ROOT, 'knowledge/samples');

function readSamples(): WorkspaceFile[] {
  const names = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort();
  return names.map((name) => ({ path: name.split(path.sep).join('/'), text: readFileSync(path.join(SAMPLES, name), 'utf8') }));
}

/** That many documents, no two with the same period and type, or with the same text. */
export function manyDocuments(count: number): WorkspaceFile[] {
  const samples = readSamples();
  return Array.from({ length: count }, (_, index) => {
    const sample = samples[index % samples.length] ?? { path: '', text: '' };
    const round = Math.floor(index / samples.length);
    const year = String(FIRST_YEAR + round);
    return { path: sample.path.replaceAll('2026', year), text: varied(sample.text.replaceAll('2026', year), round) };
  });
}

// The last digit of amounts and counts changes, so that formulas and totals must be worked out anew, and some no longer hold.
function varied(text: string, round: number): string {
  return text.replace(/(?<=,\d\d)\d(?![\d,.%])/g, (digit) => String((Number(digit) + round) % 10));
}

/** The size of texts, in bytes as files have them. */
export function bytesOf(files: readonly WorkspaceFile[]): number {
  return files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

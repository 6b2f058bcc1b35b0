// The figures of texts that nobody would write: each reader with hostile signs, at a length and at four times that, and
// the files that take longest of those that are within our limits. OPS_REGULATION_LONG=20 takes all signs.
import { spread } from '../../support/draws';
import { growthOf } from '../../support/hostile/growth';
import type { Growth } from '../../support/hostile/growth';
import { HOSTILE_READERS } from '../../support/hostile/readers';
import type { HostileReader } from '../../support/hostile/textReaders';
import { HOSTILE_TEXTS } from '../../support/hostile/units';
import { milliseconds } from '../measure';
import type { Report } from '../measure';
import { benchWorstFiles } from './worstFiles';

/** Four times the text may take five times as long. */
const MEASURING = { enough: 200, longest: 1_600_000, most: 5 };
const TEXTS = 12;

/** Measures each reader, and the worst files. */
export async function benchHostile(report: Report): Promise<void> {
  for (const [name, read] of Object.entries(HOSTILE_READERS)) report(`hostile: ${name}`, await growthsOf(read));
  benchWorstFiles(report);
}

async function growthsOf(read: HostileReader): Promise<string> {
  const texts = spread(HOSTILE_TEXTS, TEXTS);
  const found: (Growth & { readonly name: string })[] = [];
  for (const { name, text } of texts) {
    const growth = await growthOf(read, text, MEASURING);
    if (growth !== undefined) found.push({ ...growth, name });
  }
  const slow = found.filter(({ times }) => times > MEASURING.most);
  const worst = found.toSorted((a, b) => b.times - a.times)[0];
  const counts = `${String(texts.length)} texts, ${String(found.length)} measurable, ${String(slow.length)} over`;
  return worst === undefined ? `${counts} (too quick at any length)` : `${counts}; at most ${growthText(worst)}`;
}

function growthText({ name, length, time, times }: Growth & { readonly name: string }): string {
  return `${times.toFixed(1)} times, from ${milliseconds(time)} for ${length.toLocaleString('en')} characters: ${name}`;
}

// Packs of one's own that add checks to the monthly promotion plan, and what these find in a plan.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/base/finding';
import { openSnapshot } from '../../src/features/service';
import { loadKnowledge } from '../../src/knowledge/load';
import type { Loaded } from '../../src/knowledge/load';
import { bundledPack, ROOT } from './pack';

export const PLAN = readFileSync(
  path.join(ROOT, 'knowledge/samples/documents/2026-05/monthly-promotion-plan.md'),
  'utf8',
);
export const FILE = 'packs/ours/documents/plan.md';
const HEAD = 'id: ours\ngrammar: 1\ntitle: 本部門\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n';

/** A pack of one's own that adds to the monthly promotion plan. */
export function own(amendment: string): Loaded {
  const files = [
    { path: 'pack.yaml', text: HEAD },
    { path: 'documents/plan.md', text: `---\nextends: tmall-operations/monthly-promotion-plan\n${amendment}---\n` },
  ];
  return loadKnowledge(bundledPack(), { path: 'ops-regulation.yaml', text: 'packs: [packs/ours]\n' }, [
    { folder: 'packs/ours', files },
  ]);
}

/** A check, in single quotes as YAML has them. */
export function check(id: string, expect: string, each = ''): string {
  const place = each === '' ? 'at: fields.budget' : `each: ${each}, at: budget`;
  const message = `message: { zh: "核對 ${id}", en: "Check ${id}" }`;
  return `  - { id: ${id}, expect: '${expect.replaceAll("'", "''")}', ${place}, ${message} }\n`;
}

export const EACH = 'channels';

/** What is found in the plan by the checks of a pack. */
export function findings(amendment: string, text = PLAN): readonly Finding[] {
  const loaded = own(amendment);
  assert.deepEqual(loaded.findings, []);
  return openSnapshot(loaded, [{ path: 'documents/2026-05/plan.md', text }]).checking.of('documents/2026-05/plan.md');
}

/** True for what the checks of {@link check} say, and not the plan's own, which more rows upset. */
export function isOwn({ message }: Finding): boolean {
  return JSON.stringify(message.args).includes('核對 ');
}

export function judged(expect: string, each = '', text = PLAN): string {
  return findings(`checks:\n${check('ours', expect, each)}`, text)
    .filter(isOwn)
    .map(({ message }) => message.id)
    .join();
}

// Owns the figures of checking: one document, a thousand, and one again after an edit.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyWorkspace, withFile } from '../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../src/knowledge/settings';
import { checkWorkspace, withChanges } from '../../src/rules/checked';
import { checkDocument } from '../../src/rules/runner';
import { BUNDLED_PACK, readAnew, ROOT } from '../support/pack';
import { median, milliseconds } from './measure';
import type { Report } from './measure';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const MANY = 1000;

/** Measures checking the sample plan. Every check starts from the text. */
export function benchCheck(report: Report): void {
  const text = readFileSync(path.join(ROOT, 'knowledge/samples', PLAN), 'utf8');
  let knowledge = readAnew(BUNDLED_PACK);
  report('pack: read and type-check', milliseconds(median(5, () => { knowledge = readAnew(BUNDLED_PACK); })));
  const empty = emptyWorkspace(knowledge, DEFAULT_SETTINGS);
  const one = (): void => { checkDocument({ workspace: withFile(empty, PLAN, text), path: PLAN, strict: true }); };
  report('check: one document, first time', milliseconds(median(1, one)));
  report('check: one document', milliseconds(median(50, one)));
  const files = Array.from({ length: MANY }, (_, index) => ({ path: `documents/${String(index)}/plan.md`, text }));
  const all = median(3, () => { checkWorkspace(knowledge, DEFAULT_SETTINGS, files, true); });
  report(`check: ${String(MANY)} documents`, `${milliseconds(all)}, ${((text.length * MANY) / 1000 / all).toFixed(1)} million characters/s`);
  const checked = checkWorkspace(knowledge, DEFAULT_SETTINGS, files, true);
  const edited = (): void => { withChanges(checked, [{ path: 'documents/7/plan.md', text: `${text}\n` }]); };
  report(`check: again after one edit among ${String(MANY)}`, milliseconds(median(50, edited)));
}

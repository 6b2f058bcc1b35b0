// What a draft lacks once it is handed in is the same however few rules look for it again.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../../../src/base/finding';
import { checkWorkspace } from '../../../../src/checking/checked';
import { checkDocument } from '../../../../src/checking/runner';
import { readDocument } from '../../../../src/documents/workspace';
import type { WorkspaceFile } from '../../../../src/documents/workspace';
import { submittedOf } from '../../../../src/features/presentation/submitted';
import type { Knowledge } from '../../../../src/knowledge/knowledge';
import { spread } from '../../../support/draws';
import { readKnowledge, ROOT, TEST_PACK } from '../../../support/pack';
import { sampleFiles, sampleKnowledge, sampleSettings } from '../../../support/samples';

const RULES = path.join(ROOT, 'test/fixtures/rules');

type Settings = typeof sampleSettings;

/** What drafts lack once they are handed in, by the few rules and by all. */
function compare(knowledge: Knowledge, settings: Settings, files: readonly WorkspaceFile[]): number {
  const checked = checkWorkspace(knowledge, settings, files);
  const { workspace, most } = checked;
  const all = files.map(({ path: name }) => {
    const document = readDocument(workspace, name);
    if (document === undefined) return 0;
    const whole = checkDocument({ workspace, path: name, strict: true, most });
    const expected = document.status === 'draft' ? whole : (checked.findings.get(name) ?? []);
    const words = (each: Finding): string =>
      `${each.rule} ${each.severity} ${JSON.stringify([each.range, each.message])}`;
    assert.deepEqual(submittedOf(checked, document).map(words), expected.map(words), name);
    return expected.length;
  });
  return all.reduce((sum, each) => sum + each, 0);
}

describe('a draft that is handed in', () => {
  it('lacks what all rules find, of the samples with any line gone', () => {
    const files = spread(sampleFiles(), 15).map(({ path: name, text }, number) => {
      const lines = text.replace('status: submitted', 'status: draft').split('\n');
      return { path: name, text: lines.toSpliced(8 + (number % Math.max(1, lines.length - 8)), 1).join('\n') };
    });
    assert.ok(compare(sampleKnowledge, sampleSettings, files) > 0);
  });

  it('lacks what all rules find, of the examples of each', () => {
    const knowledge = readKnowledge(TEST_PACK);
    for (const name of spread(readdirSync(RULES), 20)) {
      const text = readFileSync(path.join(RULES, name), 'utf8').replace('status: submitted', 'status: draft');
      compare(knowledge, sampleSettings, [{ path: name, text }]);
    }
  });

  it('lacks what is switched off while one writes', () => {
    const settings = {
      ...sampleSettings,
      rules: { 'placeholder-unfilled': { draft: 'off', submission: 'error' } },
    } as const;
    const files = sampleFiles().slice(0, 5);
    const open = files.map(({ path: name, text }) => ({
      path: name,
      text: `${text.replace('status: submitted', 'status: draft').trimEnd()}\n\n【待填】\n`,
    }));
    assert.ok(compare(sampleKnowledge, settings, open) >= 5);
  });
});

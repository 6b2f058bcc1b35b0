// The recipes at the head of the pages on packs, followed as they are written, on the settings of the sample workspace:
// what they promise is what comes about.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPeriod } from '../../../src/base/dates/period';
import { openSnapshot } from '../../../src/features/service';
import type { Snapshot } from '../../../src/features/service';
import { loadKnowledge } from '../../../src/knowledge/load';
import type { Loaded } from '../../../src/knowledge/load';
import { SAMPLES } from '../../samples/handWritten';
import { BUNDLED_PACK, bundledPack } from '../../support/pack';
import { samplesOf } from '../../support/samples';

const SETTINGS = 'ops-regulation.yaml';
const FOLDER = 'packs/shop';

/** What a recipe has its reader write: a file, and the lines that go to its end. */
type Step = readonly [file: string, lines: string];

type Answers = Readonly<Record<string, string>>;

/** The recipes of a page: its first chapter, by parts. */
function recipesOf(page: string): string[] {
  const [, chapter = ''] = readFileSync(path.join(BUNDLED_PACK, page), 'utf8').split(/^## /m);
  return chapter.split(/^### /m).slice(1);
}

function stepsOf(recipe: string): Step[] {
  const written = recipe.matchAll(/^`([^`\n]+)`\n\n```\w+\n([^]*?)^```$/gm);
  return Array.from(written, ([, file = '', lines = '']) => [file, lines]);
}

/** A workspace in which these steps were taken, with its documents. */
function follow(steps: readonly Step[], files: Parameters<typeof openSnapshot>[1] = []): Snapshot {
  const loaded = load(steps);
  assert.deepEqual(loaded.findings, []);
  return openSnapshot(loaded, files);
}

function load(steps: readonly Step[]): Loaded {
  const written = new Map([[SETTINGS, readFileSync(path.join(SAMPLES, SETTINGS), 'utf8')]]);
  for (const [file, lines] of steps) written.set(file, `${written.get(file) ?? ''}\n${lines}`.trimStart());
  const own = [...written]
    .filter(([file]) => file.startsWith(`${FOLDER}/`))
    .map(([file, text]) => ({ path: file.slice(FOLDER.length + 1), text }));
  const settings = { path: SETTINGS, text: written.get(SETTINGS) ?? '' };
  return loadKnowledge(bundledPack(), settings, own.length === 0 ? [] : [{ folder: FOLDER, files: own }]);
}

function begun({ knowledge, drafting }: Snapshot, name: string, answers: Answers = {}): string {
  const type = knowledge.documentType(name);
  const period = readPeriod('2026-07');
  assert.ok(type && period);
  return drafting.draft({ type, period, id: 'x', answers, script: 'traditional' }).text;
}

for (const page of ['README.zh.md', 'README.md']) {
  const [threshold = '', column = '', target = ''] = recipesOf(page);

  describe(`the recipes of ${page}`, () => {
    it('change what checks warn of, in documents that are there too', () => {
      const [plan] = samplesOf('monthly-promotion-plan', '2026-06');
      assert.ok(plan);
      const warned = (steps: readonly Step[]): boolean =>
        follow(steps, [{ path: plan.path, text: plan.text }])
          .checking.of(plan.path)
          .some(({ message }) => JSON.stringify(message).includes('推廣費比（推廣總預算'));
      assert.deepEqual([warned([]), warned(stepsOf(threshold))], [false, true]);
    });

    it('name thresholds that there are, by what they are by default', () => {
      const { knowledge } = follow([]);
      const rows = Array.from(threshold.matchAll(/^\|[^|]+\| ([a-z-]+) \| (\w+) \| ([\d.]+) \|$/gm));
      assert.equal(rows.length, 8);
      for (const [, type = '', name = '', value] of rows)
        assert.equal(knowledge.documentType(type)?.limits[name], Number(value), `${type} ${name}`);
    });

    it('add a column to new documents, after the one that is named, and ask it of none that is there', () => {
      const plans = samplesOf('monthly-promotion-plan').map(({ path: file, text }) => ({ path: file, text }));
      const followed = follow(stepsOf(column), plans);
      assert.match(begun(followed, 'monthly-promotion-plan'), /\| 推廣渠道 \|[^\n]*\| 預算 \| 出價方式 \|/);
      const before = follow([], plans);
      for (const { path: file } of plans)
        assert.equal(followed.checking.of(file).length, before.checking.of(file).length);
    });

    it('say where a column is to follow one that there is not', () => {
      const mistaken = stepsOf(column).map(([file, lines]): Step => [
        file,
        lines.replace('after: budget', 'after: sum'),
      ]);
      assert.deepEqual(
        load(mistaken).findings.map(({ finding }) => finding.message.id),
        ['pack.name-unknown'],
      );
    });

    it('change the target of an indicator in new assessments', () => {
      const pack = stepsOf(column).filter(([file]) => !file.includes('/documents/'));
      const sheet = begun(follow([...pack, ...stepsOf(target)]), 'kpi-assessment', { post: '推廣專員' });
      assert.match(sheet, /\| 推廣費用投入產出比 \|[^\n]*\| 3\.50 \|/);
      assert.doesNotMatch(begun(follow([]), 'kpi-assessment', { post: '推廣專員' }), /\| 3\.50 \|/);
    });
  });
}

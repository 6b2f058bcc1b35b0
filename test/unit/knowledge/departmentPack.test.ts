// Tests a department's own pack: the worked example of knowledge/README.md, and what happens where such a pack is
// faulty.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPeriod } from '../../../src/base/dates/period';
import { openSnapshot } from '../../../src/features/service';
import type { Snapshot } from '../../../src/features/service';
import { loadKnowledge } from '../../../src/knowledge/load';
import type { Loaded } from '../../../src/knowledge/load';
import { BUNDLED_PACK, bundledPack } from '../../support/pack';

const bundled = bundledPack();

/** The files of the worked example: a path in backquotes, then its text in a fence. */
function exampleFiles(): Map<string, string> {
  const readme = readFileSync(path.join(BUNDLED_PACK, 'README.md'), 'utf8');
  const chapter = readme.slice(
    readme.indexOf("## A department's own pack"),
    readme.indexOf('## Changing a pack safely'),
  );
  return new Map(
    Array.from(chapter.matchAll(/^`([^`\n]+)`\n\n```\w+\n([^]*?)^```$/gm), ([, name = '', text = '']) => [name, text]),
  );
}

function load(files: ReadonlyMap<string, string>): Loaded {
  const folder = 'packs/shop';
  const own = [...files]
    .filter(([name]) => name.startsWith(`${folder}/`))
    .map(([name, text]) => ({ path: name.slice(folder.length + 1), text }));
  return loadKnowledge(bundled, { path: 'ops-regulation.yaml', text: files.get('ops-regulation.yaml') ?? '' }, [
    { folder, files: own },
  ]);
}

function weekly(snapshot: Snapshot): string {
  const type = snapshot.knowledge.documentType('weekly-meeting');
  const period = readPeriod('2026-W20');
  assert.ok(type && period);
  return snapshot.drafting.draft({ type, period, id: 'x', answers: {}, script: 'traditional' }).text;
}

describe("a department's own pack", () => {
  const files = exampleFiles();
  const loaded = load(files);
  const snapshot = openSnapshot(loaded, []);

  it('is the worked example of the grammar, which loads without a fault', () => {
    assert.equal(files.size, 4);
    assert.deepEqual(loaded.findings, []);
  });

  it('adds a section to a type, in its contract and where its new documents have it', () => {
    const text = weekly(snapshot);
    const [reports, complaints, issues] = ['## 二、各崗數據通報', '## 客訴通報', '## 三、問題討論'].map((heading) =>
      text.indexOf(heading),
    );
    assert.ok(
      reports !== undefined &&
        complaints !== undefined &&
        issues !== undefined &&
        reports > 0 &&
        reports < complaints &&
        complaints < issues,
      text,
    );
    assert.match(text, /\| 投訴類別 \| 受理件數 \| 已解決件數 \|/);
  });

  it('adds a check to a type', () => {
    const text = [
      '---',
      'type: weekly-meeting',
      'period: 2026-W20',
      '---',
      '## 客訴通報',
      '',
      '| 投訴類別 | 受理件數 | 已解決件數 |',
      '|---|---|---|',
      '| 物流 | 3 | 4 |',
      '',
    ].join('\n');
    const [finding] = snapshot
      .update([{ path: 'documents/a.md', text }])
      .snapshot.checking.of('documents/a.md')
      .filter(({ rule }) => rule === 'check-failed');
    assert.deepEqual([finding?.actual, finding?.range.start.line], ['4', 8]);
  });

  it('replaces an entry that it says it overrides', () => {
    const found = snapshot.knowledge.kpis.filter((kpi) => kpi.id === 'promotion-roi');
    assert.deepEqual(
      found.map(({ pack, name }) => [pack, name]),
      [['shop', '淨投產比']],
    );
  });

  it('changes thresholds and the calendar through the settings', () => {
    const type = snapshot.knowledge.documentType('kpi-assessment');
    assert.equal(type?.limits.assessWithin, 3);
    assert.ok(!snapshot.knowledge.calendar.isWorkday('2026-06-19'));
  });

  it('is reported where it is faulty, and changes nothing there', () => {
    const name = 'packs/shop/documents/weekly-meeting-complaints.md';
    const faults = (from: string, to: string): unknown => {
      const changed = load(new Map(files).set(name, (files.get(name) ?? '').replace(from, to)));
      assert.doesNotMatch(weekly(openSnapshot(changed, [])), /客訴通報/);
      return changed.findings.map(({ path: file, finding }) => [file, finding.message.id, finding.range.start.line]);
    };
    assert.deepEqual(faults('solved <= received', 'solved <= recieved'), [[name, 'pack.expression', 15]]);
    assert.deepEqual(faults('after: reports', 'after: report5'), [[name, 'pack.name-unknown', 6]]);
    assert.deepEqual(faults('tmall-operations/weekly-meeting', 'tmall-operations/weekly-meetings'), [
      [name, 'pack.override-unknown', 0],
    ]);
  });

  it('may not take an id that is taken, unless it says so', () => {
    const name = 'packs/shop/kpis/promotion-roi.md';
    const changed = load(new Map(files).set(name, (files.get(name) ?? '').replace(/^overrides.*\n/m, '')));
    assert.deepEqual(
      changed.findings.map(({ path: file, finding }) => [file, finding.message.id]),
      [[name, 'pack.id-clash']],
    );
  });
});

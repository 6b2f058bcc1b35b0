import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../../../src/base/range';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { checkDocument } from '../../../src/checking/runner';
import { BUNDLED_PACK, readKnowledge, ROOT } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const PLAN = readFileSync(path.join(ROOT, 'knowledge/samples/documents/2026-05/monthly-promotion-plan.md'), 'utf8');
const NUMERALS = '一二三四五六七八九十';

/** The plan without a section; those after it numbered anew where the writer did so. */
function without(title: string, renumbered: boolean): string {
  const [before = '', ...sections] = PLAN.split(/^(?=## )/m);
  const left = sections.filter((each) => !each.startsWith(`## ${title}`));
  return (
    before +
    left
      .map((each, index) =>
        renumbered ? each.replace(/^## [一二三四五六七八九十]+/, `## ${NUMERALS[index] ?? ''}`) : each,
      )
      .join('')
  );
}

/** The text once the section that lacks was added by the fix. */
function added(text: string): string {
  const workspace = withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), [{ path: 'a.md', text }]);
  const [fix] =
    checkDocument({ workspace, path: 'a.md', strict: false }).find(({ rule }) => rule === 'section-missing')?.fixes ??
    [];
  assert.ok(fix);
  return applyEdits(text, fix.edits);
}

const headings = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('## '));

describe('a section that the fix adds', () => {
  it('stands at its place and looks as in a new document', () => {
    const text = added(without('二、本月目标', false));
    assert.deepEqual(headings(text), headings(PLAN));
    assert.match(text, /\n\n## 二、本月目标\n\n<!-- .+ -->\n\n\| 指标 \| 上月实际 \| 本月目标 \| 环比 \| 依据 \|\n/);
    assert.match(text, /\n\n## 三、/);
  });
  it('takes its number, and those after it go one up', () => {
    assert.deepEqual(headings(added(without('二、本月目标', true))), headings(PLAN));
  });
  it('comes last after one blank line where nothing follows', () => {
    const end = PLAN.slice(0, PLAN.indexOf('## 九、'));
    for (const text of [end.trimEnd(), `${end.trimEnd()}\n`, end])
      assert.match(added(text), /[^\n]\n\n## 九、[^\n]+\n\n/);
  });
});

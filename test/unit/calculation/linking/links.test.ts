import assert from 'node:assert/strict';
import { emptyWorkspace, withFile, withFiles } from '../../../../src/documents/workspace';
import type { Workspace } from '../../../../src/documents/workspace';
import { startingOf } from '../../../../src/calculation/starting';
import { readPeriod } from '../../../../src/base/dates/period';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { checkDocument } from '../../../../src/checking/runner';
import { filledDocument } from '../../../support/fill';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const may = filledDocument(knowledge, 'one-on-one');

/** A talk of another month with somebody, in which one action was agreed. */
function talk(period: string, person: string, action: string): { path: string; text: string } {
  const text = may.text
    .replace(/^编号: .*$/m, `编号: ${period}-${action}`)
    .replace(/^期间: .*$/m, `期间: ${period}`)
    .replaceAll('孙一鸣', person)
    .replace(/^\| (04-\d|05-2) .*\n/gm, '')
    .replace(/05-1 \| [^|]+/, `${action} | 整理快捷回复 `);
  return { path: `documents/${period}/${person}.md`, text };
}

function workspaceOf(...files: readonly { path: string; text: string }[]): Workspace {
  return withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), files);
}

function missing(workspace: Workspace): (string | undefined)[] {
  return checkDocument({ workspace, path: may.path, strict: true })
    .filter((each) => each.rule === 'link-missing')
    .map((each) => each.expected);
}

describe('links of documents that are written one for each person', () => {
  it('ask for what the same person agreed last time, not for what others did', () => {
    assert.deepEqual(missing(workspaceOf(may, talk('2026-04', '孙一鸣', '04-9'), talk('2026-04', '何蓓', '04-7'))), [
      '04-9',
    ]);
  });
  it('find the last talk with the same person beyond later ones with others, in either script', () => {
    assert.deepEqual(missing(workspaceOf(may, talk('2026-03', '孫一鳴', '03-9'), talk('2026-04', '何蓓', '04-7'))), [
      '03-9',
    ]);
  });
  it('carry into a new document what the same person agreed', () => {
    const workspace = workspaceOf(may, talk('2026-05', '何蓓', '05-7'));
    const [type, period] = [knowledge.documentType('one-on-one'), readPeriod('2026-06')];
    assert.ok(type && period);
    const rows = startingOf(workspace, { type, period, answers: { person: '孙一鸣' } }).rows.get('lastActions');
    assert.deepEqual(
      rows?.map((row) => [row.actionId, row.carriedFrom, row.periodsOpen]),
      [
        ['05-1', '2026-05', '1'],
        ['05-2', '2026-05', '1'],
        ['04-1', '2026-04', '2'],
      ],
    );
  });
  it('are seen again when an earlier document of the same person changes', () => {
    const before = workspaceOf(may, talk('2026-03', '孙一鸣', '03-9'), talk('2026-04', '何蓓', '04-7'));
    assert.deepEqual(missing(before), ['03-9']);
    const after = withFile(before, 'documents/2026-03/孙一鸣.md', talk('2026-03', '孙一鸣', '03-8').text);
    assert.deepEqual(missing(after), ['03-8']);
  });
});

describe('a link whose key is an indicator', () => {
  const report = filledDocument(knowledge, 'analysis-report');
  const assessment = filledDocument(knowledge, 'kpi-assessment');
  const found = (workspace: Workspace): unknown[] =>
    checkDocument({ workspace, path: assessment.path, strict: true })
      .filter((each) => each.rule === 'link-mismatch')
      .map(({ actual, expected, severity }) => [actual, expected, severity]);

  it('finds it by the name that the report uses, and says where the figures differ', () => {
    assert.deepEqual(found(workspaceOf(assessment, report)), []);
    const changed = { ...report, text: report.text.replace(/(推广ROI \|[^|]+\|) 3\.52/, '$1 3.44') };
    assert.deepEqual(found(workspaceOf(assessment, changed)), [['3.52', '3.44', 'warning']]);
  });
  it('fills in its figure in a new document', () => {
    const [type, period] = [knowledge.documentType('kpi-assessment'), readPeriod('2026-05')];
    assert.ok(type && period);
    const rows = startingOf(workspaceOf(report), {
      type,
      period,
      answers: { person: '林小满', post: '推广专员' },
    }).rows.get('indicators');
    assert.deepEqual(
      rows?.map((row) => [row.kpi, row.actual ?? '']),
      [
        ['推廣費用投入產出比', '3.52'],
        ['店鋪流量增長', ''],
        ['推廣策略執行效果', ''],
      ],
    );
  });
});

// A small kind of daily report and a monthly one, between which links add up: for tests of sums over documents.
import { simplify } from '../../src/base/script';
import { emptyWorkspace, withFiles } from '../../src/documents/workspace';
import type { Workspace, WorkspaceFile } from '../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../src/knowledge/settings';
import { testKnowledgeWithFiles } from './pack';

function typeText(head: readonly string[], columns: readonly string[], links: readonly string[]): string {
  return [
    '---',
    ...head,
    'author: writer',
    'basis: ["§1.1.1"]',
    'sections:',
    '  - id: figures',
    '    title: 數據',
    '    table:',
    '      columns:',
    '        - { id: metric, title: 指標, kind: text, unique: true }',
    ...columns.map((each) => `        - { ${each}, kind: number, required: false }`),
    'links:',
    ...links,
    '---',
    '# {{title}}',
    '',
    '## 數據',
    '',
    '{{table figures}}',
    '',
  ].join('\n');
}

const ENDS = 'section: figures, key: metric';

/** The two kinds, with more lines for the link of the month. */
export function addingKinds(ofMonth = 'sums: { total: current }', relation = 'within'): WorkspaceFile[] {
  const day = typeText(
    ['type: day-log', 'title: 日誌', 'en: Day log', 'cadence: daily'],
    ['id: current, title: 當日', 'id: toDate, title: 本月累計'],
    [`  - { id: so-far, from: { type: day-log, period: soFar, ${ENDS} }, to: { ${ENDS} }, sums: { toDate: current } }`],
  );
  const month = typeText(
    ['type: month-log', 'title: 月誌', 'en: Month log', 'cadence: monthly'],
    ['id: total, title: 本月'],
    [
      `  - id: of-days`,
      `    from: { type: day-log, period: ${relation}, ${ENDS} }`,
      `    to: { ${ENDS} }`,
      `    carry: cells`,
      `    ${ofMonth}`,
    ],
  );
  return [
    { path: 'documents/day-log.md', text: day },
    { path: 'documents/month-log.md', text: month },
  ];
}

/** The same kinds with rows that are told by their metrics, and some of these. */
export function addingMetrics(ofMonth: string): WorkspaceFile[] {
  const metric = (id: string, name: string, more: string): WorkspaceFile => {
    const head = [
      `id: ${id}`,
      `name: ${name}`,
      `simplified: ${simplify(name)}`,
      `en: ${id}`,
      more,
      'direction: higher',
    ];
    return { path: `metrics/${id}.md`, text: ['---', ...head, '---', `${name}。`, ''].join('\n') };
  };
  return [
    ...addingKinds(ofMonth).map((each) => ({ ...each, text: each.text.replace('kind: text', 'kind: metric') })),
    metric('sales', '支付金額', 'aliases: [銷售額]\nunit: money'),
    metric('visitors', '訪客數', 'aliases: [UV]\nunit: people'),
    metric('value', '訪客平均價值', 'aliases: []\nunit: money\nof: [sales, visitors]'),
  ];
}

export const addingKnowledge = testKnowledgeWithFiles(addingKinds());

/** A row of a report: the indicator, and what stands under the columns behind it. */
export type LogRow = readonly [metric: string, ...cells: string[]];

/** A report of a day or a month. */
export function logOf(period: string, rows: readonly LogRow[]): WorkspaceFile {
  const isDay = period.length > 7;
  const head = ['---', `type: ${isDay ? 'day-log' : 'month-log'}`, `id: l${period}`, `period: ${period}`];
  const titles = isDay ? ['指標', '當日', '本月累計'] : ['指標', '本月'];
  const table = [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const lines = [...head, 'author: 小王', 'status: draft', '---', '', '## 數據', '', ...table, ''];
  return { path: `documents/${period}.md`, text: lines.join('\n') };
}

/** A workspace of reports. */
export function logsIn(...files: readonly WorkspaceFile[]): Workspace {
  return withFiles(emptyWorkspace(addingKnowledge, DEFAULT_SETTINGS), files);
}

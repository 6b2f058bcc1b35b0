import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextPeriod, previousPeriod, readPeriod } from '../../../src/base/dates/period';
import type { Period } from '../../../src/base/dates/period';
import { checkDocument } from '../../../src/checking/runner';
import { workspaceOf } from '../../support/check';
import { draws } from '../../support/draws';
import { sampleKnowledge } from '../../support/samples';

const TYPES = {
  year: 'annual-plan',
  quarter: 'quarterly-plan',
  month: 'service-summary',
  week: 'weekly-meeting',
  day: 'daily-data-report',
} as const;

interface TitledDocument {
  readonly period: string;
  readonly title?: string;
  readonly path?: string;
  readonly type?: string;
}

/** What is found of a document with this title at this path: what was read, and what the fix would write. */
function found({ period, title = '總結', path = 'documents/x.md', type }: TitledDocument): string[] {
  const kind = readPeriod(period)?.kind ?? 'month';
  const text = `---\ntype: ${type ?? TYPES[kind]}\nperiod: ${period}\nauthor: 甲\nstatus: draft\n---\n\n# ${title}\n`;
  return checkDocument({ workspace: workspaceOf(sampleKnowledge, { path, text }, []), path, strict: true })
    .filter(({ rule }) => rule === 'period-contradicted')
    .map(({ message: { args }, expected }) => `${args?.['text'] as string} → ${expected ?? ''}`);
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** How people write a period in a title, without its year and with it. */
function spellings({ kind, text, from }: Period): string[] {
  const [year = '', month = 0, day = 0] = from.split('-').map(Number);
  const inYear = (all: readonly string[]): string[] => all.flatMap((each) => [each, `${String(year)}年${each}`]);
  const chinese = CHINESE[month - 1] ?? '';
  switch (kind) {
    case 'year':
      return [`${text}年`, `${text} 年度`];
    case 'quarter':
      return [
        text,
        text.replace('-', ''),
        ...inYear([`Q${text.slice(-1)}`, `第${CHINESE[(month - 1) / 3] ?? ''}季度`]),
      ];
    case 'month':
      return [text, text.replace('-', '.'), ...inYear([`${String(month)}月`, `${String(month)} 月份`, `${chinese}月`])];
    case 'week':
      return [
        text,
        `2026年第${String(Number(text.slice(-2)))}週`,
        `第 ${String(Number(text.slice(-2)))} 周`,
        `W${text.slice(-2)}`,
      ];
    case 'day':
      return [
        text,
        text.replaceAll('-', ''),
        ...inYear([`${String(month)}月${String(day)}日`, `${chinese}月${String(day)}號`]),
      ];
  }
}

const own = fc.constantFrom(
  '2026',
  '2026-Q2',
  '2026-Q4',
  '2026-06',
  '2026-10',
  '2026-12',
  '2026-W23',
  '2026-W31',
  '2026-06-12',
);
const wrapped = fc.constantFrom(
  (said: string) => `月度運營總結（${said}）`,
  (said: string) => `${said}运营总结`,
  (said: string) => `618 大促${said}覆盤`,
  (said: string) => `木禾旗舰店 ${said} 双11 数据`,
);

describe('a title, a file and a folder', () => {
  it('that name the own period, in any spelling, say nothing', () => {
    fc.assert(
      fc.property(own, wrapped, fc.nat(9), (period, write, index) => {
        const all = spellings(readPeriod(period) ?? assert.fail());
        const title = write(all[index % all.length] ?? '');
        assert.deepEqual(found({ period, title }), [], title);
      }),
      draws(100),
    );
  });

  it('that name the one before or after it are told, with the own one in the same form', () => {
    fc.assert(
      fc.property(own, wrapped, fc.nat(9), fc.boolean(), (period, write, index, isBefore) => {
        const here = readPeriod(period) ?? assert.fail();
        const other = (isBefore ? previousPeriod : nextPeriod)(here) ?? assert.fail();
        const all = spellings(other);
        const title = write(all[index % all.length] ?? '');
        const [first = '', ...more] = found({ period, title });
        assert.deepEqual(more, [], title);
        const [said = '', expected = ''] = first.split(' → ');
        assert.ok(title.includes(said) && said !== '', title);
        assert.deepEqual(found({ period, title: title.replace(said, expected) }), [], `${title}: ${expected}`);
      }),
      draws(100),
    );
  });

  it('may speak of another period beside the own one, of longer ones and of days', () => {
    const titles = [
      '5 月复盘与 6 月计划',
      '2026年度6月總結',
      '2026年Q2 · 六月',
      '上半年',
      '第二季度',
      '2026',
      '5-6月',
      '5月至6月',
      '5、6 月',
      '6月第2周',
      '（7月3日更新）',
      '二〇二六',
      '近3月趨勢',
      '3个月回顧',
      '双11',
      '618',
      '99 大促',
      '五月花旗艦店',
      '第二周',
      '較5月',
      '四季被專案',
      'V5',
      '5月31日会议',
      '100-5',
      '第5期',
      'R26-05',
      '订单 20260512345',
    ];
    for (const title of titles) assert.deepEqual(found({ period: '2026-06', title }), [], title);
  });

  it('are told for a longer period that does not hold the own one', () => {
    assert.deepEqual(found({ period: '2026-06', title: '下半年總結' }), ['下半年 → 6月']);
    assert.deepEqual(found({ period: '2026-06', title: '2025年总结' }), ['2025年 → 2026年6月']);
    assert.deepEqual(found({ period: '2026-06', title: 'Q3 总结' }), ['Q3 → 2026-06']);
    assert.deepEqual(found({ period: '2026-W23', title: '5月例会' }), ['5月 → 第23周']);
  });

  it('lie as people keep them', () => {
    const ok = [
      'a.md',
      '6月/a.md',
      '2026/06/a.md',
      '2026/Q2/a.md',
      '2026年/6月/周岚/a.md',
      '05/a.md',
      '01-计划/a.md',
      '周岚/a.md',
      '7月/a.md',
      'documents/总结2026-06.md',
      '总结_20260703.md',
      '2026-06总结(5月修订).md',
      'R26-05/a.md',
    ];
    for (const path of ok) assert.deepEqual(found({ period: '2026-06', type: 'operations-review', path }), [], path);
    for (const [path, said] of [
      ['2026-05/a.md', '2026-05'],
      ['2026/05/a.md', '2026年05月'],
      ['2026年/5月/a.md', '2026年5月'],
      ['五月/a.md', '五月'],
      ['6月/5月总结.md', '5月'],
      ['documents/operations-review-2026-05.md', '2026-05'],
      ['2025/a.md', '2025年'],
    ] as const)
      assert.deepEqual(found({ period: '2026-06', type: 'operations-review', path }), [`${said} → `], path);
    assert.deepEqual(found({ period: '2026-06', type: 'monthly-plan', path: '2026-05/a.md' }), []);
    assert.deepEqual(found({ period: '2026-06', type: 'monthly-plan', path: '2026-07/a.md' }), ['2026-07 → ']);
    assert.deepEqual(found({ period: '2026-06-12', path: '日报20260613.md' }), []);
  });
});

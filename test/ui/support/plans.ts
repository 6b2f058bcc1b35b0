// Drafts of a plan in which every command has something to do, one for each month.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../build/shared/paths.mjs';

const EARLIER = 'test/fixtures/earlier/documents/2026-05/monthly-promotion-plan.md';

/** Two rows of a table as another program puts them on the clipboard. */
export const TABBED =
  '责任人\t素材类型\t数量\t截止日期\r\n陈屿\t边桌主图\t4\t2026-06-29\r\n林小满\t置物架短视频\t3\t2026-07-08\r\n';

/** The row that is open in the table of creatives. */
export const OPEN_ROW = '| 【待填】 | 【待填】 | 【待填】 | 【待填】 |';

/** The first share of a budget, which follows from others and is open. */
export const OPEN_SHARE = '| 关键词推广 | 6 | 48,000 | 【待填】 |';

/** The file of a month's plan. */
export function planOf(month: string): string {
  return `documents/${month}/monthly-promotion-plan.md`;
}

/**
 * Writes a month's draft into a workspace: of a superseded version, with an open share, a budget that does not fit the
 * total, an open row of creatives, and no risks yet.
 */
export function writePlan(folder: string, month: string): void {
  const earlier = readFileSync(path.join(root, EARLIER), 'utf8');
  const text = earlier
    .replaceAll('2026-05', month)
    .replace('status: submitted', 'status: draft')
    .replace('| 关键词推广 | 6 | 48,000 | 40.00% |', OPEN_SHARE)
    .replace('| 内容营销 | 3 | 6,000 |', '| 内容营销 | 3 | 7,000 |')
    .replace(/(\| 素材类型 [^\n]*\n[^\n]*\n)(?:\|[^\n]*\n)+/, `$1${OPEN_ROW}\n`)
    .replace(/(\| 风险 [^\n]*\n[^\n]*\n)(?:\|[^\n]*\n)+/, (_, head: string) => {
      const cells = (head.split('\n', 1)[0] ?? '').split('|').length - 2;
      return `${head}|${' 【待填】 |'.repeat(cells)}\n`;
    });
  const file = path.join(folder, planOf(month));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

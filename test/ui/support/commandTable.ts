// The table of commands: what each does in each face of a document, or why it is not offered there.
import assert from 'node:assert/strict';
import { faceIs } from './openFace';
import { asks, atBudget, everywhere, goTo, inSearch, leadsTo, notified, saved, writes } from './outcomes';
import type { Row } from './outcomes';
import { OPEN_ROW, OPEN_SHARE, TABBED } from './plans';
import { sheetFrame } from './sheetFrame';
import { until } from './waiting';

const BY_KEY = 'it is what a key does in a table, as the keys of the sheet do';
const NO_CURSOR = 'VS Code tells nobody where the cursor is in its rich editor';

/** Every command of the extension, in the order in which they are tried. */
export const ROWS: readonly Row[] = [
  { command: 'search', title: '查条款', cells: everywhere(asks('查条款')) },
  {
    command: 'searchSelection',
    title: '用选中的文字查条款',
    cells: {
      text: async (trial) => {
        await goTo(trial, '总预算需要追加', '总预算');
        for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight'])
          await trial.workbench.press(key);
        await trial.run();
        const { box } = trial.workbench;
        await until(
          'what was selected',
          () => box.value(),
          (value) => value === '总预算',
        );
        await box.leave();
      },
      rich: 'VS Code tells nobody what is selected in its rich editor',
      sheet: 'what is selected there are cells; a clause is looked for by 查条款',
    },
  },
  { command: 'newDocument', title: '新建文档', cells: everywhere(asks('新建文档')) },
  { command: 'editorSettings', title: '按表格调整编辑器…', cells: everywhere(asks('按表格调整编辑器')) },
  { command: 'newType', title: '把这份文档做成模板（文档类型）', cells: everywhere(asks('文档类型')) },
  { command: 'setUp', title: '设置本部门…', cells: everywhere(asks('设置本部门')) },
  {
    command: 'packGuide',
    title: '怎样写自己的知识包',
    cells: everywhere(async ({ workbench, run }) => {
      await run();
      await workbench.page.locator('.tab.active', { hasText: 'README.zh.md' }).waitFor();
      await workbench.command('View: Close Editor');
      await workbench.page.locator('.tab', { hasText: 'README.zh.md' }).waitFor({ state: 'detached' });
    }),
  },
  {
    command: 'importFigures',
    title: '导入后台数据…',
    cells: everywhere(asks('选择后台导出的数据')),
  },
  { command: 'showDashboard', title: '打开月度看板…', cells: everywhere(asks('看哪个月')) },
  {
    command: 'importRegulation',
    title: '导入制度或法规…',
    cells: everywhere(asks('选择制度文件')),
  },
  { command: 'undoImport', title: '撤销上次导入', cells: everywhere('nothing was imported that could be taken back') },
  { command: 'renumber', title: '条款改号…', cells: everywhere(asks('条款改号：哪一条')) },
  {
    command: 'undoRenumber',
    title: '撤销上次条款改号',
    cells: everywhere('nothing was renumbered that could be undone'),
  },
  { command: 'exportPage', title: '把文档存为网页…', cells: everywhere(asks('存为网页')) },
  {
    command: 'changeReference',
    title: '只改这一处引用…',
    cells: {
      text: async (trial) => {
        await goTo(trial, '总预算需要追加', '3.2.2');
        await asks('这里不引 §3.2.2')(trial);
      },
      rich: NO_CURSOR,
      sheet: 'texts are not edited at a place of the sheet that others could ask for',
    },
  },
  {
    command: 'whatIf',
    title: '试算（改一个值，或要达到一个目标）…',
    cells: { text: atBudget(asks('预算')), rich: NO_CURSOR, sheet: atBudget(asks('预算')) },
  },
  {
    command: 'settle',
    title: '选择怎样改一致',
    cells: { text: atBudget(asks('选择怎样改一致')), rich: NO_CURSOR, sheet: atBudget(asks('选择怎样改一致')) },
  },
  {
    command: 'fixAll',
    title: '把可算出的值写入全部草稿…',
    cells: everywhere(async ({ workbench, run }) => {
      await run();
      // Of several documents the editor shows what would change.
      await workbench.page.locator('.monaco-button', { hasText: 'Discard' }).click();
      await workbench.page.locator('.monaco-button', { hasText: 'Discard' }).waitFor({ state: 'detached' });
    }),
  },
  {
    command: 'check',
    title: '检查全部文档',
    cells: everywhere(async ({ workbench, run }) => {
      await run();
      await workbench.page.locator('.statusbar-item', { hasText: '已检查' }).waitFor();
    }),
  },
  {
    command: 'pasteTable',
    title: '粘贴为表格',
    cells: {
      text: async (trial) => {
        await trial.workbench.copy({ text: TABBED });
        await goTo(trial, OPEN_ROW, '【待填】');
        await writes((text) => text.includes('| 置物架短视频 | 3 | 2026-07-08 | 林小满 |'))(trial);
      },
      rich: NO_CURSOR,
      sheet: 'a block is pasted into the cells by Ctrl+V',
    },
  },
  {
    command: 'fillComputed',
    title: '自动填好能算出的格',
    cells: everywhere(writes((text) => !text.includes(OPEN_SHARE))),
  },
  {
    command: 'carryOver',
    title: '沿用上期',
    cells: everywhere(async ({ workbench, run, text }) => {
      await workbench.save(); // what a command before has changed
      const before = text();
      await run();
      await workbench.box.tick('选择要沿用的表格', '本月目标');
      await saved(workbench, text, (now) => now !== before);
    }),
  },
  {
    command: 'alignTables',
    title: '对齐表格',
    cells: {
      text: writes((text) => /\| 素材类型 {2,}\|/.test(text)),
      rich: writes((text) => /\| 素材类型 {2,}\|/.test(text)),
      sheet: 'the sheet lays out its columns itself',
    },
  },
  {
    command: 'upgrade',
    title: '换用新版模板',
    cells: everywhere(writes((text) => text.includes('contract: monthly-promotion-plan@2'))),
  },
  {
    command: 'openClauseBeside',
    title: '在旁边打开条款',
    cells: everywhere(
      inSearch('Control+Enter', async ({ workbench }) => {
        await workbench.page.locator('.tab.active', { hasText: '03-' }).waitFor();
        await workbench.command('View: Close Editor');
        await workbench.page.locator('.tab', { hasText: '03-' }).waitFor({ state: 'detached' });
      }),
    ),
  },
  {
    command: 'copyCitation',
    title: '复制引文',
    cells: everywhere(
      inSearch('Control+Alt+c', async ({ workbench }) => {
        await workbench.page.locator('.statusbar-item', { hasText: '已复制引文' }).waitFor();
        await workbench.page.locator('.statusbar-item', { hasText: '已复制引文' }).waitFor({ state: 'detached' });
        await workbench.box.leave();
      }),
    ),
  },
  {
    command: 'insertReference',
    title: '插入引用',
    cells: {
      text: async (trial) => {
        await goTo(trial, '总预算需要追加', '总预算');
        await inSearch('Alt+Enter', async ({ workbench, text }) => {
          await workbench.box.closed();
          await saved(workbench, text, (now) => now.includes('§3.2.2总预算'));
        })(trial);
      },
      rich: inSearch('Alt+Enter', ({ workbench }) => notified(workbench, '已复制 §3.2.2')),
      sheet: inSearch('Alt+Enter', ({ workbench }) => notified(workbench, '已复制 §3.2.2')),
    },
  },
  { command: 'openClause', title: '打开条款', cells: everywhere('trees and the search box open a clause by a click') },
  { command: 'openAt', title: '打开文档的一处', cells: everywhere('links lead to a place, which nobody types') },
  { command: 'nextCell', title: '下一格', cells: everywhere(BY_KEY) },
  { command: 'previousCell', title: '上一格', cells: everywhere(BY_KEY) },
  { command: 'cellBelow', title: '下方一格', cells: everywhere(BY_KEY) },
  {
    command: 'nextPlaceholder',
    title: '下一处待填',
    cells: {
      text: async ({ workbench, run }) => {
        await run();
        await workbench.page.locator('.statusbar-item', { hasText: /selected\)/ }).waitFor();
      },
      rich: async ({ workbench, run }) => {
        await run();
        await faceIs(workbench, 'sheet');
        assert.equal(await workbench.page.locator('.tab').count(), 1);
      },
      sheet: async ({ workbench, run }) => {
        await run();
        const frame = await sheetFrame(workbench);
        await frame.locator('.focused .cell-field, input:focus, textarea:focus').first().waitFor();
      },
    },
  },
  {
    command: 'openText',
    title: '用文本编辑',
    cells: { text: 'the text is open already', rich: leadsTo('text'), sheet: leadsTo('text') },
  },
  {
    command: 'openSheet',
    title: '用表格填写',
    cells: { text: leadsTo('sheet'), rich: leadsTo('sheet'), sheet: 'the sheet is open already' },
  },
];

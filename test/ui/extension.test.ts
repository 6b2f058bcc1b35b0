import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suiteWorkbench } from './support/suiteWorkbench';
import { eventually } from './support/waiting';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';

/** How often a query is typed without a pause. */
const QUICK = 5;

/** Where clause 3.2.2 stands in its file, as editors count lines. */
const CLAUSE_LINE = String(
  readFileSync(path.join(__dirname, '../../knowledge/regulation/03-workflows.md'), 'utf8')
    .split('\n')
    .findIndex((line) => line.startsWith('2. 推廣計劃')) + 1,
);

/** What a reader of each language sees; the editor's own texts stay English here. */
const WORDS = {
  en: {
    none: 'No clause is about this',
    search: 'Look Up a Clause',
    box: 'Look up a clause',
    container: 'Ops Regulation',
    regulation: 'Regulation',
    chapter: 'Workflows and rules',
    section: 'Promotion',
    clause: '審核',
    fault: 'should be 2.94%',
    query: '推廣計劃審核',
  },
  'zh-cn': {
    none: '没有相关条款',
    search: '查条款',
    box: '查条款',
    container: '运营制度',
    regulation: '制度',
    chapter: '工作流程与规范',
    section: '推广工作流程',
    clause: '审核',
    fault: '应为 2.94%',
    query: 'tuiguangjihua',
  },
  'zh-tw': {
    none: '沒有相關條款',
    search: '查條款',
    box: '查條款',
    container: '運營制度',
    regulation: '制度',
    chapter: '工作流程與規範',
    section: '推廣工作流程',
    clause: '審核',
    fault: '應為 2.94%',
    query: '推广计划审核',
  },
} as const;

for (const language of ['en', 'zh-cn', 'zh-tw'] as const) {
  const words = WORDS[language];

  describe(`the packaged extension in ${language}`, function () {
    this.timeout(120_000);
    const open = suiteWorkbench(language);

    it('shows the regulation as a tree that opens a clause', async () => {
      await open().openContainer(words.container);
      const chapters = await open().treeRows(words.regulation, (rows) => rows.length >= 7);
      assert.ok(
        chapters.some((row) => row.includes(words.chapter)),
        chapters.join('\n'),
      );
      await open().expandTreeRow(words.regulation, words.chapter);
      await open().treeRows(words.regulation, (rows) => rows.some((row) => row.includes(words.section)));
      await open().expandTreeRow(words.regulation, words.section);
      const clauses = await open().treeRows(words.regulation, (rows) => rows.some((row) => row.includes(words.clause)));
      assert.ok(
        clauses.some((row) => row.includes(words.clause)),
        clauses.join('\n'),
      );
      await open().clickTreeRow(words.regulation, '§3.2.1');
      await eventually(
        () => open().activeTab(),
        (tab) => tab.includes('03-workflows'),
      );
      assert.match(await open().activeTab(), /03-workflows/);
      await open().screenshot(`tree-${language}`);
    });

    it('answers while one types, in the reader’s script', async () => {
      await open().command(words.search);
      await open().box.asks(words.box);
      await open().box.fill('consumer');
      assert.equal((await open().box.rows(([first]) => first?.label === words.none))[0]?.label, words.none);
      await open().press('Enter'); // there is nothing to open
      assert.equal((await open().box.rows())[0]?.label, words.none);
      await open().box.fill(words.query);
      const rows = await open().box.rows((found) => found.some((row) => row.label.includes('§3.2.2')));
      assert.ok(
        rows.some((row) => row.label.includes('§3.2.2')),
        JSON.stringify(rows),
      );
      await open().screenshot(`search-${language}`);
      await open().box.choose('§3.2.2');
      const place = await eventually(
        () => open().cursor(),
        (cursor) => cursor.includes(`Ln ${CLAUSE_LINE},`),
      );
      assert.ok(place.includes(`Ln ${CLAUSE_LINE},`), place);
    });

    it('keeps every letter that is typed, however quick', async () => {
      await open().command(words.search);
      await open().box.asks(words.box);
      const typed = 'tuiguangjihuashenhe';
      for (let time = 0; time < QUICK; time++) {
        await open().box.fill('');
        await open().page.keyboard.type(typed);
        const rows = await open().box.rows((found) => found.some(({ label }) => label.includes('§3.2.2')));
        assert.ok(rows.some(({ label }) => label.includes('§3.2.2')));
        assert.equal(await open().box.value(), typed);
      }
      await open().press('Escape');
    });

    it('lists a fault in Problems, in the reader’s words', async () => {
      const file = path.join(open().folder, PLAN);
      writeFileSync(file, readFileSync(file, 'utf8').replace('2.94%', '3.94%'));
      const rows = await open().problems((found) => found.some((row) => row.includes(words.fault)));
      assert.ok(
        rows.some((row) => row.includes(words.fault)),
        rows.join('\n'),
      );
      await open().openFile(PLAN);
      await open().screenshot(`problems-${language}`);
    });
  });
}

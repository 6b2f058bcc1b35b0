import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { suiteWorkbench } from './support/suiteWorkbench';

const RISKS = 'documents/2026-05/risk-register.md';

describe('typing in a document, in Chinese', function () {
  this.timeout(120_000);
  const open = suiteWorkbench('zh-cn');
  before(async () => {
    // Before that nobody is there to offer anything.
    await open().page.locator('.statusbar-item', { hasText: '制度检查无误' }).waitFor();
  });

  it('offers a row at a bar, and in its cells what they may say', async () => {
    const lines = readFileSync(path.join(open().folder, RISKS), 'utf8').split('\n');
    await open().openFile(RISKS);
    await open().goToLine(lines.findIndex((line) => line.startsWith('| R26-05')) + 1);
    // The line is longer than the window: the first End stays on the screen's line.
    for (const key of ['End', 'End', 'Enter']) await open().press(key);
    await open().typeText('|');
    const rows = await open().suggestions((found) => found.some((row) => row.includes('R26-06')));
    assert.ok(
      rows.some((row) => row.includes('R26-06') && row.includes('风险清单：新的一行')),
      rows.join('\n'),
    );
    await open().screenshot('completion-row');
    await open().takeSuggestion('R26-06');
    await open().shows('| R26-06 |');
    await open().typeText('仓库漏水');
    await open().shows('仓库漏水');
    await open().press('Tab');
    const kinds = await open().suggestions((found) => found.some((row) => row.includes('供应链')));
    assert.ok(
      kinds.some((row) => row.includes('供应链')),
      kinds.join('\n'),
    );
    await open().screenshot('completion-choice');
  });

  it('offers days of the month behind a colon, with weekday and holiday, and finds a person by pinyin', async () => {
    const lines = readFileSync(path.join(open().folder, RISKS), 'utf8').split('\n');
    await open().command('File: Revert File');
    await open().goToLine(lines.findIndex((line) => line.startsWith('reviewDate:')) + 1);
    for (const key of ['End', 'Shift+Home']) await open().press(key);
    await open().typeText('reviewDate: ');
    const days = await open().suggestions((found) => found.some((row) => row.includes('2026-05')));
    assert.ok(
      days.some((row) => /2026-05-\d\d.*周/.test(row)),
      days.join('\n'),
    );
    await open().screenshot('completion-days');
    await open().leaveSuggestions();
    await open().press('Enter');
    await open().typeText('author: zl');
    const people = await open().suggestions((found) => found.some((row) => row.includes('周岚')));
    assert.ok(
      people.some((row) => row.includes('周岚')),
      people.join('\n'),
    );
    await open().screenshot('completion-pinyin');
  });
});

// Pastes into LibreOffice Calc what the sheet puts on the clipboard, copies it there, and says whether the same came
// back: as HTML, which spreadsheets prefer, and as text. It needs what record.ts needs, and is run by hand:
// npx tsx test/support/clipboard/copyOut.ts
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readHtmlTable } from '../../../src/features/tables/clipboardTable';
import { tabbedText, tableHtml } from '../../../src/webview/sheet/grid/tabbed';
import { openDisplay } from './display';
import { flatWorkbook } from './workbook';

const GRID = [
  ['关键词推广', '12,000', '12.34%', '2026-07-01', '¥1,200.50'],
  ['第一行\n第二行', 'a|b <c> & "引号"', '=1+1', '3-1', '680215734901'],
  ['', '007', '-0.5', 'W20-1', '+5%'],
  ['5月9日 ~ 5月13日', '—', '1/2', "'x", 'TRUE'],
];

/** What Calc has in its cells, by what they show and what they are worth. */
async function pasted(): Promise<string> {
  const display = openDisplay();
  try {
    await display.open(flatWorkbook({ rows: [['']] }));
    display.put('text/html', tableHtml(GRID));
    await display.keys('ctrl+Home', 'ctrl+v');
    await display.agree('Import Options');
    await display.keys('ctrl+Home', 'ctrl+shift+End', 'ctrl+c');
    return await display.clipboard('text/html');
  } finally {
    display.close();
  }
}

/** The text as a file of values with tabs, read by Calc. */
function converted(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'copied-'));
  writeFileSync(path.join(folder, 'a.csv'), tabbedText(GRID));
  const args = ['--headless', '--infilter=CSV:9,34,76,1', '--convert-to', 'html', '--outdir', folder];
  execFileSync('soffice', [...args, path.join(folder, 'a.csv')], {
    env: { ...process.env, HOME: folder },
    stdio: 'ignore',
  });
  const html = readFileSync(path.join(folder, 'a.html'), 'utf8');
  rmSync(folder, { recursive: true, force: true });
  return html;
}

/** The numbers that Calc calculates with, as they are told in its HTML. */
function numbersIn(html: string): number[] {
  return [...html.matchAll(/sdval="([^"]*)"/g)].map(([, value]) => Number(value));
}

async function compare(): Promise<void> {
  const html = await pasted();
  assert.deepEqual(
    readHtmlTable(html),
    GRID.map((row) => row.map((text) => text.replace('¥', ''))),
  );
  assert.deepEqual(numbersIn(html), [12000, 0.1234, 46204, 1200.5, -0.5]);
  console.log(`pasted as HTML: the same cells; numbers ${numbersIn(html).join(', ')}`);
  const text = converted();
  assert.deepEqual(
    readHtmlTable(text)?.map((row) => row[0]),
    GRID.map((row) => row[0]),
  );
  console.log(`read as text: the same rows; numbers ${numbersIn(text).join(', ')}`);
}

void compare();

// Records what the clipboard of LibreOffice Calc gives for each of the cases, as HTML and as text, into
// test/fixtures/clipboard. It needs Debian's libreoffice-calc, xvfb, xdotool and xclip, and is run by hand:
// npx tsx test/support/clipboard/record.ts [NAME…]
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../pack';
import { CASES } from './cases';
import { openDisplay } from './display';
import { flatWorkbook } from './workbook';

const TARGET = path.join(ROOT, 'test/fixtures/clipboard');

async function record(names: readonly string[]): Promise<void> {
  mkdirSync(TARGET, { recursive: true });
  const display = openDisplay();
  try {
    for (const name of names) {
      const sheet = CASES[name];
      if (sheet === undefined) throw new Error(`no case ${name}`);
      const calc = await display.open(flatWorkbook(sheet));
      await display.keys('ctrl+Home', 'ctrl+shift+End', 'ctrl+c');
      const [html, text] = [await display.clipboard('text/html'), await display.clipboard('UTF8_STRING')];
      writeFileSync(path.join(TARGET, `${name}.html`), html);
      writeFileSync(path.join(TARGET, `${name}.txt`), text);
      await calc.close();
      console.log(`${name}: ${String(html.length)} characters of HTML, ${String(text.length)} of text`);
    }
  } finally {
    display.close();
  }
}

const wanted = process.argv.slice(2);
void record(wanted.length > 0 ? wanted : Object.keys(CASES));

// The page of the sheet in a real browser, as the editor's webview has it, and how long its thread works.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../../../build/test/browser/find.mjs';
import { launchBrowser, openPage } from '../../../build/test/browser/launch.mjs';
import { dist } from '../../../build/shared/paths.mjs';
import { pageWords } from '../../../src/features/service';
import type { Sheet, TableBlock } from '../../../src/features/sheet/model';
import { SIMPLIFIED } from '../../support/reader';

/** A page whose work is measured, in milliseconds on the processor. */
export interface MeasuredPage {
  /** Shows the page of the sheet, with nothing in it yet. */
  readonly load: () => Promise<void>;
  /** Shows a sheet, until it is painted. */
  readonly show: (sheet: Sheet) => Promise<number>;
  /** Shows the cells as a plain table of HTML on an empty page. */
  readonly showPlain: (table: TableBlock) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What a part of the page's bundle weighs, in bytes. */
export function partOf(name: string): Buffer {
  return readFileSync(path.join(dist, 'webview', name));
}

/** Opens a browser with one page. */
export async function openMeasuredPage(): Promise<MeasuredPage> {
  const browser = await launchBrowser(await ensureBrowser());
  const page = await openPage(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const measured = async (work: () => Promise<unknown>): Promise<number> => {
    const before = await worked();
    await work();
    return (await worked()) - before;
  };
  return {
    load: async () => {
      const words = JSON.stringify(pageWords(SIMPLIFIED, '2026-05-01')).replaceAll('<', '\\u003c');
      await page.setContent(`<meta charset="utf-8"><script type="application/json" id="words">${words}</script>`);
      await page.addStyleTag({ content: partOf('sheet.css').toString() });
      await page.evaluate('globalThis.acquireVsCodeApi = () => ({ postMessage: () => undefined })');
      await page.addScriptTag({ content: partOf('sheet.js').toString() });
    },
    show: async (sheet) => {
      const message = JSON.stringify({ kind: 'sheet', version: 1, sheet, canWrite: true });
      return measured(() => page.evaluate(`(${SHOW})(${JSON.stringify(message)})`));
    },
    showPlain: async (table) => {
      await page.setContent('<meta charset="utf-8"><body></body>');
      return measured(() => page.evaluate(`(${PLAIN})(${JSON.stringify(plainTable(table))})`));
    },
    close: () => browser.close(),
  };
}

// What is evaluated in the page: after the second frame all is painted.
const PAINTED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';
const TAKE = "dispatchEvent(new MessageEvent('message', { data: JSON.parse(message) }))";
const SHOW = `(message) => { ${TAKE}; return ${PAINTED}; }`;
const PLAIN = `(html) => { document.body.innerHTML = html; return ${PAINTED}; }`;

function plainTable({ columns, rows }: TableBlock): string {
  const line = (cells: readonly { readonly text: string }[], tag: string): string =>
    `<tr>${cells.map(({ text }) => `<${tag}>${text.replaceAll('<', '&lt;')}</${tag}>`).join('')}</tr>`;
  const head = line(
    columns.map(({ title }) => ({ text: title })),
    'th',
  );
  return `<table>${head}${rows.map(({ cells }) => line(cells, 'td')).join('')}</table>`;
}

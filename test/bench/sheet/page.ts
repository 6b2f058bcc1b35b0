// The page of the sheet in a real browser, as the editor's webview has it, and how long its thread works.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../../../build/test/browser/find.mjs';
import { launchBrowser, openPage } from '../../../build/test/browser/launch.mjs';
import { dist } from '../../../build/shared/paths.mjs';
import { pageWords } from '../../../src/features/service';
import type { TableBlock } from '../../../src/features/sheet/model';
import { SIMPLIFIED } from '../../support/reader';

/** A page whose work is measured, in milliseconds on the processor. */
export interface MeasuredPage {
  /** Shows the page of the sheet, with nothing in it yet. */
  readonly load: () => Promise<void>;
  /** Takes what the editor sends, as JSON, until it is painted. */
  readonly take: (message: string) => Promise<number>;
  /** Shows the cells as a plain table of HTML on an empty page. */
  readonly showPlain: (table: TableBlock) => Promise<number>;
  /** Scrolls through the longest grid that is shown, or through a box of the same height without anything in it. */
  readonly scroll: () => Promise<Scrolling>;
  readonly scrollPlain: () => Promise<Scrolling>;
  readonly close: () => Promise<void>;
}

/** The share of frames that came within 20 ms of the one before, and how long the page worked for one. */
export interface Scrolling {
  readonly smooth: number;
  readonly work: number;
}

/** What a part of the page's bundle weighs, in bytes. */
export function partOf(name: string): Buffer {
  return readFileSync(path.join(dist, 'webview', name));
}

/** Opens a browser with one page. */
export async function openMeasuredPage(): Promise<MeasuredPage> {
  const browser = await launchBrowser(await ensureBrowser());
  const page = await openPage(browser);
  const faults: Error[] = [];
  page.on('pageerror', (fault) => faults.push(fault));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const measured = async (work: () => Promise<unknown>): Promise<number> => {
    const before = await worked();
    await work();
    const [fault] = faults;
    if (fault !== undefined) throw fault;
    return (await worked()) - before;
  };
  const scrolled = async (box: string): Promise<Scrolling> => {
    const before = await worked();
    const frames = await page.evaluate<number[]>(`(${SCROLL})(${box})`);
    const smooth = frames.filter((time) => time < SMOOTH).length / frames.length;
    return { smooth, work: ((await worked()) - before) / frames.length };
  };
  return {
    load: async () => {
      const words = JSON.stringify(pageWords(SIMPLIFIED, '2026-05-01')).replaceAll('<', '\\u003c');
      await page.setContent(`<meta charset="utf-8"><script type="application/json" id="words">${words}</script>`);
      await page.addStyleTag({ content: partOf('sheet.css').toString() });
      await page.evaluate(`(${LOAD})(${JSON.stringify(partOf('sheet.js').toString())})`);
    },
    take: (message) => measured(() => page.evaluate(`(${TAKE})(${JSON.stringify(message)})`)),
    showPlain: async (table) => {
      await page.setContent('<meta charset="utf-8"><body></body>');
      return measured(() => page.evaluate(`(${PLAIN})(${JSON.stringify(plainTable(table))})`));
    },
    scroll: () => scrolled(LONGEST),
    scrollPlain: async () => {
      await page.setContent('<meta charset="utf-8"><body></body>');
      return scrolled(EMPTY);
    },
    close: () => browser.close(),
  };
}

// What is evaluated in the page. The editor has the page's script with a nonce, and keeps a state for it.
const LOAD = `(text) => {
  const nothing = () => undefined;
  globalThis.acquireVsCodeApi = () => ({ postMessage: nothing, getState: nothing, setState: nothing });
  const script = document.createElement('script');
  script.setAttribute('nonce', 'bench');
  script.textContent = text;
  document.body.append(script);
}`;
// After the second frame all is painted.
const PAINTED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';
const SAY = "dispatchEvent(new MessageEvent('message', { data: JSON.parse(message) }))";
const TAKE = `(message) => { ${SAY}; return ${PAINTED}; }`;
const PLAIN = `(html) => { document.body.innerHTML = html; return ${PAINTED}; }`;

const FRAMES = 400;
const STEP = 90; // pixels that each frame goes on: some 5,000 a second, as a wheel does that is turned fast
const SMOOTH = 20; // milliseconds

const LONGEST = `(() => {
  const [longest] = [...document.querySelectorAll('.grid')].sort((a, b) => b.scrollHeight - a.scrollHeight);
  longest.scrollIntoView();
  return longest;
})()`;
const EMPTY = `(() => {
  document.body.innerHTML = '<div style="height: 70vh; overflow: auto"><div style="height: 200000px"></div></div>';
  return document.body.firstChild;
})()`;
const SCROLL = `async (box) => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const times = [];
  let last = await frame();
  for (let at = 0; at < ${String(FRAMES)}; at++) {
    box.scrollTop += ${String(STEP)};
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}`;

function plainTable({ columns, rows }: TableBlock): string {
  const line = (cells: readonly { readonly text: string }[], tag: string): string =>
    `<tr>${cells.map(({ text }) => `<${tag}>${text.replaceAll('<', '&lt;')}</${tag}>`).join('')}</tr>`;
  const head = line(
    columns.map(({ title }) => ({ text: title })),
    'th',
  );
  return `<table>${head}${rows.map(({ cells }) => line(cells, 'td')).join('')}</table>`;
}

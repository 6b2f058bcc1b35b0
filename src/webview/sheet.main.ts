// The entry of the sheet's page, which runs in the editor's webview.
import './sheet/page.css';
import './sheet/grid/grid.css';
import './sheet/days/days.css';
import type { FromPage, ToPage } from '../features/sheet/protocol';
import { keptIn } from './sheet/kept';
import { Page } from './sheet/page';
import type { PageWords } from './sheet/words';

declare function acquireVsCodeApi(): {
  postMessage: (message: FromPage) => void;
  getState: () => unknown;
  setState: (state: unknown) => void;
};

const editor = acquireVsCodeApi();
const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as PageWords;
const page = new Page(words, {
  send: (message) => {
    editor.postMessage(message);
  },
  kept: keptIn(editor),
});
document.body.append(page.root);
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  page.take(data);
});
editor.postMessage({ kind: 'ready' });

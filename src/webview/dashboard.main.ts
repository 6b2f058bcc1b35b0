// The entry of a dashboard's page, which runs in the editor's webview.
import './dashboard/panel.css';
import type { DashboardWords, FromDashboard, ToDashboard } from '../features/dashboard/panelMessages';
import { Board } from './dashboard/board';
import type { BoardState } from './dashboard/board';

declare function acquireVsCodeApi(): {
  postMessage: (message: FromDashboard) => void;
  getState: () => BoardState | undefined;
  setState: (state: BoardState) => void;
};

const editor = acquireVsCodeApi();
const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as DashboardWords;
const board = new Board(words, {
  send: (message) => {
    editor.postMessage(message);
  },
  kept: editor.getState(),
  keep: (state) => {
    editor.setState(state);
  },
});
document.body.append(board.root);
window.addEventListener('message', ({ data }: MessageEvent<ToDashboard>) => {
  void board.take(data);
});
editor.postMessage({ kind: 'ready' });

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Funnel } from '../../src/vscode/funnel';

const TASK = { what: 'task.search' } as const;

describe('the funnel in VS Code', () => {
  const log = vscode.window.createOutputChannel('funnel test', { log: true });
  const event = new vscode.EventEmitter<() => unknown>();
  let told: string[] = [];
  const funnel = new Funnel(log, (text) => {
    told.push(text);
    return Promise.resolve(undefined);
  });

  beforeEach(() => {
    told = [];
  });
  after(() => {
    for (const each of [event, log]) each.dispose();
  });

  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, 0);
    });

  it('tells what a handler throws or rejects with, in the reader’s words, and goes on', async () => {
    let runs = 0;
    const listening = [
      funnel.on(event.event, TASK, (act) => act()),
      event.event(() => {
        runs++;
      }),
    ];
    event.fire(() => {
      throw new Error('broken');
    });
    await settled();
    event.fire(() => Promise.reject(vscode.FileSystemError.FileNotFound(vscode.Uri.file('/gone'))));
    await settled();
    for (const each of listening) each.dispose();
    assert.equal(runs, 2);
    assert.equal(told.length, 2);
    assert.match(told[0] ?? '', /^Searching did not succeed: .*broken/);
    assert.match(told[1] ?? '', /^Searching did not succeed: .*not there any more/);
  });

  it('tells a fault once until the task succeeds', async () => {
    const fail = (): string => {
      throw new Error('again');
    };
    for (let time = 0; time < 3; time++) await funnel.run(TASK, fail);
    assert.equal(told.length, 1);
    assert.equal(await funnel.run(TASK, () => 5), 5);
    assert.equal(await funnel.run(TASK, fail), undefined);
    assert.equal(told.length, 2);
  });
});

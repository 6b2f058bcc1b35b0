// Several runs of the program at once in one folder, as of people who share it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { Folder, NODE, program } from '../support/cli';
import { contentsAfter, contentsOf, DRAFT, isLeftOver } from '../support/writing';

/** The exit code, and all that was said. */
type Ended = readonly [code: number | null, said: string];

function runOf(folder: Folder, args: readonly string[]): Promise<Ended> {
  const [node, ...options] = NODE;
  const run = spawn(node, [...options, program(), '--workspace', folder.path, '--lang', 'en', ...args]);
  let said = '';
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (part) => (said += String(part)));
  return new Promise((resolve) => {
    run.on('close', (code) => {
      resolve([code, said]);
    });
  });
}

const fourOf = (folder: Folder, ...args: string[]): Promise<Ended[]> =>
  Promise.all(Array.from({ length: 4 }, () => runOf(folder, args)));

describe('four runs at once', function () {
  this.timeout(120_000);

  it('of new for one document make it once, and the others say that it is there', async () => {
    const args = ['new', 'monthly-promotion-plan', '--period', '2026-06'];
    const folder = new Folder();
    const ended = await fourOf(folder, ...args);
    assert.deepEqual(ended.map(([code]) => code).sort(), [0, 2, 2, 2]);
    for (const [code, said] of ended) if (code === 2) assert.match(said, /is there already/);
    assert.deepEqual(
      contentsOf(folder),
      contentsAfter(args, () => new Folder()),
    );
    folder.remove();
  });

  it('of check --fix fix each document once, and leave nothing behind', async () => {
    const folder = new Folder();
    const files = Array.from({ length: 20 }, (_, index) => `documents/2026-05/${String(index)}.md`);
    for (const file of files) folder.write(file, DRAFT.replace('| 2.94% |', '| 3.94% |'));
    const ended = await fourOf(folder, 'check', '--fix');
    for (const [code, said] of ended) if (code === 2) assert.match(said, /changed by another program/);
    for (const file of files) assert.equal(folder.read(file), DRAFT, file);
    assert.deepEqual(
      [...folder.files().keys()].filter((file) => isLeftOver(file) || !files.includes(file)),
      [],
    );
    folder.remove();
  });
});

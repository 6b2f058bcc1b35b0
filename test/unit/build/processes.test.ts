import assert from 'node:assert/strict';
import { once } from 'node:events';
import { capture, findProgram, run, spawnGuarded } from '../../../build/shared/processes.mjs';

/** A program that starts another, which writes to the same output, and neither ever ends. */
const ENDLESS = `
  const rest = 'setInterval(() => {}, 1000)';
  require('node:child_process').spawn(process.execPath, ['-e', 'console.log("begun");' + rest], { stdio: 'inherit' });
  eval(rest);
`;

describe('spawnGuarded', () => {
  it('ends the program and what it started once nobody holds the guard', async () => {
    const guard = spawnGuarded(process.execPath, ['-e', ENDLESS]);
    await once(guard.stdout, 'data');
    assert.equal(guard.exitCode, null);
    guard.stdin.end();
    // An output closes when the last process that holds it is gone.
    await once(guard, 'close');
    assert.equal(guard.exitCode, 1);
  });

  it('hands on the output and the exit code', async () => {
    const guard = spawnGuarded(process.execPath, ['-e', 'console.log("said"); process.exitCode = 3']);
    const [[line], [code]] = (await Promise.all([once(guard.stdout, 'data'), once(guard, 'close')])) as [
      [Buffer],
      [number],
    ];
    assert.equal(line.toString(), 'said\n');
    assert.equal(code, 3);
  });
});

describe('run, capture and findProgram', () => {
  it('give the exit code, and 127 for what is not there', async () => {
    assert.equal(await run(process.execPath, ['-e', 'process.exit(4)']), 4);
    assert.equal(await run('no-such-program-anywhere', []), 127);
    assert.equal((await capture('no-such-program-anywhere', [])).code, 127);
  });

  it('keep what a program says on both its outputs', async () => {
    assert.deepEqual(await capture(process.execPath, ['-e', 'console.error("e")']), { code: 0, text: 'e\n' });
  });

  it('find the first name that is on the path', () => {
    assert.match(findProgram(['no-such-program-anywhere', 'node']) ?? '', /node$/);
    assert.equal(findProgram(['no-such-program-anywhere']), undefined);
  });
});

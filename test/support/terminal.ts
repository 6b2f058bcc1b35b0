// Running the command line on a real pseudo-terminal, which util-linux's `script` opens, and talking with it as a
// person does.
import { spawn } from 'node:child_process';
import { NODE, program } from './cli';
import { ROOT } from './pack';

const LONGEST = 30_000; // ms until a silent program counts as stuck

/** What a person does: waits until a text is on the screen, then types. */
export type Turn = readonly [wait: string, type: string];

/** What was on the screen, and the exit code. */
export interface Talk {
  readonly screen: string;
  readonly code: number | null;
}

/** Runs the command line in a folder, turn by turn, until it ends. Rejects where a text never comes. */
export function talk(folder: string, args: readonly string[], turns: readonly Turn[]): Promise<Talk> {
  const words = [...NODE, program(), '--workspace', folder, '--lang', 'zh-cn', ...args];
  const command = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const child = spawn('script', ['--quiet', '--return', '--flush', '--command', command, '/dev/null'], {
    cwd: ROOT,
    env: { ...process.env, TERM: 'xterm', COLUMNS: '200' },
  });
  let screen = '';
  let seen = 0;
  let turn = 0;
  return new Promise((resolve, reject) => {
    const stuck = setTimeout(() => {
      child.kill();
      reject(new Error(`waited in vain for “${turns[turn]?.[0] ?? 'the end'}” on:\n${screen}`));
    }, LONGEST);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      screen += text;
      for (let next = turns[turn]; next !== undefined; next = turns[turn]) {
        const at = screen.indexOf(next[0], seen);
        if (at < 0) return;
        seen = at + next[0].length;
        turn++;
        child.stdin.write(next[1]);
      }
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(stuck);
      resolve({ screen, code });
    });
  });
}

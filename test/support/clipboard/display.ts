// LibreOffice Calc on a display that nobody sees: opening a workbook, pressing keys, and what is on the clipboard.
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const STEP = 300; // milliseconds
const MOST_STEPS = 200;

/** A display with programs on it. */
export interface Display {
  /** Opens a workbook, and waits for its window. */
  readonly open: (workbook: string) => Promise<{ readonly file: string; readonly close: () => Promise<void> }>;
  /** Presses keys in the window that is open. */
  readonly keys: (...keys: readonly string[]) => Promise<void>;
  /** Agrees to what a window of a name asks. */
  readonly agree: (name: string) => Promise<void>;
  /** What is on the clipboard in a form; waits until there is something. */
  readonly clipboard: (form: string) => Promise<string>;
  /** Puts something on the clipboard in a form. */
  readonly put: (form: string, words: string) => void;
  readonly close: () => void;
}

/** Starts a display of its own. */
export function openDisplay(): Display {
  const folder = mkdtempSync(path.join(tmpdir(), 'clipboard-'));
  const name = `:${String(50 + (process.pid % 900))}`;
  const env = { ...process.env, DISPLAY: name, HOME: folder, SAL_USE_VCLPLUGIN: 'gen', LANG: 'C.UTF-8' };
  const server = spawn('Xvfb', [name, '-screen', '0', '1280x800x24'], { stdio: 'ignore' });
  const said = (command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const keys = async (...all: readonly string[]): Promise<void> => {
    for (const key of all) {
      said('xdotool', 'key', '--clearmodifiers', key);
      await wait(STEP);
    }
  };
  const focus = async (title: string): Promise<void> => {
    const found = await eventually(() => said('xdotool', 'search', '--onlyvisible', '--name', title).trim());
    await wait(STEP);
    said('xdotool', 'windowfocus', found.split('\n').at(-1) ?? '');
    await wait(STEP);
  };
  return {
    agree: async (title) => {
      await focus(title);
      await keys('Return');
      await wait(3 * STEP);
      await focus('book');
    },
    open: async (workbook) => {
      const file = path.join(folder, 'book.fods');
      writeFileSync(file, workbook);
      const args = ['--calc', '--norestore', '--nologo', '--nofirststartwizard', file];
      const calc = spawn('soffice', args, { env, stdio: 'ignore', detached: true });
      await eventually(() => said('xdotool', 'search', '--onlyvisible', '--name', 'book').trim());
      await wait(10 * STEP);
      await focus('book');
      return { file, close: () => ended(calc) };
    },
    keys,
    clipboard: (form) => eventually(() => said('xclip', '-selection', 'clipboard', '-o', '-t', form)),
    put: (form, words) => {
      execFileSync('xclip', ['-selection', 'clipboard', '-i', '-t', form], {
        env,
        input: words,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
    },
    close: () => {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function eventually(read: () => string): Promise<string> {
  for (let step = 0; step < MOST_STEPS; step++) {
    const found = attempt(read);
    if (found !== '') return found;
    await wait(STEP);
  }
  throw new Error('nothing came');
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

/** Ends a program with those that it started. */
async function ended(program: ChildProcess): Promise<void> {
  if (program.pid === undefined || program.exitCode !== null) return;
  const end = new Promise((resolve) => program.once('exit', resolve));
  process.kill(-program.pid, 'SIGKILL');
  await end;
}

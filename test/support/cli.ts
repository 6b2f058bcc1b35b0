// Owns running the command line for tests: the real program in a process of its own, on a workspace of its own.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './pack';

/** What a run printed, and its exit code. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder that is there for one test. */
export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'ops-regulation-'));

  /** Starts as a copy of the sample workspace. */
  withSamples(): this {
    cpSync(path.join(ROOT, 'knowledge/samples'), this.path, { recursive: true });
    return this;
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(path.join(this.path, file)), { recursive: true });
    writeFileSync(path.join(this.path, file), content);
  }

  makeFolder(folder: string): void {
    mkdirSync(path.join(this.path, folder), { recursive: true });
  }

  /** Runs the command line on this folder, in English. */
  run(...args: string[]): Run {
    const command = ['--import', 'tsx', path.join(ROOT, 'src/cli/main.ts'), '--workspace', this.path, '--lang', 'en', ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: ROOT, maxBuffer: 1e8 });
    return { code: status, out: stdout, err: stderr };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

// Owns running the command line for tests: the real program, bundled as it is shipped, in a process and on a workspace of its own.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { commandLine } from '../../build/bundle/targets.mjs';
import { prepare } from '../../src/knowledge/prepared';
import { BUNDLED_PACK, readPackFiles, ROOT } from './pack';

/** What a run printed, and its exit code. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string | undefined;

/** The bundled command line with its pack beside it, made once for all tests of a run: it starts in a fifth of the time that its sources take. */
export function program(): string {
  if (folder === undefined) {
    const made = mkdtempSync(path.join(tmpdir(), 'ops-regulation-cli-'));
    buildSync(commandLine(path.join(made, 'cli.js')));
    writeFileSync(path.join(made, 'pack.json'), prepare(readPackFiles(BUNDLED_PACK)));
    process.once('exit', () => { rmSync(made, { recursive: true, force: true }); });
    folder = made;
  }
  return path.join(folder, 'cli.js');
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

  /** Runs the command line on this folder, in English. One that hangs is ended, and has no exit code. */
  run(...args: string[]): Run {
    const command = [program(), '--workspace', this.path, '--lang', 'en', ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: ROOT, maxBuffer: 1e8, timeout: 300_000 });
    return { code: status, out: stdout, err: stderr };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

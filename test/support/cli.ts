// Running the command line for tests: the real program, bundled as it is shipped, in a process and on a workspace
// of its own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BUNDLED_INDEX } from '../../src/files/bundledIndex';
import { compilePack, readCompiledPack } from '../../src/knowledge/compiled/compiledPack';
import { shipIndex } from '../../src/search/clauseIndex';
import { BUNDLED_PACK, readPackFiles, ROOT } from './pack';

/** What a run printed, and its exit code. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string | undefined;

/** How Node runs the program: without making code of text. */
export const NODE = [process.execPath, '--disallow-code-generation-from-strings'] as const;

const BUNDLE = `import { bundleCommandLine } from ${JSON.stringify(path.join(ROOT, 'build/bundle/targets.mjs'))};
await bundleCommandLine(process.argv[1]);`;

/**
 * The bundled command line with its pack beside it, made once for all tests of a run: it starts in a fifth of the time
 * that its sources take.
 */
export function program(): string {
  if (folder === undefined) {
    const made = mkdtempSync(path.join(tmpdir(), 'ops-regulation-cli-'));
    const { status } = spawnSync(process.execPath, ['-e', BUNDLE, '--input-type=module', made], {
      stdio: 'inherit',
    });
    assert.equal(status, 0, 'the command line could not be bundled');
    writePack(made);
    process.once('exit', () => {
      rmSync(made, { recursive: true, force: true });
    });
    folder = made;
  }
  return path.join(folder, 'cli.js');
}

function writePack(into: string): void {
  const compiled = compilePack(readPackFiles(BUNDLED_PACK));
  const { postings, lunr } = shipIndex(readCompiledPack(compiled).pack.clauses);
  writeFileSync(path.join(into, 'pack.json'), compiled);
  writeFileSync(path.join(into, BUNDLED_INDEX.postings), postings);
  writeFileSync(path.join(into, BUNDLED_INDEX.lunr), lunr);
}

/**
 * What a run meets: room for this many blocks of 512 bytes or a little more a file, what else faultyDisk.mjs does to
 * it, by its variables, and the milliseconds after which it is killed.
 */
export interface Conditions {
  readonly blocks?: number;
  readonly disk?: Readonly<Record<string, string>>;
  readonly killedAfter?: number;
}

const FAULTY_DISK = path.join(ROOT, 'test/support/faultyDisk.mjs');

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

  read(file: string): string {
    return readFileSync(path.join(this.path, file), 'utf8');
  }

  makeFolder(folder: string): void {
    mkdirSync(path.join(this.path, folder), { recursive: true });
  }

  /** Runs the command line on this folder, in English. One that hangs is ended, and has no exit code. */
  run(...args: string[]): Run {
    return this.runIn({}, ...args);
  }

  /** The same on a system that lets it down. Its code is null where it was stopped. */
  runIn({ blocks, disk, killedAfter = 300_000 }: Conditions, ...args: string[]): Run {
    const command = [
      ...NODE,
      ...(disk === undefined ? [] : ['--import', FAULTY_DISK]),
      program(),
      '--workspace',
      this.path,
      '--lang',
      'en',
      ...args,
    ];
    const limited =
      blocks === undefined ? command : ['sh', '-c', `ulimit -f ${String(blocks)}; exec "$0" "$@"`, ...command];
    const { status, stdout, stderr } = spawnSync(limited[0] ?? '', limited.slice(1), {
      encoding: 'utf8',
      cwd: ROOT,
      maxBuffer: 1e8,
      timeout: killedAfter,
      killSignal: 'SIGKILL',
      env: { ...process.env, XDG_CACHE_HOME: path.join(path.dirname(program()), 'cache'), ...disk },
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** All that is in the folder, links and hidden files too: what each file holds, by its path. */
  files(): ReadonlyMap<string, string> {
    const names = readdirSync(this.path, { recursive: true, encoding: 'utf8' }).sort();
    return new Map(
      names
        .filter((name) => lstatSync(path.join(this.path, name)).isFile())
        .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(this.path, name), 'latin1')]),
    );
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

// A disk in memory for tests: folders, files with permissions, and links, which lead where they say, also out of the
// folder of a host. Each thing that a host does can be made to fail, or be the last that a stopped program did.
import path from 'node:path';
import type { Abilities, Host, Kind, Stat } from '../../src/files/host';

/** What a host does, by its name. */
export type Operation = Exclude<
  keyof (Host & Abilities),
  'isWritable' | 'isRenameAtomic' | 'now' | 'unique' | 'makerOf'
>;

/** Asked before each thing done, with its path on the disk: the code of a fault, or undefined where it goes well. */
export type Fault = (operation: Operation, path: string) => string | undefined;

/** Faults that come while bytes are being written: half of them are. */
const HALFWAY = ['ENOSPC', 'STOP'];

type Node =
  | { readonly kind: 'file'; bytes: Uint8Array; mode: number; changed: number; touched: number }
  | { readonly kind: 'folder'; readonly changed: number }
  | { readonly kind: 'link'; readonly target: string; readonly changed: number };

/** A disk in memory. Its own paths begin with `/`. */
export class MemoryDisk {
  /** Its time, in ms. */
  time = Date.UTC(2026, 0, 1);
  fault: Fault = () => undefined;
  makerOf: NonNullable<Host['makerOf']> = () => undefined;
  private readonly nodes = new Map<string, Node>([['/', { kind: 'folder', changed: 0 }]]);
  private named = 0;

  /** Puts a file, and the folders on its way. */
  put(file: string, content: string | Uint8Array, mode = 0o644): void {
    this.putFolder(path.posix.dirname(file));
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.nodes.set(file, { kind: 'file', bytes, mode, changed: this.time, touched: this.time });
  }

  putFolder(folder: string): void {
    if (this.nodes.has(folder)) return;
    this.putFolder(path.posix.dirname(folder));
    this.nodes.set(folder, { kind: 'folder', changed: this.time });
  }

  /** Puts a link, to a path from the disk's top or from the link's folder. */
  putLink(link: string, target: string): void {
    this.putFolder(path.posix.dirname(link));
    this.nodes.set(link, { kind: 'link', target, changed: this.time });
  }

  /** What lies below a folder, by path: a file's text, `->` and where a link leads, `/` for a folder. */
  holding(folder = ''): Map<string, string> {
    const found = [...this.nodes].filter(([each]) => each.startsWith(`${folder}/`) && each !== '/').sort();
    return new Map(found.map(([each, node]) => [each.slice(folder.length + 1), shown(node)]));
  }

  mode(file: string): number {
    return this.file(file).mode;
  }

  /** The host of a folder. */
  host(root: string): Host & Abilities {
    const at = (below: string): string => this.real(below === '' ? root : `${root}/${below}`, false);
    const does = async <T>(operation: Operation, below: string, work: (real: string) => T): Promise<T> => {
      await Promise.resolve();
      const code = this.fault(operation, `${root}/${below}`);
      if (code !== undefined) throw failure(code, below);
      return work(at(below));
    };
    const writes = async (operation: Operation, below: string, work: (real: string, part: number) => void) => {
      await Promise.resolve();
      const code = this.fault(operation, `${root}/${below}`);
      if (code === undefined || HALFWAY.includes(code)) work(at(below), code === undefined ? 1 : 0.5);
      if (code !== undefined) throw failure(code, below);
    };
    return {
      isWritable: true,
      isRenameAtomic: true,
      now: () => this.time,
      unique: () => `${(++this.named).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
      list: (folder) => does('list', folder, (real) => this.list(this.real(real, true))),
      stat: (file) => orNothing(does('stat', file, (real) => this.stat(real))),
      read: (file) => orNothing(does('read', file, (real) => this.file(real).bytes.slice())),
      readPart: (file, from, length) =>
        does('readPart', file, (real) => this.file(real).bytes.slice(from, from + length)),
      realPath: (file) => orNothing(does('realPath', file, () => this.realBelow(root, file))),
      makeFolder: (folder) => does('makeFolder', folder, (real) => this.makeFolder(real)),
      write: (file, bytes) =>
        writes('write', file, (real, part) => {
          this.write(real, part, bytes);
        }),
      create: (file, bytes) =>
        writes('create', file, (real, part) => {
          if (this.nodes.has(real)) throw failure('EEXIST', file);
          this.write(real, part, bytes);
        }),
      append: (file, bytes) =>
        writes('append', file, (real, part) => {
          const before = this.nodes.has(real) ? this.file(real).bytes : new Uint8Array();
          this.write(real, 1, Uint8Array.of(...before, ...bytes.slice(0, bytes.length * part)));
        }),
      sync: (file) => does('sync', file, (real) => void this.file(real)),
      syncFolder: (folder) => does('syncFolder', folder, (real) => void this.list(this.real(real, true))),
      makerOf: (unique) => this.makerOf(unique),
      rename: (from, to) =>
        does('rename', from, (real) => {
          this.move(real, at(to));
        }),
      renameNew: (from, to) =>
        does('renameNew', from, (real) => {
          if (this.nodes.has(at(to))) return false;
          this.move(real, at(to));
          return true;
        }),
      remove: async (file) => {
        await orNothing(
          does('remove', file, (real) => {
            this.remove(real);
          }),
        );
      },
      removeEmpty: (folder) =>
        does('removeEmpty', folder, (real) => {
          if (this.list(real).length > 0) throw failure('ENOTEMPTY', folder);
          this.nodes.delete(real);
        }),
      copyMode: (from, to) =>
        does('copyMode', from, (real) => {
          this.file(at(to)).mode = this.mode(real);
        }),
    };
  }

  /** Where a path leads by the links on its way, and by itself being one where that is wanted. */
  private real(full: string, followsLast: boolean, steps = 0): string {
    if (steps > 40) throw failure('ELOOP', full);
    const names = full.split('/').filter((name) => name !== '');
    let real = '/';
    for (const [index, name] of names.entries()) {
      const next = path.posix.join(real, name);
      const node = this.nodes.get(next);
      const isLast = index === names.length - 1;
      if (node?.kind === 'link' && (!isLast || followsLast)) {
        real = this.real(path.posix.resolve(real, node.target), true, steps + 1);
      } else real = next;
      if (!isLast && this.found(real).kind !== 'folder') throw failure('ENOTDIR', full);
    }
    return real;
  }

  private realBelow(root: string, below: string): string | undefined {
    try {
      const real = this.real(`${root}/${below}`, true);
      this.found(real);
      const relative = path.posix.relative(root, real);
      return relative.startsWith('..') ? undefined : relative;
    } catch {
      return undefined;
    }
  }

  private found(full: string): Node {
    const node = this.nodes.get(full);
    if (node === undefined) throw failure('ENOENT', full);
    return node;
  }

  private file(full: string): Node & { readonly kind: 'file' } {
    const node = this.found(this.real(full, true));
    if (node.kind !== 'file') throw failure('EISDIR', full);
    return node;
  }

  private stat(full: string): Stat {
    const node = this.found(full);
    if (node.kind !== 'file') return { kind: node.kind, size: 0, changed: node.changed, isLocked: false };
    const { kind, bytes, mode, changed, touched } = node;
    return { kind, size: bytes.length, changed, touched, isLocked: (mode & 0o222) === 0 };
  }

  private list(folder: string): { readonly name: string; readonly kind: Kind }[] {
    if (this.found(folder).kind !== 'folder') throw failure('ENOTDIR', folder);
    const inside = [...this.nodes].filter(([each]) => each !== '/' && path.posix.dirname(each) === folder);
    return inside.map(([each, { kind }]) => ({ name: path.posix.basename(each), kind }));
  }

  private makeFolder(folder: string): boolean {
    if (this.nodes.has(folder)) return false;
    if (this.found(path.posix.dirname(folder)).kind !== 'folder') throw failure('ENOTDIR', folder);
    this.nodes.set(folder, { kind: 'folder', changed: this.time });
    return true;
  }

  private write(full: string, part: number, bytes: Uint8Array): void {
    const target = this.real(full, true);
    if (this.found(path.posix.dirname(target)).kind !== 'folder') throw failure('ENOTDIR', full);
    const mode = this.nodes.has(target) ? this.mode(target) : 0o644;
    this.put(target, bytes.slice(0, bytes.length * part), mode);
  }

  private move(from: string, to: string): void {
    const moved = this.found(from);
    if (moved.kind !== 'folder' && this.nodes.get(to)?.kind === 'folder') throw failure('EISDIR', to);
    if (this.found(path.posix.dirname(to)).kind !== 'folder') throw failure('ENOTDIR', to);
    const all = [...this.nodes].filter(([each]) => each === from || each.startsWith(`${from}/`));
    for (const [each] of all) this.nodes.delete(each);
    for (const [each, node] of all) {
      if (node.kind === 'file') node.touched = this.time;
      this.nodes.set(to + each.slice(from.length), node);
    }
  }

  private remove(full: string): void {
    for (const each of [...this.nodes.keys()])
      if (each === full || each.startsWith(`${full}/`)) this.nodes.delete(each);
  }
}

function shown(node: Node): string {
  if (node.kind === 'file') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(node.bytes);
  return node.kind === 'link' ? `-> ${node.target}` : '/';
}

function failure(code: string, where: string): Error {
  return Object.assign(new Error(`${code}: ${where}`), { code });
}

async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

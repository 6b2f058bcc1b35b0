// Commands that write, for tests of what is on the disk where one of them is stopped or refused: what each starts from
// and what it leaves where nothing goes wrong.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isHalfWritten } from '../../src/files/writing/halfWritten';
import { JOURNAL } from '../../src/files/writing/journal';
import { Folder } from './cli';
import { ROOT } from './pack';

const FREE = readFileSync(path.join(ROOT, 'test/fixtures/free-document.md'), 'utf8');
const LAW = `# 示例法\n\n第一条 ${'经营者应当诚信。'.repeat(60)}\n`;

/** A document of the folder, as a draft. */
export const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
export const DRAFT = readFileSync(path.join(ROOT, 'knowledge/samples', PLAN), 'utf8').replace(
  'status: submitted',
  'status: draft',
);

/** A command that makes files: its arguments, and a file that it makes. */
export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly file: string;
}

/** The commands that make files. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'new',
    args: ['new', 'monthly-promotion-plan', '--period', '2026-06'],
    file: 'documents/2026-06/monthly-promotion-plan.md',
  },
  {
    name: 'type',
    args: ['type', '盘点.md', '--id', 'stock-count'],
    file: 'packs/own-documents/documents/stock-count.md',
  },
  {
    name: 'export',
    args: ['export', PLAN, '--out', 'pages'],
    file: 'pages/documents/2026-05/monthly-promotion-plan.html',
  },
  { name: 'import', args: ['import', '示例法.md', '--out', 'packs/law'], file: 'packs/law/regulation' },
];

/** A folder with what the commands read. */
export function prepared(): Folder {
  const folder = new Folder();
  folder.write('盘点.md', FREE);
  folder.write('示例法.md', LAW);
  folder.write(PLAN, DRAFT);
  return folder;
}

/** The documents of {@link withCitations}. */
export const CITING = Array.from({ length: 12 }, (_, index) => `documents/2026-05/${String(index)}.md`);

/** Two clauses of an own regulation that swap their numbers, which many documents cite: done twice, it is undone. */
export function withCitations(): Folder {
  const folder = new Folder();
  folder.write('ops-regulation.yaml', 'packs: [packs/shop]\n');
  const header =
    'id: shop\ngrammar: 1\ntitle: 門店規定\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n';
  folder.write('packs/shop/pack.yaml', header);
  folder.write('packs/shop/regulation/01.md', '# 一、庫存\n\n1. 每日盤點。\n2. 每週核對。\n3. 每月上報。\n');
  for (const path of CITING) folder.write(path, '\uFEFF---\r\ntitle: 記錄\r\n---\r\n依 shop§1.2、shop§1.1 辦理。\r\n');
  folder.write('swap.txt', 'shop§1.1 shop§1.2\nshop§1.2 shop§1.1\n');
  return folder;
}

/** The arguments by which they swap. */
export const SWAP = (folder: Folder): readonly string[] => [
  'renumber',
  '--map',
  path.join(folder.path, 'swap.txt'),
  '--pack',
  'shop',
];

/** Whether a file is what a stopped command left half written. */
export const isLeftOver = (file: string): boolean => file.split('/').some(isHalfWritten);

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g;

const TIME = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g;

/** The arguments of a command, some of which may depend on the folder that it runs in. */
export type Arguments = readonly string[] | ((folder: Folder) => readonly string[]);

/** The arguments in a folder. */
export function argumentsIn(folder: Folder, args: Arguments): readonly string[] {
  return typeof args === 'function' ? args(folder) : args;
}

/** What a folder holds, but for the journal and what was left half written, and without random ids and times. */
export function contentsOf(folder: Folder): Map<string, string> {
  return new Map(
    [...folder.files()]
      .filter(([file]) => file !== JOURNAL && !isLeftOver(file))
      .map(([file, text]) => [file, text.replace(UUID, '').replace(TIME, '')]),
  );
}

/** What a folder holds after a command, where nothing goes wrong. */
export function contentsAfter(args: Arguments, start = prepared): Map<string, string> {
  const folder = start();
  assert.equal(folder.run(...argumentsIn(folder, args)).code, 0);
  const whole = contentsOf(folder);
  folder.remove();
  return whole;
}

/** Asserts that each file of a folder is as one of these contents has it: as before the command, or as after it. */
export function assertWhole(folder: Folder, when: string, ...contents: readonly ReadonlyMap<string, string>[]): void {
  for (const [file, text] of contentsOf(folder))
    assert.ok(
      contents.some((each) => each.get(file) === text),
      `${file} is whole ${when}`,
    );
}

// Reading Word files as another reader of them does, mammoth: files that it was tried on, which Word, LibreOffice and
// others wrote, and files drawn at random.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { runSync } from '../../src/base/slices';
import { readDocx } from '../../src/import/docx';
import { readHtml } from '../../src/import/html';
import type { Lines } from '../../src/import/line';
import { draws, timeLimit } from '../support/draws';
import { ROOT } from '../support/pack';
import { wordFiles } from '../support/wordDraws';

const FILES = path.join(ROOT, 'node_modules/mammoth/test/test-data');
// It has rules of its own on how mammoth is to show it, and its only paragraph is a heading by these.
const OTHERWISE: ReadonlySet<string> = new Set(['embedded-style-map.docx']);

function shown({ lines }: Lines): string[] {
  return lines.map(({ text, heading }) => '#'.repeat(heading) + text.replace(/\s+/g, ' ').trim());
}

async function ours(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const read = await readDocx('a.docx', bytes, () => Promise.resolve());
  return 'id' in read ? [read.id] : shown(read);
}

async function mammoths(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const options = { styleMap: "p[style-name='Title'] => h1:fresh", externalFileAccess: false };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
  const read = runSync(readHtml('a.docx', value, 'paragraphs'));
  assert.ok(typeof read !== 'string');
  return shown(read).map((line) => line.replace(/ ?↑/, '')); // its way back from a note
}

describe('a Word file', () => {
  for (const name of readdirSync(FILES).filter((each) => each.endsWith('.docx') && !OTHERWISE.has(each)))
    it(`of another program is read as mammoth reads it: ${name}`, async () => {
      const bytes = Uint8Array.from(readFileSync(path.join(FILES, name)));
      assert.deepEqual(await ours(bytes), await mammoths(bytes));
    });

  it('is read as mammoth reads it, of any parts', async () => {
    await fc.assert(
      fc.asyncProperty(wordFiles, async (bytes) => {
        assert.deepEqual(await ours(bytes), await mammoths(bytes));
      }),
      draws(400),
    );
  }).timeout(timeLimit());
});

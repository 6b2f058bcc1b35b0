// Tables of documents that somebody edits: of the samples and of the quarter before in every form of file, and with
// what writers put in of their own.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Sheet, TableBlock } from '../../../src/features/sheet/model';
import { ROOT } from '../pack';
import { filesBelow } from '../samples';
import { draftSamples, FILE_FORMS, sheetOfText } from './sheets';
import { OWN_PARTS } from './ownParts';

/** A text that somebody edits. */
export interface DrawnText {
  readonly path: string;
  readonly text: string;
  readonly [fc.toStringMethod]: () => string;
}

/** A table of it. */
export interface DrawnTable extends DrawnText {
  readonly sheet: Sheet;
  readonly block: number;
  readonly table: TableBlock;
}

const EARLIER = path.join(ROOT, 'test/fixtures/earlier');

/** The samples as drafts, and the documents of the contracts' first versions. */
export const { snapshot, texts: samples } = draftSamples();
const earlier = new Map(
  readdirSync(EARLIER).length === 0 ? [] : filesBelow(EARLIER).map((file) => [`earlier/${file.path}`, file.text]),
);
const all = [...samples, ...earlier];

/** A document in a form of file, with or without parts of the writer's own. */
export const drawnText: fc.Arbitrary<DrawnText> = fc
  .tuple(
    fc.constantFrom(...all),
    fc.constantFrom(...Object.keys(FILE_FORMS)),
    fc.option(fc.constantFrom(...Object.keys(OWN_PARTS)), { freq: 2 }),
  )
  .map(([[name, source], form, own]) => {
    const text = (own === null ? source : (OWN_PARTS[own]?.(source) ?? source)).trimEnd();
    return {
      path: name.replace(/^earlier\//, ''),
      text: FILE_FORMS[form]?.(`${text}\n`) ?? text,
      [fc.toStringMethod]: () => `${name} (${form}, ${own ?? 'nothing of its own'})`,
    };
  });

/** A table of such a document. */
export const drawnTable: fc.Arbitrary<DrawnTable> = fc
  .tuple(drawnText, fc.nat())
  .map(([drawn, number]) => {
    const sheet = sheetFor(drawn.path, drawn.text);
    const tables = sheet.blocks.flatMap((block, index) =>
      block.kind === 'table' && block.rows.length > 0 ? [{ block: index, table: block }] : [],
    );
    const found = tables[number % Math.max(1, tables.length)];
    const name = `${drawn[fc.toStringMethod]()}, block ${String(found?.block)}`;
    return found && { ...drawn, sheet, ...found, [fc.toStringMethod]: () => name };
  })
  .filter((drawn) => drawn !== undefined);

// The same few texts are drawn again and again.
const known = new Map<string, Sheet>();

/** The sheet of a text as it is read alone. */
export function sheetFor(name: string, text: string): Sheet {
  const key = `${name}\n${text}`;
  const sheet = known.get(key) ?? sheetOfText(name, text);
  known.set(key, sheet);
  return sheet;
}

const SIGNS = [
  '|',
  '\\',
  '<br>',
  '<b>',
  '&lt;',
  '&amp;',
  '&#92;',
  '｜',
  '`',
  '*',
  '#',
  '-',
  '\n',
  '\r\n',
  ' ',
  '　',
  '\t',
];
const WORDS = ['甲', '關鍵詞', '12,000', '5.8万', '１２,０００', '12%', '7/1', '待填', '😀', '👨‍👩‍👧', '—', '同上'];
const WHOLE = [
  '',
  '---',
  ':-:',
  '【待填】',
  '【待填：預算】',
  '【待填】x',
  '合计',
  'a|b\\',
  '字'.repeat(3000),
  '-',
  '||',
  '\\|',
];

/** What people type into a cell, and what nobody would. */
export const typed: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...WHOLE),
  fc.array(fc.constantFrom(...SIGNS, ...WORDS), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

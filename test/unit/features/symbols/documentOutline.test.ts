import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contains } from '../../../../src/base/range';
import { parseDocument } from '../../../../src/documents/parse';
import { documentOutline } from '../../../../src/features/symbols/documentOutline';
import type { OutlineSymbol } from '../../../../src/features/symbols/outlineSymbol';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED } from '../../../support/reader';

const knowledge = readKnowledge(BUNDLED_PACK);
const SAMPLES = path.join(BUNDLED_PACK, 'samples/documents');

const outline = (text: string, reader = SIMPLIFIED): OutlineSymbol[] =>
  documentOutline(parseDocument(knowledge, 'x.md', text), reader);
const all = (symbols: readonly OutlineSymbol[]): OutlineSymbol[] =>
  symbols.flatMap((each) => [each, ...all(each.children)]);

const REGISTER = [
  '---',
  'type: risk-register',
  'period: 2026-05',
  'status: draft',
  '---',
  '# 五月',
  '',
  '## 風險清單',
  '',
  '| 風險編號 | 風險 | 可能性 |',
  '|---|---|---|',
  '| R1 | 斷供 | 3 |',
  '| 【待填】 | 【待填】 | |',
  '',
  '### 附記',
  '',
  '## 別的',
].join('\n');

describe('the outline of a document', () => {
  it('has its head, its headings in their ranks and the rows that have a name', () => {
    const [head, title, ...rest] = outline(REGISTER);
    assert.deepEqual([head?.name, head?.detail, head?.kind], ['风险登记表 2026-05', 'draft', 'head']);
    assert.deepEqual(rest, []);
    const sections = title?.children ?? [];
    assert.deepEqual(
      sections.map(({ name, kind }) => [name, kind]),
      [
        ['風險清單', 'heading'],
        ['別的', 'heading'],
      ],
    );
    assert.deepEqual(
      sections[0]?.children.map(({ name, detail, kind }) => [name, detail, kind]),
      [
        ['R1', '斷供', 'row'],
        ['附記', '', 'heading'],
      ],
    );
  });

  it('speaks the reader’s language of what is the type’s, and leaves the document’s own words as they are', () => {
    assert.match(outline(REGISTER, ENGLISH)[0]?.name ?? '', /^Risk register 2026-05$/);
    assert.equal(outline(REGISTER, ENGLISH)[1]?.name, '五月');
  });

  it('has the headings alone where the type is not known, and nothing for nothing', () => {
    assert.deepEqual(
      all(outline('# a\n\n### b\n\n## c\n')).map(({ name, kind }) => [name, kind]),
      [
        ['a', 'heading'],
        ['b', 'heading'],
        ['c', 'heading'],
      ],
    );
    assert.deepEqual(outline(''), []);
  });

  it('holds as many headings as there are, one after the other or below one another', () => {
    const ranks = ['## 甲', '### 乙', '#### 丙', '### 丁'];
    const lines = Array.from({ length: 40_000 }, (_, at) => ranks[at % ranks.length] ?? '');
    const symbols = outline(lines.join('\n'));
    assert.equal(symbols.length, 10_000);
    assert.deepEqual(
      symbols.at(-1)?.children.map(({ name, children }) => [name, children.map((each) => each.name)]),
      [
        ['乙', ['丙']],
        ['丁', []],
      ],
    );
  });

  it('of every sample document nests each place in the one above, and holds all headings', () => {
    const files = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    const types = new Set<string>();
    let rows = 0;
    for (const file of files) {
      const document = parseDocument(knowledge, file, readFileSync(path.join(SAMPLES, file), 'utf8'));
      if (document.type) types.add(document.type.type);
      const symbols = all(documentOutline(document, SIMPLIFIED));
      assert.equal(symbols.filter(({ kind }) => kind === 'heading').length, document.outline.headings.length, file);
      rows += symbols.filter(({ kind }) => kind === 'row').length;
      for (const symbol of symbols) {
        assert.notEqual(symbol.name, '', file);
        for (const inner of [symbol.selection, ...symbol.children.map(({ range }) => range)]) {
          assert.ok(
            contains(symbol.range, inner.start) && contains(symbol.range, inner.end),
            `${file}: ${symbol.name}`,
          );
        }
      }
    }
    assert.ok(types.size >= 10 && rows > files.length, `${String(types.size)} types, ${String(rows)} rows`);
  });
});

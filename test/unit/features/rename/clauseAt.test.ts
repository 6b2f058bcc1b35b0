import assert from 'node:assert/strict';
import { citedClauseAt } from '../../../../src/features/references/citedText';
import type { KnownTexts } from '../../../../src/features/references/citedText';
import { runSync } from '../../../../src/base/slices';
import type { Position } from '../../../../src/base/range';
import type { NamedText } from '../../../../src/features/symbols/namedText';
import { packUses } from '../../../../src/features/references/packUses';
import { clauseAt } from '../../../../src/features/rename/clauseAt';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { parseDocument } from '../../../../src/documents/parse';
import { parsePack } from '../../../../src/knowledge/pack';
import { bundledPack } from '../../../support/pack';

const REGULATION = '# 一、總則\n\n1. 為規範。\n2. 依第一章（二）辦理，並依 §3.2.2。\n';
const own = parsePack([
  {
    path: 'pack.yaml',
    text: 'id: shop\ngrammar: 1\ntitle: 補充規定\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n',
  },
  { path: 'regulation/01.md', text: REGULATION },
]).value;
const main = bundledPack().value;
assert.ok(own && main);
const knowledge = combinePacks([main, own]).value;
const known: KnownTexts = {
  knowledge,
  read: ({ path, text }) => parseDocument(knowledge, path, text),
  folderOf: new Map([['shop', 'packs/shop']]),
  isDocument: (path) => path.startsWith('documents/'),
};

/** Where a text has a `|`, and the text without it. */
function marked(
  path: string,
  source: string,
  pack?: string,
): { readonly named: NamedText; readonly position: Position } {
  const before = source.slice(0, source.indexOf('|')).split('\n');
  return {
    named: { path, text: source.replace('|', ''), pack },
    position: { line: before.length - 1, character: (before.at(-1) ?? '').length },
  };
}

/** The clause under the first `|` of a text, and the part of the text that stands for it. */
function at(path: string, source: string, pack?: string): string | undefined {
  const { named, position } = marked(path, source, pack);
  const found = clauseAt(known, named, position);
  if (found === undefined) return undefined;
  const { start, end } = found.range;
  const line = named.text.split('\n')[start.line] ?? '';
  return `${found.pack}§${found.number} ${line.slice(start.character, end.character)}`;
}

describe('the clause at a place', () => {
  it('is the one that is cited there, each part of a list or range by itself', () => {
    assert.equal(at('documents/a.md', '依 §3.2|.2 辦'), 'tmall-operations§3.2.2 §3.2.2');
    assert.equal(at('documents/a.md', '依 §3.2.1、3.2|.2 辦'), 'tmall-operations§3.2.2 3.2.2');
    assert.equal(at('documents/a.md', '依第三章（二）2| 辦'), 'tmall-operations§3.2.2 第三章（二）2');
    assert.equal(at('documents/a.md', 'shop§|1.1'), 'shop§1.1 shop§1.1');
    assert.equal(at('documents/a.md', '依| 法辦 §3.2.2'), undefined);
    assert.equal(at('documents/a.md', '`§3|.2.2`'), undefined);
  });

  it('is in a regulation file also the one that is numbered on the line', () => {
    const file = 'packs/shop/regulation/01.md';
    assert.equal(at(file, REGULATION.replace('1. 為規', '1. 為|規')), 'shop§1.1 1.');
    assert.equal(at(file, REGULATION.replace('一、總', '一、|總')), 'shop§1 一、');
    assert.equal(at(file, REGULATION.replace('第一章（二）', '第一|章（二）')), 'shop§1.2 第一章（二）');
    assert.equal(at(file, REGULATION.replace('3.2.2', '3|.2.2')), 'tmall-operations§3.2.2 §3.2.2');
    assert.equal(at('regulation/01.md', REGULATION.replace('1. 為規', '1. 為|規'), 'shop'), 'shop§1.1 1.');
    assert.equal(at(file, `${REGULATION}\n|`), undefined);
    assert.equal(at(file, '# 一、總則\n\n# 附件一 |表\n'), 'shop§a1 附件一');
  });

  it('is in a pack’s posts and indicators the pack’s own where it has that', () => {
    assert.equal(at('packs/shop/roles/x.md', '---\nclause: "§1|.2"\n---\n'), 'shop§1.2 §1.2');
    assert.equal(at('packs/shop/roles/x.md', '---\nclause: "§3|.2.2"\n---\n'), 'tmall-operations§3.2.2 §3.2.2');
    assert.equal(at('packs/shop/documents/x.md', '---\nbasis: ["§1|.2"]\n---\n'), 'tmall-operations§1.2 §1.2');
  });

  it('is the one that references lead to and count', () => {
    const leads = (path: string, source: string): string =>
      (({ named, position }) =>
        ((clause) => `${clause?.pack ?? ''}§${clause?.number ?? ''}`)(citedClauseAt(known, named, position)))(
        marked(path, source),
      );
    assert.equal(leads('packs/shop/roles/x.md', '---\nclause: "§1|.2"\n---\n'), 'shop§1.2');
    assert.equal(leads('packs/shop/roles/x.md', '---\nclause: "§3|.2.2"\n---\n'), 'tmall-operations§3.2.2');
    assert.equal(leads('packs/shop/documents/x.md', '---\nbasis: ["§1|.2"]\n---\n'), 'tmall-operations§1.2');
    assert.equal(leads('packs/shop/regulation/01.md', REGULATION.replace('第一章（二）', '第一|章（二）')), 'shop§1.2');
    const uses = runSync(packUses(known.knowledge))
      .filter(({ place }) => place.pack === 'shop')
      .map(({ pack, number }) => `${pack}§${number}`);
    assert.deepEqual(uses, ['shop§1.2', 'tmall-operations§3.2.2']);
  });
});

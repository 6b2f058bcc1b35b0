// What reads a text in a workspace: checks, what editors ask for, search, and the import of regulations.
import { lineRange } from '../../../src/base/range';
import type { Clause } from '../../../src/knowledge/model';
import type { Snapshot } from '../../../src/features/service';
import { openSnapshot } from '../../../src/features/service';
import { importRegulation } from '../../../src/import/importRegulation';
import { loadKnowledge } from '../../../src/knowledge/load';
import { createClauseIndex } from '../../../src/search/clauseIndex';
import { compactEngine } from '../../../src/search/ranking/scoring';
import { check } from '../check';
import { manyClauses, knowledgeOf } from '../clauses';
import { bundledPack } from '../pack';
import { extendMarkdownIt } from '../../../src/features/preview/plugin';
import { hostOf, plainMarkdownIt } from '../preview';
import { SIMPLIFIED } from '../reader';
import { HOSTILE_DOCUMENTS, hostileKnowledge } from './documents';
import type { HostileReader } from './textReaders';

const PATH = 'documents/2026-05/hostile.md';
const today = '2026-05-20';
const HEAD = '---\ntype: monthly-promotion-plan\nperiod: 2026-05\nauthor: 小王\nstatus: draft\n---\n# 计划\n\n';
const TABLE = '## 四、渠道与预算\n\n| 渠道 | 预算 |\n| --- | ---: |\n';

const knowledge = hostileKnowledge();
const small = openSnapshot(loadKnowledge(bundledPack(), undefined, []), []);
const index = createClauseIndex(small.knowledge);

/** The workspace of one document. */
function holding(text: string): Snapshot {
  return small.update([{ path: PATH, text }]).snapshot;
}

const inProse = (signs: string): string => `${HEAD}## 一、目标\n\n${signs}\n\n§3.2.1\n`;
const inTable = (signs: string): string => `${HEAD}${TABLE}| ${signs} | ${signs} |\n`;
const asRegulation = (name: string) => (signs: string) =>
  importRegulation([{ name, bytes: new TextEncoder().encode(signs) }], { today });
const typedAt = (text: string): unknown => {
  const lines = text.split(/\r\n|\r|\n/);
  const position = { line: lines.length - 1, character: (lines.at(-1) ?? '').length };
  return small.completion.at(PATH, text, { position, reader: SIMPLIFIED, today, me: '' });
};

/** Documents that are checked. */
export const CHECKS: Readonly<Record<string, HostileReader>> = {
  ...Object.fromEntries(
    Object.entries(HOSTILE_DOCUMENTS).map(([name, write]) => [
      `check: ${name}`,
      (signs: string) => check(knowledge, write(signs)),
    ]),
  ),
  'check: a plan with a text': (signs) => holding(inProse(signs)),
  'check: a plan with a row': (signs) => holding(inTable(signs)),
  'check: a plan that ends in a text': (signs) => holding(`${HEAD}${TABLE}| 关键词推广 | 1 |\n${signs}`),
  'check: nothing but signs': (signs) => small.update([{ path: PATH, text: signs }]),
};

/** What editors ask for. */
export const FEATURE_READERS: Readonly<Record<string, HostileReader>> = {
  'page of a document': (signs) => holding(inProse(signs)).preview.page(PATH, SIMPLIFIED, ''),
  'page of a table': (signs) => holding(inTable(signs)).preview.page(PATH, SIMPLIFIED, ''),
  'preview of a document': (signs) => {
    const text = inProse(signs);
    return extendMarkdownIt(plainMarkdownIt(), hostOf(holding(text))).render(text, { currentDocument: PATH });
  },
  'outline and folds of a document': (signs) => {
    const text = { path: PATH, text: inProse(signs) };
    return [small.symbols.outline(text, SIMPLIFIED), small.symbols.folds(text)];
  },
  'outline and folds of a regulation': (signs) => {
    const text = { pack: small.knowledge.main, path: 'regulation/01.md', text: signs };
    return [small.symbols.outline(text, SIMPLIFIED), small.symbols.folds(text)];
  },
  'names in a workspace': (signs) => small.symbols.find({ query: signs, reader: SIMPLIFIED, index }),
  'citations under the pointer': (signs) => {
    const text = { pack: small.knowledge.main, path: 'regulation/01.md', text: `§3.2.1${signs}` };
    const position = { line: 0, character: 2 };
    return [small.references.hoverAt(text, position, SIMPLIFIED), small.references.linksOf(text)];
  },
  'a clause that is being typed': (signs) =>
    [signs, `§${signs}`, `§3.2.1、${signs}`, `第${signs}`].map((before) =>
      small.references.completionAt({ before, line: 0 }, { index, reader: SIMPLIFIED }),
    ),
  'completion in a cell': (signs) => [typedAt(`${HEAD}${TABLE}| ${signs}`), typedAt(`${inTable(signs)}| `)],
  'completion in a head': (signs) => [typedAt(`---\ntype: ${signs}`), typedAt(`---\n${signs}\n`)],
  'completion below a text': (signs) => [typedAt(`${inProse(signs)}## `), typedAt(`${inProse(signs)}<!--`)],
  'cells that are filled': (signs) => small.tables.fill(PATH, inTable(signs)),
  'a paste into a table': (signs) =>
    small.tables.paste(PATH, `${HEAD}${TABLE}| a | b |\n`, {
      position: { line: 12, character: 2 },
      clipboard: { html: '', text: `a\tb\n${signs}\tc` },
    }),
  'a type made of a document': (signs) =>
    [`# 甲\n\n${signs}\n`, `# 甲\n\n## ${signs}\n\n| a | b |\n| --- | --- |\n| ${signs} | 1 |\n`].map((text) =>
      small.typeMaking.fromDocument({ path: PATH, text }),
    ),
  'a file of answers': (signs) => {
    const type = small.drafting.findType('monthly-promotion-plan');
    const form = type && small.drafting.form({ type, today, script: 'simplified', me: '' });
    return form && small.drafting.readAnswers(form, { path: 'a.yaml', text: signs }, new Map());
  },
  'what is typed for a type': (signs) => [
    small.drafting.findType(signs),
    small.drafting.filterTypes(small.drafting.typeChoices({ reader: SIMPLIFIED, today, me: '' }), signs),
  ],
  'a number to renumber': (signs) => [small.rename.readNumber(signs), small.lookup.scope({ chapter: signs })],
};

function clauseOf(text: string): Clause {
  const [first] = manyClauses(1);
  if (first === undefined) throw new Error('no clause');
  return { ...first, title: text, text, path: [text], source: { path: 'a.md', range: lineRange(0, 0, 1) } };
}

/** Search, and what it looks through. */
export const SEARCH_READERS: Readonly<Record<string, HostileReader>> = {
  'a query': (signs) => index.search(signs),
  'a query behind words': (signs) => index.search(`推广 ${signs}`),
  'a clause in the index': (signs) => createClauseIndex(knowledgeOf([clauseOf(signs)])).search('推广'),
  'a clause in a large index': (signs) =>
    createClauseIndex(knowledgeOf([clauseOf(signs)]), { engine: compactEngine }).search('推广'),
};

/** Regulations that are imported. */
export const IMPORT_READERS: Readonly<Record<string, HostileReader>> = {
  'import of text': asRegulation('a.txt'),
  'import of text with articles': (signs) => asRegulation('a.txt')(`第一条 甲\n${signs}\n第二条 ${signs}`),
  'import of Markdown': asRegulation('a.md'),
  'import of Markdown with articles': (signs) => asRegulation('a.md')(`# 甲\n\n${signs}\n\n## 第一条 ${signs}\n`),
  'import of HTML': asRegulation('a.html'),
  'import of HTML with articles': (signs) =>
    asRegulation('a.html')(`<html><body><h1>甲</h1><p>第一条 甲</p>${signs}<p>第二条 乙</p></body></html>`),
};

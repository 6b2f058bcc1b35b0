// The bond between rules and their docs: each rule has one, and its examples are what it says they are, on the
// bundled pack.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/base/finding';
import { readFrontMatter } from '../../src/base/markdown/frontMatter';
import type { Workspace } from '../../src/documents/workspace';
import { readClauseNumber } from '../../src/citations/clauseNumber';
import { RULES } from '../../src/checking/registry';
import type { Rule } from '../../src/rules/rule';
import { checkDocument } from '../../src/checking/runner';
import { splitFiles, workspaceOf as allOf } from '../support/check';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';

const FOLDER = path.join(BUNDLED_PACK, 'rules');
const PATH = 'documents/example.md';
const HEADINGS = ['## 為什麼 Why', '## 錯誤示例 Wrong', '## 正確示例 Right'];

/** No small text can break these three, so their docs say in words what examples would show. */
const WITHOUT_EXAMPLES = ['encoding-unknown', 'file-too-large', 'internal-error'];

const knowledge = readKnowledge(BUNDLED_PACK);
const withExamples = RULES.filter((rule) => !WITHOUT_EXAMPLES.includes(rule.id));

const readDoc = (id: string): string => readFileSync(path.join(FOLDER, `${id}.md`), 'utf8');

function headOf(doc: string): Map<string, unknown> {
  const front = readFrontMatter(doc);
  return new Map(front.kind === 'present' ? front.entries.map(({ key, value }) => [key, value]) : []);
}

/** Rules that look at whole documents, as their docs say: examples, which show parts, may lack what they want. */
const ofWholeDocuments = new Set(
  RULES.map(({ id }) => id).filter((id) => headOf(readDoc(id)).get('looksAt') === 'whole documents'),
);

/** The example below a heading: one fenced block, its fence longer than any that it holds. */
function exampleOf(doc: string, heading: string): string | undefined {
  return new RegExp(`^${heading}\n\n(\`{3,})markdown\n([^]*?\n)\\1$`, 'm').exec(doc)?.[2];
}

function workspaceOf(example: string): Workspace {
  const { text, others } = splitFiles(example);
  return allOf(knowledge, { path: PATH, text }, others);
}

function check(example: string, rules?: readonly Rule[]): Finding[] {
  return checkDocument({ workspace: workspaceOf(example), path: PATH, strict: true }, rules);
}

/** What a rule says of an example. A rule on silencing comments needs the others' findings. */
function findingsOf(rule: Rule, example: string): Finding[] {
  return check(example, rule.scope === 'silencing' ? RULES : [rule]).filter((finding) => finding.rule === rule.id);
}

/** The other rules that find fault with an example, but for what every example may lack. */
function otherRules(rule: Rule, example: string): string[] {
  return check(example)
    .map((finding) => finding.rule)
    .filter((id) => id !== rule.id && !ofWholeDocuments.has(id));
}

describe('rule docs', () => {
  it('are one for each rule, and none besides', () => {
    assert.deepEqual(readdirSync(FOLDER).toSorted(), RULES.map((rule) => `${rule.id}.md`).toSorted());
  });

  for (const { id } of RULES) {
    it(`${id}: names the rule, and a clause only if it exists`, () => {
      const { id: named, clause, looksAt = 'whole documents', ...others } = Object.fromEntries(headOf(readDoc(id)));
      assert.deepEqual({ named, looksAt, others }, { named: id, looksAt: 'whole documents', others: {} });
      if (clause === undefined) return;
      assert.ok(typeof clause === 'string');
      const reference = readClauseNumber(clause);
      assert.ok(reference && knowledge.clause(reference), clause);
    });

    it(`${id}: has a Chinese and an English name, then why, wrong and right, in both languages`, () => {
      const text = readDoc(id).replaceAll(/^(`{3,})markdown\n[^]*?\n\1$/gm, '');
      assert.match(text, /^# \p{Script=Han}+ [A-Z][a-z ]+$/mu);
      assert.deepEqual(text.match(/^## .*$/gm), HEADINGS);
      assert.match(text, /## 為什麼 Why\n\n\p{Script=Han}(?:.+\n)+\n[A-Z](?:.+\n)+\n## 錯誤示例 Wrong\n/u);
    });
  }

  for (const rule of withExamples) {
    it(`${rule.id}: finds the fault of the wrong example, which has no other`, () => {
      const example = exampleOf(readDoc(rule.id), '## 錯誤示例 Wrong');
      assert.ok(example);
      assert.notDeepEqual(findingsOf(rule, example), []);
      assert.deepEqual(otherRules(rule, example), []);
    });

    it(`${rule.id}: finds nothing in the right example, a document of a known type`, () => {
      const example = exampleOf(readDoc(rule.id), '## 正確示例 Right');
      assert.ok(example);
      assert.ok(workspaceOf(example).documents.get(PATH)?.type);
      assert.deepEqual(findingsOf(rule, example), []);
      assert.deepEqual(otherRules(rule, example), []);
    });
  }

  it('show examples but for the three rules that no small text can break', () => {
    const bare = RULES.map((rule) => rule.id).filter((id) =>
      HEADINGS.every((heading) => exampleOf(readDoc(id), heading) === undefined),
    );
    assert.deepEqual(bare, WITHOUT_EXAMPLES);
  });
});

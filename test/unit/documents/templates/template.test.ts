import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readFrontMatter } from '../../../../src/base/markdown/frontMatter';
import { readPeriod } from '../../../../src/base/dates/period';
import { scriptOf } from '../../../../src/base/script';
import type { Script } from '../../../../src/base/script';
import { parseDocument } from '../../../../src/documents/parse';
import { draftDocument, yamlScalar } from '../../../../src/documents/templates/template';
import type { DraftedDocument } from '../../../../src/documents/templates/template';
import type { DocumentType } from '../../../../src/knowledge/contracts/documentType';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { emptyWorkspace, readDocument, withFiles } from '../../../../src/documents/workspace';
import { checkDocument } from '../../../../src/checking/runner';
import { PERIODS } from '../../../support/cadences';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

function draft(type: DocumentType, script: Script, answers: Record<string, string> = {}): DraftedDocument {
  const period = readPeriod(PERIODS[type.cadence]);
  assert.ok(period);
  return draftDocument({ type, period, id: 'demo-1', answers, script });
}

for (const type of knowledge.documentTypes) {
  for (const script of ['simplified', 'traditional'] as const) {
    describe(`a new ${type.type}, ${script}`, () => {
      const drafted = draft(type, script);
      const document = parseDocument(knowledge, drafted.path, drafted.text);

      it('has all sections in order, and every column of their tables', () => {
        // Of sections that stand for one another a new document has the first.
        const wanted = type.sections.filter(
          (section, index, all) =>
            section.oneOf === undefined || all.findIndex((each) => each.oneOf === section.oneOf) === index,
        );
        assert.deepEqual(
          document.sections.map((each) => each.section.id),
          wanted.map((section) => section.id),
        );
        for (const { section, table } of document.sections)
          if (section.table) assert.deepEqual(table?.missing, [], section.id);
      });
      it('has all fields, and no partial left standing', () => {
        assert.deepEqual(
          [...document.fields.keys()],
          type.fields.map((field) => field.id),
        );
        assert.ok(!drafted.text.includes('{{'));
      });
      it('is of its type, period and script', () => {
        assert.deepEqual(
          [document.type?.type, document.period?.text, document.script],
          [type.type, PERIODS[type.cadence], script],
        );
        if (script === 'simplified') assert.notEqual(scriptOf(drafted.text), 'traditional');
      });
      it('yields nothing but placeholders, even checked strictly', () => {
        const workspace = withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), [drafted]);
        const rules = checkDocument({ workspace, path: drafted.path, strict: true }).map((finding) => finding.rule);
        assert.deepEqual([...new Set(rules)], ['placeholder-unfilled']);
      });
    });
  }
}

describe('draftDocument', () => {
  const type = knowledge.documentType('monthly-promotion-plan');
  assert.ok(type);
  it('writes answers into the front matter, for any text', () => {
    const said = ['木禾: 旗舰店 # 1', '"quoted"', '120,000', '- x', '【甲】', 'yes', "it's"];
    for (const shop of said) {
      const { text, path: at } = draft(type, 'traditional', { shop, author: '林小满' });
      assert.equal(parseDocument(knowledge, at, text).fields.get('shop')?.text, shop);
    }
  });
  it('goes by default to a folder of its period, with the qualifier where there is one', () => {
    const period = readPeriod('2026-05');
    assert.ok(period);
    const wanted = { type, period, id: 'x', answers: {}, script: 'traditional' } as const;
    assert.deepEqual(
      [draftDocument(wanted).path, draftDocument({ ...wanted, qualifier: '618' }).path],
      ['documents/2026-05/monthly-promotion-plan.md', 'documents/2026-05/monthly-promotion-plan-618.md'],
    );
  });
});

describe('yamlScalar', () => {
  it('is read back as what was written, line breaks apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const front = readFrontMatter(`---\nkey: ${yamlScalar(value)}\n---\n`);
        assert.ok(front.kind === 'present', value);
        assert.equal(front.entries[0]?.value, value.replace(/[\r\n]+/g, ' '));
      }),
    );
  });
});

describe('the samples', () => {
  const folder = path.join(BUNDLED_PACK, 'samples');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: name.split(path.sep).join('/'), text: readFileSync(path.join(folder, name), 'utf8') }));
  const workspace = withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), files);

  it('are there', () => {
    assert.ok(files.length >= 3);
  });
  for (const file of files) {
    it(`hold every section’s table with every column: ${file.path}`, () => {
      const document = readDocument(workspace, file.path);
      assert.ok(document?.type);
      assert.deepEqual(document.placeholders, []);
      for (const { section, table } of document.sections)
        if (section.table)
          assert.deepEqual(
            [table?.missing.filter((column) => column.required), table?.columns.includes(undefined)],
            [[], false],
            section.id,
          );
    });
    it(`are clean under strict validation: ${file.path}`, () => {
      assert.deepEqual(checkDocument({ workspace, path: file.path, strict: true }), []);
    });
  }
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPeriod } from '../../../../src/base/dates/period';
import { applyEdits } from '../../../../src/base/range';
import { checkDocument } from '../../../../src/checking/runner';
import { parseDocument, typeName } from '../../../../src/documents/parse';
import { addedKey, hasNamedKeys, keyName, stateBelow } from '../../../../src/documents/templates/headText';
import { draftDocument } from '../../../../src/documents/templates/template';
import type { Document } from '../../../../src/documents/document';
import { recordOf } from '../../../../src/documents/record';
import { emptyWorkspace, withFile } from '../../../../src/documents/workspace';
import { fieldEdits } from '../../../../src/features/sheet/editing/proseEdits';
import type { DocumentType } from '../../../../src/knowledge/contracts/documentType';
import { HEAD_KEYS, stateName } from '../../../../src/knowledge/headKeys';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { PERIODS } from '../../../support/cadences';
import { draws } from '../../../support/draws';
import { headIds } from '../../../support/headLines';
import { BUNDLED_PACK, readKnowledge, testKnowledgeWith } from '../../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const SCRIPTS = ['simplified', 'traditional'] as const;

function drafted(type: DocumentType, script: 'simplified' | 'traditional'): string {
  const period = readPeriod(PERIODS[type.cadence]);
  assert.ok(period);
  const name = typeName(knowledge, type);
  return draftDocument({ type, typeName: name, period, id: 'demo-1', answers: {}, script }).text;
}

/** What is read of a head: all of it, but where it stands. */
function readOf({ type, period, status, fields, script }: Document): unknown {
  const values = [...fields.values()].map(({ field, text, value }) => [field.id, text, value]);
  return [type?.type, type?.version, period, status, values, script];
}

describe('the head of a new document', () => {
  for (const type of knowledge.documentTypes)
    for (const script of SCRIPTS) {
      it(`has no key but by its title, and is read as by its ids: ${type.type}, ${script}`, () => {
        const text = drafted(type, script);
        const document = parseDocument(knowledge, 'a.md', text);
        assert.ok(document.front.kind === 'present');
        for (const { key } of document.front.entries) assert.match(key, /^[\p{Script=Han}\p{L}\d]+$/u);
        assert.ok(document.front.entries.every(({ key }) => /\p{Script=Han}|^[A-Z]+$/u.test(key)));
        const plain = parseDocument(knowledge, 'a.md', headIds(text, type, script));
        assert.deepEqual(readOf(document), readOf(plain));
        const [named, plainly] = [document, plain].map((each) => {
          const { id, type: read, period, status, identity } = recordOf(each, knowledge);
          return [id?.text, read?.type, period, status, identity];
        });
        assert.deepEqual(named, plainly);
        assert.equal(named?.[0], 'demo-1');
      });

      it(`has each key but once, whoever writes it again: ${type.type}, ${script}`, () => {
        const text = drafted(type, script);
        for (const key of [...HEAD_KEYS, ...type.fields]) {
          const name = keyName(key, type.fields, script);
          const without = text.replace(new RegExp(`^${name}:.*\n`, 'mu'), '');
          assert.notEqual(without, text, name);
          const document = parseDocument(knowledge, 'a.md', without);
          if (key.id !== 'type') assert.equal(addedKey(document, key), name);
          const workspace = withFile(emptyWorkspace(knowledge, DEFAULT_SETTINGS), 'a.md', without);
          const fixed = checkDocument({ workspace, path: 'a.md', strict: true })
            .filter(({ rule }) => rule === 'field-missing')
            .flatMap(({ fixes }) => fixes.slice(0, 1).map(({ edits }) => applyEdits(without, edits)));
          const typed = applyEdits(without, fieldEdits(document, key.id, 'x'));
          for (const each of [...fixed, typed]) {
            const now = parseDocument(knowledge, 'a.md', each);
            assert.ok(now.front.kind === 'present', each);
            const keys = now.front.entries.map((entry) => entry.key);
            assert.equal(new Set(keys).size, keys.length, keys.join());
            if (each !== without) assert.equal(keys.filter((entry) => entry === name).length, 1, keys.join());
          }
        }
      });
    }

  it('has a field by its id where its title is somebody else’s, or no plain key', () => {
    const odd = testKnowledgeWith(`---
type: odd
title: 怪表
en: Odd
author: writer
cadence: monthly
basis: ["§1.1.1"]
fields:
  - { id: no, title: 編號, kind: text }
  - { id: when, title: 報告期, kind: text }
  - { id: one, title: 名稱, kind: text, aliases: [叫法] }
  - { id: two, title: 叫法, kind: text }
  - { id: three, title: "金額（元）", kind: text }
  - { id: four, title: ROI, kind: text }
sections: [{ id: rest, title: 其他 }]
---
# {{title}}

## 其他
`).documentType('odd');
    assert.ok(odd);
    assert.deepEqual(
      odd.fields.map((field) => keyName(field, odd.fields, 'simplified')),
      ['no', 'when', '名称', 'two', 'three', 'ROI'],
    );
  });

  it('is added to as its keys stand, which are names where there are none', () => {
    const keys = fc.array(fc.constantFrom('类型', '期间', 'period', 'status', 'own'), { maxLength: 6 });
    fc.assert(
      fc.property(keys, (all) => {
        const named = all.filter((key) => /\p{Script=Han}/u.test(key)).length;
        assert.equal(hasNamedKeys(all.map((key) => ({ key }))), named >= all.length - named);
      }),
      draws(200),
    );
  });

  it('says a state as the key above it is named, and reads it back', () => {
    for (const state of ['draft', 'submitted', 'approved', 'returned', 'withdrawn', 'closed'])
      for (const script of SCRIPTS) {
        const said = stateBelow('狀態', state, script);
        assert.match(said, /^\p{Script=Han}+$/u);
        const read = parseDocument(knowledge, 'a.md', `---\n状态: ${said}\n---\n`);
        assert.equal(read.status, state);
        assert.equal(stateBelow('status', state, script), state);
      }
    assert.equal(stateName('別的'), '別的');
  });
});

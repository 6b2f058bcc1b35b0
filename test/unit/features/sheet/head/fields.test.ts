import assert from 'node:assert/strict';
import { applyEdits } from '../../../../../src/base/range';
import type { SheetField } from '../../../../../src/features/sheet/model';
import { sheetOffers } from '../../../../../src/features/sheet/offers';
import { directChange } from '../../../../../src/features/sheet/sheet';
import { parseDocument } from '../../../../../src/documents/parse';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../../support/reader';
import { sampleKnowledge } from '../../../../support/samples';
import { draftSamples } from '../../../../support/sheet/sheets';

const { snapshot, texts } = draftSamples();
const PLAN = 'documents/2026-06/monthly-promotion-plan.md';
const CLAIM = 'documents/2026-06/promotion-expense-claim-月末.md';

function fieldOf(path: string, id: string, text = texts.get(path) ?? '', reader = SIMPLIFIED): SheetField {
  const sheet = snapshot.update([{ path, text }]).snapshot.sheets.of(path, reader);
  const field = sheet?.head.fields.find((each) => each.id === id);
  assert.ok(field);
  return field;
}

function typed(path: string, id: string, text: string, before = texts.get(path) ?? ''): string {
  const document = parseDocument(sampleKnowledge, path, before);
  const after = applyEdits(before, directChange(document, { kind: 'field', id, text }).edits);
  return new RegExp(`^${id}: (.*)$`, 'm').exec(after)?.[1] ?? '';
}

describe('the fields of a head', () => {
  it('say what the last document said, where it says otherwise', () => {
    assert.equal(fieldOf(PLAN, 'grossMargin').earlier, '43.00%');
    assert.equal(fieldOf(PLAN, 'shop').earlier, undefined);
    assert.equal(fieldOf('documents/2026-04/monthly-promotion-plan.md', 'budget').earlier, undefined);
  });

  it('hear only from the last document about the same person', () => {
    const posts = [...texts.keys()].filter((path) => /2026-06\/one-on-one-/.test(path));
    assert.ok(posts.length > 2);
    for (const path of posts) assert.equal(fieldOf(path, 'post').earlier, undefined, path);
  });

  it('tell a document by its title and period', () => {
    const plan = fieldOf(CLAIM, 'plan');
    assert.equal(plan.meaning, '月度推广计划 2026-06');
    assert.equal(fieldOf(CLAIM, 'plan', undefined, TRADITIONAL).meaning, '月度推廣計劃 2026-06');
  });

  it('tell the days of a span, an amount in tens of thousands, and choices by name', () => {
    assert.match(fieldOf(CLAIM, 'spent').meaning ?? '', /^周.+ 至 周.+，共 \d+ 天$/);
    assert.equal(fieldOf(PLAN, 'salesTarget').meaning, '= 67.1 万元');
    const status = fieldOf(PLAN, 'status');
    assert.deepEqual([status.text, status.options?.[0], status.words?.[0]], ['draft', 'draft', '草稿']);
    assert.equal(fieldOf(PLAN, 'status', undefined, ENGLISH).words?.[1], 'Submitted');
  });

  it('name the clause behind a field', () => {
    const { clause } = fieldOf(PLAN, 'budget');
    assert.equal(clause?.number, '2.2.3.2');
    assert.notEqual(clause.title, '');
  });

  it('are open where a link would bring what does not stand there', () => {
    const text = (texts.get(PLAN) ?? '').replace('budget: 186,000', 'budget: 【待填】');
    assert.equal(fieldOf(PLAN, 'budget', text).state, 'open');
  });
});

describe('what is typed into a field', () => {
  it('becomes a date, a period or a share as the document writes them', () => {
    assert.equal(typed(CLAIM, 'spent', '6月16日到6月30日'), '2026-06-16 ~ 2026-06-30');
    assert.equal(typed(CLAIM, 'spent', '2026/6/16-2026/6/30'), '2026-06-16 ~ 2026-06-30');
    for (const text of ['2026年7月', '2026/7', '2026-07']) assert.equal(typed(PLAN, 'period', text), '2026-07');
    assert.equal(typed(PLAN, 'grossMargin', '42'), '42%');
  });

  it('stays as it is where it cannot be read, or is written otherwise on purpose', () => {
    assert.equal(typed(PLAN, 'budget', '12万'), '12万');
    assert.equal(typed(PLAN, 'budget', '很多'), '很多');
    assert.equal(typed(PLAN, 'grossMargin', '0.42'), '0.42');
  });
});

describe('what is offered for a field', () => {
  it('stands at its place, also where the file does not have it yet', () => {
    const without = (texts.get(PLAN) ?? '').replace(/^author: .*\n/m, '');
    for (const text of [texts.get(PLAN) ?? '', without]) {
      const place = snapshot.sheets.fieldPlaceOf(PLAN, text, 'author');
      assert.ok(place);
      assert.match(place.text.split('\n')[place.position.line] ?? '', /^author: /);
      const request = { position: place.position, reader: SIMPLIFIED, today: '2026-06-15', me: '' };
      const offers = sheetOffers(snapshot.completion.at(PLAN, place.text, request));
      assert.ok(offers.length > 0, text.slice(0, 80));
    }
    assert.equal(snapshot.sheets.fieldPlaceOf(PLAN, without, 'nothing'), undefined);
  });

  it('is a value without what YAML needs around it, and a document by its title', () => {
    const completion = {
      kind: 'value',
      label: 'a: b',
      detail: '',
      documentation: '',
      filterText: 'a b',
      insertText: ' "a: b"',
      isSnippet: false,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      goesOn: false,
    } as const;
    assert.deepEqual(sheetOffers([completion])[0], { text: 'a: b', keys: ['a', 'b'] });
    assert.deepEqual(sheetOffers([{ ...completion, insertText: 'x-2026', label: '计划 2026' }])[0], {
      text: 'x-2026',
      label: '计划 2026',
      keys: ['a', 'b'],
    });
    assert.equal(sheetOffers([{ ...completion, insertText: '"open' }])[0]?.text, '"open');
  });
});

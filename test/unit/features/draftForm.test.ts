import assert from 'node:assert/strict';
import { formSteps } from '../../../src/features/draftForm';
import type { FormStep } from '../../../src/features/draftForm';
import type { DocumentType } from '../../../src/knowledge/documentType';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

function typeOf(id: string): DocumentType {
  const type = knowledge.documentType(id);
  assert.ok(type, id);
  return type;
}

function stepOf(type: DocumentType, key: string, people: readonly string[] = []): FormStep {
  const step = formSteps(type, '2026-12-30', people).find((each) => each.key === key);
  assert.ok(step, key);
  return step;
}

describe('the form of a new document', () => {
  const plan = typeOf('monthly-promotion-plan');

  it('asks for period and author, then for the required fields that have no default', () => {
    const wanted = plan.fields.filter((field) => field.required && field.default === undefined).map((field) => field.id);
    assert.deepEqual(formSteps(plan, '2026-05-20', []).map((step) => step.key), ['period', 'author', ...wanted]);
    assert.ok(wanted.includes('budget'));
  });

  it('proposes the next and the current period of the kind that the type is written for', () => {
    assert.deepEqual(stepOf(plan, 'period').proposals, ['2027-01', '2026-12']);
    assert.deepEqual(stepOf(typeOf('weekly-meeting'), 'period').proposals, ['2027-W01', '2026-W53']);
  });

  it('refuses a period of another kind, or one that the calendar does not have', () => {
    const { accept } = stepOf(plan, 'period');
    assert.equal(accept('2026-05'), undefined);
    for (const answer of ['', '2026', '2026-13', '2026-W05', '2026-05-03', 'May']) assert.equal(accept(answer)?.id, 'field-invalid.period', answer);
  });

  it('asks for a qualifier only where a type is written per event, and takes none that leads to another folder', () => {
    assert.ok(!formSteps(plan, '2026-05-20', []).some((step) => step.key === 'qualifier'));
    const { accept } = stepOf({ ...plan, cadence: 'event' }, 'qualifier');
    for (const answer of ['618', '双11', 'spring-sale']) assert.equal(accept(answer), undefined, answer);
    for (const answer of ['', '../x', 'a/b', 'a\\b', '.', 'a b', 'x'.repeat(60)]) assert.equal(accept(answer)?.id, 'form.qualifier-invalid', answer);
  });

  it('takes an amount as people write it, nothing at all, and no words', () => {
    const { accept } = stepOf(plan, 'budget');
    for (const answer of ['', '120,000', '12.5万', '¥1,200']) assert.equal(accept(answer), undefined, answer);
    for (const answer of ['many', '-5', '12,34']) assert.equal(accept(answer)?.id, 'form.answer-invalid', answer);
  });

  it('proposes the people of the department as authors', () => {
    assert.deepEqual(stepOf(plan, 'author', ['林小满', '周岚']).proposals, ['林小满', '周岚']);
  });
});

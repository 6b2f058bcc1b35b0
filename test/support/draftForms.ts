// Forms of new documents, for tests: types of the bundled pack, a type with every kind of choice, and a form's steps.
import assert from 'node:assert/strict';
import { stepFor } from '../../src/features/drafting/draftForm';
import type { DraftForm, FormStep } from '../../src/features/drafting/formStep';
import type { DocumentType } from '../../src/knowledge/contracts/documentType';
import { typeFrom } from './form';
import { BUNDLED_PACK, readKnowledge } from './pack';

export const knowledge = readKnowledge(BUNDLED_PACK);

const CHOICES = `---
type: offer
title: 讓利方案
en: Offer
author: promotion-specialist
cadence: event
basis: ["§3.2.1"]
per: [person]
fields:
  - { id: person, title: 姓名, kind: text }
  - id: state
    title: 狀態
    en: State
    kind: enum
    options: [{ value: 進行中, en: open, aliases: [在做] }, { value: 已關閉, en: closed }]
  - { id: post, title: 崗位, kind: role }
  - { id: indicator, title: 考核指標, kind: kpi }
  - { id: ground, title: 條款, kind: clause }
  - { id: plan, title: 計劃, kind: document, of: monthly-promotion-plan }
  - { id: start, title: 開始日, kind: date, within: period }
  - { id: span, title: 起訖, kind: dateRange, within: period }
  - { id: share, title: 佔比, kind: percent, min: 0, max: 1 }
  - { id: note, title: 備註, kind: text, required: false }
sections:
  - { id: goal, title: 目標 }
  - { id: coupon, title: 優惠券, en: Coupon, oneOf: offer }
  - { id: discount, title: 折扣, en: Discount, oneOf: offer }
  - { id: shop, title: 店鋪頁, anyOf: place }
  - { id: live, title: 直播間, anyOf: place }
  - { id: end, title: 收尾 }
---
# {{title}}

## 一、目標

【待填】

## 二、優惠券

【待填】

## 三、折扣

【待填】

## 四、店鋪頁

【待填】

## 五、直播間

【待填】

## 六、收尾

【待填】
`;

/** A type of the bundled pack. */
export function typeOf(id: string): DocumentType {
  const type = knowledge.documentType(id);
  assert.ok(type, id);
  return type;
}

/** A step of a form by its key, after these answers. */
export function stepOf(form: DraftForm, key: string, answers: Readonly<Record<string, string>> = {}): FormStep {
  const step = stepFor(form, new Map(Object.entries(answers)), key);
  assert.ok(step, key);
  return step;
}

/** The values that a step proposes. */
export const values = (step: FormStep): string[] => step.proposals.map((proposal) => proposal.value);

export const plan = typeOf('monthly-promotion-plan');

/** A type with sections to choose from and fields of many kinds. */
export const offer = typeFrom(CHOICES);

// What the weekly meetings decided, and how each meeting after found it.
import * as z from 'zod';
import { readData, text } from '../readData';

const outcome = z.strictObject({ status: z.enum(['已完成', '进行中', '未完成', '已取消']), reason: text.default('') });
const action = z
  .strictObject({
    id: text,
    item: text,
    owner: text,
    partner: text.default(''),
    due: text,
    acceptance: text,
    outcomes: z.array(outcome).default([{ status: '已完成', reason: '' }]),
  })
  .transform((each) => ({ ...each, week: `2026-${each.id.slice(0, 3)}` }));

/** What a meeting decided. */
export type Action = z.infer<typeof action>;

/** All actions of the quarter. */
export const ACTIONS: readonly Action[] = readData('meetings/actions', z.array(action));

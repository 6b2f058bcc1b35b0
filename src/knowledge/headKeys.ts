// The keys that the head of every document has, of any type.

import { nameForms } from '../base/forms/names';
import { labelKey } from '../base/script';

/** A key of the head: its name in the file, and what people call it. */
export interface HeadKey {
  readonly id: 'type' | 'contract' | 'id' | 'period' | 'author' | 'status';
  readonly title: string;
  /** What else people call it. */
  readonly aliases: readonly string[];
  readonly en: string;
  /** Whether a document without it is at fault. */
  readonly required: boolean;
}

/** In the order in which a new document has them. A field of a type may not take the name of one. */
export const HEAD_KEYS: readonly HeadKey[] = [
  { id: 'type', title: '類型', aliases: ['文檔類型', '文件類型', '單據類型'], en: 'Type', required: true },
  { id: 'contract', title: '合約版本', aliases: ['模板版本'], en: 'Contract', required: false },
  { id: 'id', title: '編號', aliases: ['文檔編號', '文件編號'], en: 'Id', required: false },
  {
    id: 'period',
    title: '期間',
    aliases: ['所屬期間', '報告期間', '報告期', '月份', '年月'],
    en: 'Period',
    required: true,
  },
  {
    id: 'author',
    title: '撰寫人',
    aliases: ['作者', '填寫人', '填報人', '編製人', '編制人', '製表人'],
    en: 'Author',
    required: true,
  },
  { id: 'status', title: '狀態', aliases: ['文檔狀態', '文件狀態', '審批狀態'], en: 'Status', required: true },
];

/** All that people call the keys of every head, as labels: no field of a type is found by one of these. */
export const HEAD_LABELS: ReadonlySet<string> = new Set(
  HEAD_KEYS.flatMap(({ id, title, aliases }) => [id, title, ...aliases]).map(labelKey),
);

/** The states that a document goes through, by the names that people give them. */
const STATE_NAMES = {
  draft: ['草稿', '起草中', '編寫中', '填寫中', '未提交'],
  submitted: ['已提交', '提交', '待審批', '待審核', '審批中', '審核中'],
  approved: ['已批准', '批准', '已審批', '已審核', '審批通過', '已通過'],
  returned: ['已退回', '退回', '已駁回', '駁回'],
  withdrawn: ['已撤回', '撤回', '已撤銷'],
  closed: ['已歸檔', '歸檔', '已關閉', '已結案'],
} as const;

/** The state of an id, by the name that a document in Chinese gives it; the id itself where it is none of these. */
export function stateName(id: string): string {
  return (STATE_NAMES as Readonly<Record<string, readonly string[]>>)[id]?.[0] ?? id;
}

const STATES = new Map(
  Object.entries(STATE_NAMES).flatMap(([state, names]) => [state, ...names].map((name) => [labelKey(name), state])),
);

/** The state that a text names, by its id in any case or by a Chinese name; undefined where it names none. */
export function stateOf(text: string): string | undefined {
  const plain = STATES.get(text);
  if (plain !== undefined) return plain;
  for (const form of nameForms(text)) {
    const state = STATES.get(labelKey(form));
    if (state !== undefined) return state;
  }
  return undefined;
}

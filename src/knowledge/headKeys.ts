// The keys that the head of every document has, of any type.

/** A key of the head: its name in the file, and what people call it. */
export interface HeadKey {
  readonly id: 'type' | 'contract' | 'id' | 'period' | 'author' | 'status';
  readonly title: string;
  readonly en: string;
  /** Whether a document without it is at fault. */
  readonly required: boolean;
}

/** In the order in which a new document has them. A field of a type may not take the name of one. */
export const HEAD_KEYS: readonly HeadKey[] = [
  { id: 'type', title: '類型', en: 'Type', required: true },
  { id: 'contract', title: '合約版本', en: 'Contract', required: false },
  { id: 'id', title: '編號', en: 'Id', required: false },
  { id: 'period', title: '期間', en: 'Period', required: true },
  { id: 'author', title: '撰寫人', en: 'Author', required: true },
  { id: 'status', title: '狀態', en: 'Status', required: true },
];

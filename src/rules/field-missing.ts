// A key that every document, or this type of document, must have in its front matter.
import type { FrontEntry } from '../base/markdown/frontMatter';
import { labelOf, message } from '../base/message';
import { placeholderFor } from '../base/placeholder';
import { lineRange } from '../base/range';
import { inScript } from '../base/script';
import { isRequired } from '../documents/document';
import type { DocumentField } from '../documents/document';
import { entryOf } from '../documents/parse';
import { addedKey, stateBelow } from '../documents/templates/headText';
import { HEAD_KEYS } from '../knowledge/headKeys';
import { replacement } from './shared/fixes';
import { typed } from './rule';
import type { Fault, DocumentRule, TypedDocument } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

/** Without a type a document is none of ours, and another rule says so. */
const COMMON = HEAD_KEYS.filter(({ id, required }) => required && id !== 'type');

export const fieldMissing: DocumentRule = {
  id: 'field-missing',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    if (document?.front.kind !== 'present') return;
    const required = [...COMMON, ...document.type.fields.filter((field) => isRequired(document, field))];
    for (const field of required) {
      const known = document.fields.get(field.id);
      const entry = known?.entry ?? entryOf(document.front.entries, field.id, field.title);
      if (entry === undefined) yield absent(document, field);
      else if (isBlank(entry) || saysNothing(known)) yield blank(document, entry, field);
    }
  },
};

interface TitledKey {
  readonly id: string;
  readonly title: string;
  readonly en?: string | undefined;
}

function saysNothing(field: DocumentField | undefined): boolean {
  return field?.value.kind === 'missing' && field.value.isDressed === true;
}

function isBlank(entry: FrontEntry): boolean {
  return entry.value === null || (typeof entry.value === 'string' && entry.value.trim() === '');
}

function proposalFor({ script }: TypedDocument, { id, title }: TitledKey, key: string): string {
  return id === 'status' ? stateBelow(key, 'draft', script) : placeholderFor(inScript(title, script));
}

function absent(document: TypedDocument, field: TitledKey): Fault {
  const key = addedKey(document, field);
  const newText = `${key}: ${proposalFor(document, field, key)}\n`;
  const edit = { range: lineRange(document.front.bodyLine - 1, 0, 0), newText };
  const fix = { title: message('fix.add-field', { label: labelOf(field) }), edits: [edit] };
  return {
    message: text(field),
    range: document.front.kind === 'present' ? document.front.range : lineRange(0, 0, 3),
    expected: field.id,
    actual: '',
    fixes: [fix],
  };
}

function blank(document: TypedDocument, entry: FrontEntry, field: TitledKey): Fault {
  const at = { start: entry.keyRange.start, end: entry.valueRange.end };
  const proposal = proposalFor(document, field, entry.key);
  return {
    message: text(field),
    range: entry.keyRange,
    expected: proposal,
    actual: '',
    fixes: [
      {
        ...replacement(at, `${entry.key}: ${proposal}`),
        title: message('fix.add-field', { label: labelOf(field) }),
      },
    ],
  };
}

function text(field: TitledKey): ReturnType<typeof message> {
  // Programs are told the key, people the title.
  return message('field-missing', { label: labelOf(field), key: field.id });
}

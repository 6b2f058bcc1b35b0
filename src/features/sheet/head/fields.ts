// The head of a document in the sheet: what every document says of itself, the fields of its type, whether the file has
// them yet or not, and what only the file knows.
import { inWords, message, render } from '../../../base/message';
import { lineRange } from '../../../base/range';
import { isPlaceholder, placeholdersIn } from '../../../base/placeholder';
import type { FrontEntry } from '../../../base/markdown/frontMatter';
import { isRequired, STATUSES } from '../../../documents/document';
import { entryOf } from '../../../documents/parse';
import type { Workspace } from '../../../documents/workspace';
import type { Field } from '../../../knowledge/contracts/contract';
import { HEAD_KEYS } from '../../../knowledge/headKeys';
import type { HeadKey } from '../../../knowledge/headKeys';
import type { Presented } from '../../presentation/presented';
import { earlierOf } from './earlier';
import type { Earlier } from './earlier';
import { meaningOf } from './meaning';
import { ANY_TEXT, inputKind } from '../inputKind';
import type { Placing } from '../judged';
import type { SheetField, SheetHead } from '../model';
import type { States } from '../states';

/** The keys that people fill in; the program keeps the others. */
const ASKED: readonly HeadKey['id'][] = ['period', 'author', 'status'];

/** What the head is made from. */
export interface SheetSource {
  readonly presented: Presented;
  /** The documents among which it is. */
  readonly workspace: Workspace;
  readonly states: States;
  readonly placing: Placing;
}

/** The head of a document, in the order: what all have, the fields of its type, the writer's own. */
export function headOf(reading: SheetSource): SheetHead {
  const { document } = reading.presented;
  const { front, fields, type } = document;
  const entries = front.kind === 'present' ? front.entries : [];
  const kept = HEAD_KEYS.map((key) => ({ key, entry: entryOf(entries, key.id, key.title) }));
  const earlier = earlierOf(reading.workspace, document);
  const known = new Set([...kept.map(({ entry }) => entry), ...[...fields.values()].map(({ entry }) => entry)]);
  const all = [
    ...kept.map(({ key, entry }) => headField(reading, key, entry)),
    ...(type?.fields ?? []).map((field) => typeField(reading, field, earlier)),
    ...entries.filter((entry) => !known.has(entry)).map((entry) => ownField(reading, entry)),
  ];
  return { fields: all, ...reading.placing.onLines(0, front.bodyLine) };
}

function headField(reading: SheetSource, key: HeadKey, entry: FrontEntry | undefined): SheetField {
  const { reader } = reading.presented;
  const { id, title, en, required } = key;
  const isKept = !ASKED.includes(id);
  return {
    id,
    title: inWords(reader, title, en),
    kind: id === 'author' ? 'person' : id,
    required,
    ...standing(reading, id, entry),
    ...(id === 'status' && statuses(reading)),
    ...(isKept && { isKept }),
  };
}

/** A state is told by its id, however the file says it, and shown by its name. */
function statuses({ presented: { document, reader } }: SheetSource): Pick<SheetField, 'text' | 'options' | 'words'> {
  const words = STATUSES.map((each) => render(message(`document.status.${each}`), reader));
  return { text: document.status, options: STATUSES, words };
}

function typeField(reading: SheetSource, field: Field, earlier: Earlier): SheetField {
  const { presented, workspace } = reading;
  const { document, reader } = presented;
  const found = document.fields.get(field.id);
  const stands = standing(reading, field.id, found?.entry);
  const meaning = found && meaningOf(presented, workspace, field, found.value);
  const last = stands.state === 'computed' ? undefined : earlier(field);
  return {
    id: field.id,
    title: inWords(reader, field.title, field.en),
    ...inputKind(presented, field),
    required: isRequired(document, field),
    ...stands,
    ...(meaning !== undefined && { meaning }),
    ...(last !== undefined && last !== stands.text && { earlier: last }),
  };
}

// What only the file knows is shown by its key; a list is shown and not edited here.
function ownField(reading: SheetSource, entry: FrontEntry): SheetField {
  const isKept = typeof entry.value !== 'string';
  const text = isKept ? render(message('sheet.list'), reading.presented.reader) : undefined;
  const { key: title } = entry;
  return {
    ...ANY_TEXT,
    ...standing(reading, title, entry),
    id: title,
    title,
    ...(text !== undefined && { text, isKept: true as const }),
  };
}

function standing(
  { states, placing }: SheetSource,
  id: string,
  entry: FrontEntry | undefined,
): Pick<SheetField, 'text' | 'state' | 'findings'> {
  const said = typeof entry?.value === 'string' ? entry.value.trim() : '';
  const text = isPlaceholder(said) ? '' : said;
  if (entry === undefined) return { text, state: states.ofField(id, false) };
  const { keyRange, valueRange } = entry;
  const isOneLine = keyRange.start.line === valueRange.end.line;
  const judged = isOneLine
    ? placing.inRange(lineRange(keyRange.start.line, 0, Number.MAX_SAFE_INTEGER))
    : placing.onLines(keyRange.start.line, valueRange.end.line + 1);
  return { text, state: states.ofField(id, placeholdersIn(said).length > 0), ...judged };
}

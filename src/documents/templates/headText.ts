// How the head of a document is written: its keys by their titles, as people call them, in the script of the document;
// by their ids in a head whose keys are ids already, and where a title would be read as something else.
import type { FrontEntry, FrontMatter } from '../../base/markdown/frontMatter';
import { inScript, labelKey } from '../../base/script';
import type { Script } from '../../base/script';
import type { Field } from '../../knowledge/contracts/contract';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { HEAD_KEYS, HEAD_LABELS, stateName } from '../../knowledge/headKeys';

/** A key of the head: of every document, or a field of its type. */
export interface NamedKey {
  readonly id: string;
  readonly title: string;
}

/** The head that a key stands in, or is added to. */
export interface WrittenHead {
  readonly front: FrontMatter;
  readonly type: Pick<DocumentType, 'fields'> | undefined;
  readonly script: Script;
}

const HAN = /\p{Script=Han}/u;

/** A key that a head may have in plain sight: it takes no quotes, and the quick reader of heads knows it. */
const PLAIN_KEY = /^\p{L}[\p{L}\d_-]*$/u;

/** The name of a key in a new document: its title, where that is nobody else's, else its id. */
export function keyName({ id, title }: NamedKey, fields: readonly Field[], script: Script): string {
  const isSole = HEAD_KEYS.some((key) => key.id === id) || isOwn({ id, title }, fields);
  if (!isSole || !PLAIN_KEY.test(title)) return id;
  return inScript(title, script);
}

function isOwn({ id, title }: NamedKey, fields: readonly Field[]): boolean {
  const label = labelKey(title);
  const others = fields.filter((field) => field.id !== id);
  return (
    !HEAD_LABELS.has(label) && !others.some((other) => labelKey(other.id) === label || other.labels.includes(label))
  );
}

/** Whether a key is the name that people give it. */
export function isNamedKey(key: string): boolean {
  return HAN.test(key);
}

/** Whether the keys of a head are the names that people give them: not where more of them are ids. */
export function hasNamedKeys(entries: readonly Pick<FrontEntry, 'key'>[]): boolean {
  const named = entries.filter(({ key }) => isNamedKey(key));
  return named.length * 2 >= entries.length;
}

/** The name of a key that is added to a head: as its other keys are named. */
export function addedKey({ front, type, script }: WrittenHead, key: NamedKey): string {
  const entries = front.kind === 'present' ? front.entries : [];
  return hasNamedKeys(entries) ? keyName(key, type?.fields ?? [], script) : key.id;
}

/** A state as the head says it below a key: by its name below one in Chinese, else by its id. */
export function stateBelow(key: string, state: string, script: Script): string {
  return isNamedKey(key) ? inScript(stateName(state), script) : state;
}

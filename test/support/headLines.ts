// Lines of a head as a new document writes them, for tests that name keys by their ids.
import { keyName } from '../../src/documents/templates/headText';
import type { Script } from '../../src/base/script';
import type { DocumentType } from '../../src/knowledge/contracts/documentType';
import { HEAD_KEYS } from '../../src/knowledge/headKeys';

/** A text that may be lines of the head, each key by the name that a new document of the type gives it. */
export function headLines(type: Pick<DocumentType, 'fields'>, text: string, script: Script = 'simplified'): string {
  return text.replace(/^([a-z]\w*)(?=:)/gim, (key) => {
    const known = [...HEAD_KEYS, ...type.fields].find(({ id }) => id === key);
    return known === undefined ? key : keyName(known, type.fields, script);
  });
}

/** A new document with the ids of all keys, of its type and of its state, as documents were written once. */
export function headIds(text: string, type: DocumentType, script: Script = 'simplified'): string {
  const ids = new Map([...HEAD_KEYS, ...type.fields].map((key) => [keyName(key, type.fields, script), key.id]));
  const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  const lines = head.split('\n').map((line) => {
    const [key = '', value = ''] = line.split(/:(.*)/su);
    const id = ids.get(key) ?? key;
    return `${id}:${id === 'type' ? ` ${type.type}` : id === 'status' ? ' draft' : value}`;
  });
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

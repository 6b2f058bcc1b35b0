// Which entry of the head holds a value.
import type { FrontEntry } from '../../../base/markdown/frontMatter';
import type { Document } from '../../../documents/document';
import { entryOf } from '../../../documents/parse';
import { HEAD_KEYS } from '../../../knowledge/headKeys';

/** The entry of the head that holds a value by its id, or what the writer calls it. */
export function entryFor({ front, fields }: Document, id: string): FrontEntry | undefined {
  const entries = front.kind === 'present' ? front.entries : [];
  const key = HEAD_KEYS.find((each) => each.id === id);
  return (
    fields.get(id)?.entry ?? (key && entryOf(entries, key.id, key.title)) ?? entries.find((each) => each.key === id)
  );
}

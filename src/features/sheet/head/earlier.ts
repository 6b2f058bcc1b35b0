// What the last document of the same type said in its head: the one of the nearest period before, about the same.
import { readFrontMatter } from '../../../base/markdown/frontMatter';
import { isPlaceholder } from '../../../base/placeholder';
import type { Document } from '../../../documents/document';
import { entryOf, scalar } from '../../../documents/parse';
import type { DocumentRecord } from '../../../documents/record';
import type { Workspace } from '../../../documents/workspace';
import type { Field } from '../../../knowledge/contracts/contract';

/** Tells what the last document said in a field; undefined where it said nothing that can hold again. */
export type Earlier = (field: Field) => string | undefined;

const NEVER_AGAIN: readonly Field['kind'][] = ['date', 'dateRange', 'document'];

/** What the last document before this one said. */
export function earlierOf(workspace: Workspace, document: Document): Earlier {
  const last = lastBefore(workspace, document);
  if (last?.text === undefined) return () => undefined;
  const front = readFrontMatter(last.text);
  const entries = front.kind === 'present' ? front.entries : [];
  return ({ id, title, kind }) => {
    const entry = NEVER_AGAIN.includes(kind) ? undefined : entryOf(entries, id, title);
    const text = entry === undefined ? '' : scalar(entry).trim();
    return text === '' || isPlaceholder(text) ? undefined : text;
  };
}

function lastBefore({ byType, documents }: Workspace, document: Document): DocumentRecord | undefined {
  const { path, type, period } = document;
  const own = documents.get(path)?.identity.join('\n');
  if (type === undefined || period === undefined || own === undefined) return undefined;
  return byType
    .get(type.type)
    ?.filter((each) => each.path !== path && each.period !== undefined && each.period.to < period.from)
    .findLast(({ identity }) => identity.join('\n') === own);
}

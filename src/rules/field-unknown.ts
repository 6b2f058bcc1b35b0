// A key of the head that the type does not have: nobody reads what it says. Often it is a key misspelt.
import type { FrontEntry } from '../base/markdown/frontMatter';
import { labelOf, message } from '../base/message';
import { nearestWord } from '../base/nearest';
import { inScript, labelKey } from '../base/script';
import { entryOf } from '../documents/parse';
import { HEAD_KEYS } from '../knowledge/headKeys';
import { replacement } from './shared/fixes';
import { typed } from './rule';
import type { DocumentRule, Fault, TypedDocument } from './rule';
import { ALWAYS_WARNING, NOTED } from './shared/severities';

export const fieldUnknown: DocumentRule = {
  id: 'field-unknown',
  scope: 'document',
  severity: ALWAYS_WARNING,
  *check(context) {
    const document = typed(context);
    if (document?.front.kind !== 'present') return;
    const { entries } = document.front;
    const known = knownEntries(document, entries);
    const missing = missingKeys(document, entries);
    for (const entry of entries) if (entry.key !== '' && !known.has(entry)) yield unknown(document, entry, missing);
  },
};

/** A key that the head may have, with all that it may be called. */
interface KnownKey {
  readonly id: string;
  readonly title: string;
  readonly en?: string | undefined;
  readonly names: readonly string[];
}

/** The entries that are read. */
function knownEntries({ fields }: TypedDocument, entries: readonly FrontEntry[]): ReadonlySet<FrontEntry | undefined> {
  return new Set([
    ...HEAD_KEYS.map(({ id, title }) => entryOf(entries, id, title)),
    ...Array.from(fields.values(), ({ entry }) => entry),
  ]);
}

/** The keys that the head does not have, and that an unknown one may be meant to be. */
function missingKeys({ type, fields }: TypedDocument, entries: readonly FrontEntry[]): KnownKey[] {
  return [
    ...HEAD_KEYS.filter(({ id, title }) => entryOf(entries, id, title) === undefined).map((key) => ({
      ...key,
      names: [key.id, key.title],
    })),
    ...type.fields
      .filter(({ id }) => !fields.has(id))
      .map((field) => ({ ...field, names: [field.id, field.title, ...field.aliases] })),
  ];
}

function unknown({ script }: TypedDocument, { key, keyRange }: FrontEntry, missing: readonly KnownKey[]): Fault {
  const byLabel = new Map(missing.flatMap((each) => each.names.map((name) => [labelKey(name), { each, name }])));
  const near = nearestWord(key, [...byLabel.keys()]);
  const meant = near === undefined ? undefined : byLabel.get(near);
  if (meant === undefined)
    return { message: message('field-unknown', { key }), range: keyRange, actual: key, severity: NOTED };
  const name = inScript(meant.name, script);
  return {
    message: message('field-unknown.near', { key, label: labelOf(meant.each) }),
    range: keyRange,
    expected: name,
    actual: key,
    fixes: [{ ...replacement(keyRange, name), title: message('fix.write', { text: labelOf(meant.each) }) }],
  };
}

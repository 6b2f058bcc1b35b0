// Adding entries to a list of a workspace's settings, and taking one out again, with everything else in them left as it
// stands, comments included.
import {
  Document as YamlDocument,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  visit,
  YAMLSeq,
} from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { SETTINGS_FILE } from '../../base/content';
import { yamlHead } from '../../knowledge/yaml';

/** The lists of the settings that entries are written into. */
export type ListedSetting = 'packs' | 'people' | 'documents';

/** An entry of a list: a text, or values by their keys. */
export type SettingsEntry = string | Readonly<Record<string, string | boolean | readonly string[]>>;

/**
 * The settings' text with entries at the end of a list; a text that is there already is not added again. Undefined
 * where the settings cannot be read, or are no YAML mapping that can be edited.
 */
export function withEntries(
  settings: string | undefined,
  key: ListedSetting,
  entries: readonly SettingsEntry[],
): string | undefined {
  const text = settings ?? '';
  const document = documentOf(text);
  if (document === undefined) return undefined;
  const contents: unknown = document.contents;
  if (contents === null || text.trim() === '') return appended(text, key, entries);
  if (!isMap(contents)) return undefined;
  const place = placeOf(contents, key);
  const list: unknown = document.get(key);
  if (isSeq(list)) {
    const said = list.items.map(String);
    const added = entries.filter((entry) => typeof entry !== 'string' || !said.includes(entry));
    if (added.length === 0) return settings;
    const lines = appendedLines(text, list, added);
    if (lines !== undefined) return lines;
    for (const entry of added) list.add(nodeOf(document, entry));
  } else if (document.has(key) && list !== '' && list !== null) return undefined;
  else document.set(key, listOf(document, entries));
  return written(document, contents, { key, text, place });
}

/**
 * The settings' text without a text in a list, nothing at all where there was nothing else; undefined where it cannot
 * be edited.
 */
export function withoutEntry(settings: string, key: ListedSetting, entry: string): string | undefined {
  const document = documentOf(settings);
  if (document === undefined) return undefined;
  const contents: unknown = document.contents;
  const list: unknown = isMap(contents) ? document.get(key) : undefined;
  const at = isSeq(list) ? list.items.findIndex((item) => String(item) === entry) : -1;
  if (!isMap(contents) || !isSeq(list) || at < 0) return settings;
  const place = placeOf(contents, key);
  list.delete(at);
  if (list.items.length === 0) document.delete(key);
  return contents.items.length === 0
    ? commentsOf(settings)
    : written(document, contents, { key, text: settings, place });
}

function listOf(document: Document, entries: readonly SettingsEntry[], style?: 'QUOTE_DOUBLE'): YAMLSeq {
  const list = new YAMLSeq();
  for (const entry of entries) {
    const node = nodeOf(document, entry);
    if (isScalar(node) && style !== undefined) node.type = style;
    list.add(node);
  }
  return list;
}

/** An entry on one line, as people write them; a text that would be read as something else is quoted. */
function nodeOf(document: Document, entry: SettingsEntry): Node {
  const node = document.createNode(entry, { flow: true });
  visit(node, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'boolean') scalar.value = String(scalar.value);
      else if (typeof scalar.value === 'string' && stringify(scalar.value).startsWith('"'))
        scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return node;
}

/** The settings with new lines below the last entry of a list with a line each, which all stay as they are. */
function appendedLines(text: string, list: YAMLSeq, entries: readonly SettingsEntry[]): string | undefined {
  const last = list.items.at(-1);
  const [start, end] = (isNode(last) && last.range) || [];
  if (list.flow === true || start === undefined || end === undefined) return undefined;
  const [, sign] = /(?:^|\n)([ \t]*-[ \t]+)(?:[^\n-]|-\S)*$/.exec(text.slice(0, start)) ?? [];
  if (sign === undefined) return undefined;
  const document = new YamlDocument([], { version: '1.2', schema: 'failsafe' });
  const lines = entries.map((entry) => {
    document.contents = nodeOf(document, entry);
    return `${sign}${document.toString({ lineWidth: 0 }).trimEnd()}`;
  });
  // A block that ends with a line end of its own ends there; what stands behind a value in its line stays there.
  const lineEnd = text.slice(0, end).endsWith('\n') ? end - 1 : text.indexOf('\n', end);
  const at = lineEnd < 0 ? text.length : lineEnd;
  const added = lines.map((line) => `\n${line}`).join('');
  const isCrlf = text.includes('\r\n');
  const before = text.slice(0, at).replace(/\r$/, '');
  return `${before}${isCrlf ? added.replaceAll('\n', '\r\n') : added}${text.slice(before.length)}`;
}

function appended(settings: string, key: ListedSetting, entries: readonly SettingsEntry[]): string {
  const document = new YamlDocument({}, { version: '1.2', schema: 'failsafe' });
  document.set(key, listOf(document, entries, 'QUOTE_DOUBLE'));
  return `${settings}${/[^\n]$/.test(settings) ? '\n' : ''}${document.toString({ lineWidth: 0 })}`;
}

function commentsOf(settings: string): string {
  const lines = settings.split('\n').filter((line) => line.startsWith('#'));
  return lines.map((line) => `${line}\n`).join('');
}

function documentOf(settings: string): Document | undefined {
  if (yamlHead({ path: SETTINGS_FILE, text: settings }).kind === 'invalid') return undefined;
  const document = parseDocument(settings, { version: '1.2', schema: 'failsafe', uniqueKeys: false });
  return document.errors.length > 0 ? undefined : document;
}

/** A list of the settings, and where in their text it is said; undefined where it is not. */
interface Before {
  readonly key: ListedSetting;
  readonly text: string;
  readonly place: { readonly start: number; readonly end: number } | undefined;
}

function pairOf({ items }: YAMLMap, name: ListedSetting): Pair | undefined {
  return items.find(({ key }) => (isScalar(key) ? key.value : key) === name);
}

function placeOf(contents: YAMLMap, name: ListedSetting): Before['place'] {
  const { key, value } = pairOf(contents, name) ?? {};
  const start = isNode(key) ? key.range?.[0] : undefined;
  // What follows the sign for nothing is no part of it.
  const end = isNode(value) ? value.range?.[isSeq(value) ? 2 : 1] : undefined;
  return start === undefined || end === undefined ? undefined : { start, end };
}

// Only what says the list is written: how people set out their other settings is theirs. A mapping in braces is
// one piece, in which no line can be told from the next.
function written(document: Document, contents: YAMLMap, { key, text, place }: Before): string {
  if (contents.flow === true) return document.toString({ lineWidth: 0, flowCollectionPadding: isPadded(text) });
  const { start, end } = place ?? { start: text.length, end: text.length };
  const [before, old, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const pair = pairOf(contents, key);
  contents.items = pair === undefined ? [] : [pair];
  if (isNode(pair?.key)) Object.assign(pair.key, { commentBefore: null, spaceBefore: false });
  Object.assign(contents, { commentBefore: null, comment: null });
  Object.assign(document, { commentBefore: null, comment: null });
  const list = pair === undefined ? '' : document.toString({ lineWidth: 0, flowCollectionPadding: isPadded(old) });
  const lines = `${/[^\n]$/.test(before) ? '\n' : ''}${list}`;
  const rest = old.endsWith('\n') ? after : after.replace(/^\r?\n/, '');
  return `${before}${text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines}${rest}`;
}

/** Whether brackets and braces have blanks inside, as new ones have where there are none. */
function isPadded(text: string): boolean {
  return /[[{] /.test(text) || !/[[{]\S/.test(text);
}

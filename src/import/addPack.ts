// Adding a pack's folder to a workspace's settings, and taking it out again, with everything else in them left as it
// stands, comments included.
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Pair, YAMLMap } from 'yaml';
import { SETTINGS_FILE } from '../base/content';
import { yamlHead } from '../knowledge/yaml';

/**
 * The settings' text with the folder among its packs; undefined where the text cannot be read as settings, or is no
 * YAML mapping that can be edited.
 */
export function withPack(settings: string | undefined, folder: string): string | undefined {
  const text = settings ?? '';
  const document = documentOf(text);
  if (document === undefined) return undefined;
  const contents: unknown = document.contents;
  if (contents === null || text.trim() === '') return appended(text, JSON.stringify(folder));
  if (!isMap(contents)) return undefined;
  const place = placeOf(contents);
  const packs: unknown = document.get('packs');
  if (isSeq(packs)) {
    if (packs.items.some((item) => String(item) === folder)) return settings;
    packs.add(document.createNode(folder));
  } else if (document.has('packs') && packs !== '' && packs !== null) return undefined;
  else document.set('packs', document.createNode([folder]));
  return written(document, contents, { text, place });
}

/**
 * The settings' text without the folder among its packs, nothing at all where there was nothing else; undefined where
 * it cannot be edited.
 */
export function withoutPack(settings: string, folder: string): string | undefined {
  const document = documentOf(settings);
  if (document === undefined) return undefined;
  const contents: unknown = document.contents;
  const packs: unknown = isMap(contents) ? document.get('packs') : undefined;
  const at = isSeq(packs) ? packs.items.findIndex((item) => String(item) === folder) : -1;
  if (!isMap(contents) || !isSeq(packs) || at < 0) return settings;
  const place = placeOf(contents);
  packs.delete(at);
  if (packs.items.length === 0) document.delete('packs');
  return contents.items.length === 0 ? commentsOf(settings) : written(document, contents, { text: settings, place });
}

function appended(settings: string, folder: string): string {
  return `${settings}${/[^\n]$/.test(settings) ? '\n' : ''}packs:\n  - ${folder}\n`;
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

/** Where in the settings' text the packs are said; undefined where they are not. */
interface Before {
  readonly text: string;
  readonly place: { readonly start: number; readonly end: number } | undefined;
}

function pairOf({ items }: YAMLMap): Pair | undefined {
  return items.find(({ key }) => (isScalar(key) ? key.value : key) === 'packs');
}

function placeOf(contents: YAMLMap): Before['place'] {
  const { key, value } = pairOf(contents) ?? {};
  const start = isNode(key) ? key.range?.[0] : undefined;
  // What follows the sign for nothing is no part of it.
  const end = isNode(value) ? value.range?.[isSeq(value) ? 2 : 1] : undefined;
  return start === undefined || end === undefined ? undefined : { start, end };
}

// Only what says the packs is written anew: how people set out their other settings is theirs. A mapping in braces is
// one piece, in which no line can be told from the next.
function written(document: Document, contents: YAMLMap, { text, place }: Before): string {
  if (contents.flow === true) return document.toString({ lineWidth: 0, flowCollectionPadding: /\{ /.test(text) });
  const { start, end } = place ?? { start: text.length, end: text.length };
  const [before, old, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const pair = pairOf(contents);
  contents.items = pair === undefined ? [] : [pair];
  if (isNode(pair?.key)) Object.assign(pair.key, { commentBefore: null, spaceBefore: false });
  Object.assign(contents, { commentBefore: null, comment: null });
  Object.assign(document, { commentBefore: null, comment: null });
  const packs = pair === undefined ? '' : document.toString({ lineWidth: 0, flowCollectionPadding: /\[ /.test(old) });
  const lines = `${/[^\n]$/.test(before) ? '\n' : ''}${packs}`;
  const rest = old.endsWith('\n') ? after : after.replace(/^\r?\n/, '');
  return `${before}${text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines}${rest}`;
}

// Adding a pack's folder to a workspace's settings, and taking it out again, with everything else in them left as it
// stands, comments included.
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { SETTINGS_FILE } from '../base/content';
import { yamlHead } from '../knowledge/yaml';

/**
 * The settings' text with the folder among its packs; undefined where the text cannot be read as settings, or is no
 * YAML mapping that can be edited.
 */
export function withPack(settings: string | undefined, folder: string): string | undefined {
  const document = documentOf(settings ?? '');
  if (document === undefined) return undefined;
  const contents: unknown = document.contents;
  if (contents === null || (settings ?? '').trim() === '')
    return `${settings ?? ''}${/[^\n]$/.test(settings ?? '') ? '\n' : ''}packs:\n  - ${JSON.stringify(folder)}\n`;
  if (!isMap(contents)) return undefined;
  const packs: unknown = document.get('packs');
  if (isSeq(packs)) {
    if (packs.items.some((item) => String(item) === folder)) return settings;
    packs.add(document.createNode(folder));
  } else if (document.has('packs') && packs !== '' && packs !== null) return undefined;
  else document.set('packs', document.createNode([folder]));
  return written(document);
}

/**
 * The settings' text without the folder among its packs, nothing at all where there was nothing else; undefined where
 * it cannot be edited.
 */
export function withoutPack(settings: string, folder: string): string | undefined {
  const document = documentOf(settings);
  if (document === undefined) return undefined;
  const packs: unknown = isMap(document.contents) ? document.get('packs') : undefined;
  const place = isSeq(packs) ? packs.items.findIndex((item) => String(item) === folder) : -1;
  if (!isSeq(packs) || place < 0) return settings;
  packs.delete(place);
  if (packs.items.length === 0) document.delete('packs');
  const isEmpty = isMap(document.contents) && document.contents.items.length === 0;
  return isEmpty ? commentsOf(settings) : written(document);
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

function written(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

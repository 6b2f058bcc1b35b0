// Adding a pack's folder to a workspace's settings, with everything else in them left as it stands, comments included.
import { isMap, isSeq, parseDocument } from 'yaml';
import { SETTINGS_FILE } from '../base/content';
import { yamlHead } from '../knowledge/yaml';

/**
 * The settings' text with the folder among its packs; undefined where the text cannot be read as settings, or is no
 * YAML mapping that can be edited.
 */
export function withPack(settings: string | undefined, folder: string): string | undefined {
  if (yamlHead({ path: SETTINGS_FILE, text: settings ?? '' }).kind === 'invalid') return undefined;
  const document = parseDocument(settings ?? '', { version: '1.2', schema: 'failsafe', uniqueKeys: false });
  if (document.errors.length > 0) return undefined;
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
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

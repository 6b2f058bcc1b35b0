// Where a new document type, or the definition of an export, goes: a pack of the workspace's own, with a `pack.yaml`
// where it has none yet. Writing is up to the shells.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { inScript } from '../../base/script';
import { idSchema } from '../../knowledge/schemas/entry';
import type { PackFile } from '../../knowledge/model';
import type { NewType } from './typeFromDocument';

/** Where document types go unless somebody says otherwise. */
export const OWN_TYPES = 'packs/own-documents';

/** What is written for a new type, by path below the workspace's root. */
export interface TypeFiles {
  /** To be written where the folder is no pack yet. */
  readonly header: PackFile;
  readonly type: PackFile;
}

/** Why a type cannot be made. */
export interface TypeProblem {
  readonly problem: Message;
}

/** The files of a new type in a pack's folder; the folder's name is the pack's id. */
export function typeFiles(
  made: Pick<NewType, 'path' | 'text' | 'script'>,
  folder: string,
  today: string,
): TypeFiles | TypeProblem {
  const below = folder.replace(/\/+$/, '');
  const id = below.split('/').at(-1) ?? '';
  if (!idSchema.safeParse(id).success) return { problem: message('type.folder-invalid', { path: folder }) };
  const lines = [
    `id: ${id}`,
    'grammar: 1',
    `title: ${inScript('本部門文件', made.script)}`,
    `script: ${made.script}`,
    'edition: "1"',
    `effectiveFrom: ${today}`,
  ];
  return {
    header: { path: `${below}/pack.yaml`, text: `${lines.join('\n')}\n` },
    type: { path: `${below}/${made.path}`, text: made.text },
  };
}

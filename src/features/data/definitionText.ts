// How the proposed definition of an export is written down, in the grammar of knowledge/README.md.
import type { Script } from '../../base/script';
import { inScript, simplify } from '../../base/script';
import type { ProposedExport } from '../../exports/describing/proposedExport';
import { quoted } from '../typeMaking/typeText';

/** What a definition is called, and in which script its file is. */
export interface DefinitionNames {
  readonly id: string;
  readonly name: string;
  readonly en: string;
  readonly script: Script;
  /** The file that it was made of. */
  readonly file: string;
}

/** The file of a proposed definition; `signature` are the ids by which a file is told to be one. */
export function definitionText(
  proposed: ProposedExport,
  { id, name, en, script, file }: DefinitionNames,
  signature: readonly string[],
): string {
  const { period, keys, measures, ratios, adds, attribution, leftOut, personal } = proposed;
  const lines = [
    `id: ${id}`,
    `name: ${quoted(name)}`,
    `simplified: ${quoted(simplify(name))}`,
    `en: ${quoted(en)}`,
    `signature: [${signature.join(', ')}]`,
    ...(period === undefined ? [] : [`period: { title: ${quoted(period)} }`]),
    ...listed(
      'keys',
      keys.map(({ id: key, title, kind }) => `{ id: ${key}, title: ${quoted(title)}, kind: ${kind} }`),
    ),
    ...listed(
      'measures',
      measures.map(
        (each) => `{ id: ${each.id}, title: ${quoted(each.title)}, kind: ${each.kind}, unit: ${each.unit} }`,
      ),
    ),
    ...listed(
      'ratios',
      ratios.map(({ title, unit, of, times }) => {
        const much = times === 1 ? '' : `, times: ${String(times)}`;
        return `{ title: ${quoted(title)}, unit: ${unit}, of: [${of.join(', ')}]${much} }`;
      }),
    ),
    ...(adds ? ['adds: true'] : []),
    ...(attribution ? ['attribution: true'] : []),
    ...(leftOut.length === 0 ? [] : [`leftOut: [${leftOut.map(quoted).join(', ')}]`]),
    ...(personal.length === 0 ? [] : [`personal: [${personal.map(quoted).join(', ')}]`]),
  ];
  const made = inScript(`按文件“${file}”列出。每一列記什麼、是不是要留，請逐項核對。`, script);
  return `---\n${lines.join('\n')}\n---\n${made}\n`;
}

function listed(key: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${key}:`, ...items.map((each) => `  - ${each}`)];
}

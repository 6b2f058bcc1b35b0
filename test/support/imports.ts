// Importing for tests: a text as a file, its clauses as lines.
import { importRegulation } from '../../src/import/importRegulation';
import type { Imported, SourceFile } from '../../src/import/importRegulation';

/** Imports files, or one text as `name`. Throws where they are refused. */
export async function imported(
  source: string | Uint8Array | readonly SourceFile[],
  name = '制度.txt',
): Promise<Imported> {
  const files =
    typeof source === 'string'
      ? [{ name, bytes: new TextEncoder().encode(source) }]
      : source instanceof Uint8Array
        ? [{ name, bytes: source }]
        : source;
  const result = await importRegulation(files, { today: '2026-05-01' });
  if (result.kind === 'refused') throw new Error(result.problem.id);
  return result.imported;
}

/** Why an import is refused. Throws where it is not. */
export async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const result = await importRegulation([{ name, bytes }], { today: '2026-05-01' });
  if (result.kind === 'imported') throw new Error('not refused');
  return result.problem.id;
}

/** Each clause as `number title｜text`. */
export function clausesOf({ pack }: Imported): string[] {
  return pack.clauses.map(({ number, title, text }) =>
    [`${number} ${title}`.trim(), text].filter((each) => each !== '').join('｜'),
  );
}

/** What was left out, as `reason line text`. */
export function leftOf({ left }: Imported): string[] {
  return left.map(({ reason, line, text }) => `${reason} ${String(line)} ${text}`);
}

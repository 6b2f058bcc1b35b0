// Reading a YAML file of a pack or a workspace against a schema. It goes through the same guard as front matter, so
// that a hostile file meets one door only.
import type * as z from './schemas/zod';
import type { Position, Range } from '../base/range';
import { headOf, readEntry } from './entry';
import type { FrontMatter } from '../base/markdown/frontMatter';
import type { PackFile, Parsed } from './model';

/** Reads a whole file as YAML. Ranges in findings are those of the file. */
export function readYaml<S extends z.ZodType>(file: PackFile, schema: S): Parsed<z.output<S> | undefined> {
  const { entry, findings } = readEntry({ ...file, text: asHead(file.text) }, schema);
  const dropped = STARTS_DOCUMENT.test(file.text) ? 0 : 1;
  const moved = findings.map(({ path, finding }) => ({
    path,
    finding: { ...finding, range: moveUp(finding.range, dropped) },
  }));
  return { value: entry?.data, findings: moved };
}

/** What a YAML file holds, as the head of a file that is nothing but head. */
export function yamlHead({ path, text }: PackFile): FrontMatter {
  return headOf({ path, text: asHead(text) });
}

const STARTS_DOCUMENT = /^\uFEFF?---[ \t]*(\r\n|\r|\n)/;

function asHead(text: string): string {
  return `---\n${text.replace(STARTS_DOCUMENT, '').replace(/^\uFEFF/, '')}\n---\n`;
}

function moveUp(range: Range, lines: number): Range {
  const up = (place: Position): Position => ({ ...place, line: Math.max(0, place.line - lines) });
  return { start: up(range.start), end: up(range.end) };
}

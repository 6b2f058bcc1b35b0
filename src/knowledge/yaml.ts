// Owns reading a YAML file of a pack or a workspace against a schema. It goes through the same guard as front matter,
// so that a hostile file meets one door only.
import type * as z from 'zod';
import type { Position, Range } from '../base/range';
import { readEntry } from './entry';
import type { PackFile, Parsed } from './model';

/** Reads a whole file as YAML. Ranges in findings are those of the file. */
export function readYaml<S extends z.ZodType>(file: PackFile, schema: S): Parsed<z.output<S> | undefined> {
  const text = file.text.replace(/^\uFEFF/, '').replace(/^---[ \t]*(\r\n|\r|\n)/, '');
  const dropped = text.length < file.text.replace(/^\uFEFF/, '').length ? 0 : 1;
  const { entry, findings } = readEntry({ path: file.path, text: `---\n${text}\n---\n` }, schema);
  const moved = findings.map(({ path, finding }) => ({
    path,
    finding: { ...finding, range: moveUp(finding.range, dropped) },
  }));
  return { value: entry?.data, findings: moved };
}

function moveUp(range: Range, lines: number): Range {
  const up = (place: Position): Position => ({ ...place, line: Math.max(0, place.line - lines) });
  return { start: up(range.start), end: up(range.end) };
}

// A place in a file as a command line names it: `FILE:LINE:COL`.
import { message } from '../base/message';
import type { Position } from '../base/range';
import { UsageError } from './arguments';

/** A file by its name, and a position in it. */
export interface NamedPlace {
  readonly file: string;
  readonly position: Position;
}

const PLACE = /^(.+?):(\d+)(?::(\d+))?$/;

/** A place as it is named: the line and the column count from 1. Throws {@link UsageError} for what is none. */
export function placeNamed(positionals: readonly string[]): NamedPlace {
  const match = PLACE.exec(positionals.length === 1 ? (positionals[0] ?? '') : '');
  const [, file = '', line = '', column = '1'] = match ?? [];
  const position = { line: Number(line) - 1, character: Number(column) - 1 };
  if (match === null || position.line < 0 || position.character < 0) throw new UsageError(message('cli.place-invalid'));
  return { file, position };
}

/** True for what names a place in a file. */
export function namesPlace(positionals: readonly string[]): boolean {
  return positionals.length === 1 && PLACE.test(positionals[0] ?? '');
}

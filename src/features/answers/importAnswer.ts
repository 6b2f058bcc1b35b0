// What `data import` answers to a program. The shape is stable: names and order of keys are relied on.
import { render } from '../../base/message';
import type { Reader } from '../../base/message';
import { figureText } from '../../observations/observation';
import type { Figure } from '../../observations/observation';
import type { PlannedFile, PlannedTable } from '../data/plan';

/** Each file, and whether anything was written. */
export interface ImportAnswer {
  readonly written: boolean;
  readonly files: readonly FileAnswer[];
}

/** A file: its tables, or why there are none. */
export type FileAnswer =
  | { readonly file: string; readonly digest: string; readonly tables: readonly TableAnswer[] }
  | { readonly file: string; readonly problem: string };

/** A table: what was recognised, taken and left out, and what differs from what is there. */
export interface TableAnswer {
  readonly table: string;
  readonly export: string;
  readonly header: number;
  readonly window?: string;
  readonly rows: number;
  readonly observations: number;
  readonly added: number;
  readonly filled: number;
  readonly differences: readonly {
    readonly period: string;
    readonly key: readonly string[];
    readonly measure: string;
    readonly old: string | null;
    readonly new: string | null;
  }[];
  readonly absent: number;
  readonly left: PlannedTable['taken']['left'];
  readonly columns: Readonly<Record<'unknown' | 'doubled' | 'leftOut' | 'personal', readonly string[]>>;
}

/** An import as an answer. */
export function importAnswer(files: readonly PlannedFile[], written: boolean, reader: Reader): ImportAnswer {
  return {
    written,
    files: files.map((file) =>
      file.kind === 'refused'
        ? { file: file.name, problem: render(file.problem, reader) }
        : { file: file.name, digest: `sha256:${file.digest}`, tables: file.tables.map(tableAnswer) },
    ),
  };
}

function tableAnswer(table: PlannedTable): TableAnswer {
  const { recognition, taken, window, differences } = table;
  const titles = (list: readonly { readonly text: string }[]): string[] => list.map(({ text }) => text);
  return {
    table: table.title,
    export: recognition.definition.id,
    header: recognition.header,
    ...(window === undefined ? {} : { window }),
    rows: taken.rows,
    observations: table.observations,
    added: table.added,
    filled: table.filled,
    differences: differences.map(({ period, keys, measure, before, after }) => ({
      period,
      key: keys,
      measure,
      old: textOf(before),
      new: textOf(after),
    })),
    absent: table.absent,
    left: taken.left,
    columns: {
      unknown: titles(recognition.unknown),
      doubled: titles(recognition.doubled),
      leftOut: titles(recognition.leftOut),
      personal: titles(recognition.personal),
    },
  };
}

function textOf(figure: Figure | undefined): string | null {
  return figure === undefined ? null : figureText(figure);
}

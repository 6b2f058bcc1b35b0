// Faults as people make them: one document in ten of a corpus gets one of them.
import type { WorkspaceFile } from '../../../src/documents/workspace';

const ONE_IN = 10;

/** Each changes a text, or leaves it as it is where it has nothing of the kind. */
const FAULTS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^author: .*\n/m, ''),
  (text) => text.replace(/^status: .*/m, 'status: 已完成了'),
  (text) => text.replace(/^period: .*\n/m, ''),
  (text) => text.replace(/^## .*\n/m, ''),
  (text) => text.replace(/^(\| *-.*\n\|.*)\|[^|\n]*\|$/m, '$1|'), // a cell less in the first row of a table
  (text) => text.replace(/\| *[\d,.]*\d *\|/, '| 若干 |'),
  (text) =>
    text.replace(/(\d)(,\d{3}) \|/, (_, digit: string, rest: string) => `${String((+digit + 1) % 10)}${rest} |`),
  (text) => `${text}\n详见 §99.99。\n`,
  (text) => text.replace(/^(\| *-.*\n\|)[^|\n]*/m, '$1 【待填】 '),
];

/** The documents, one in ten of them with a fault, of every kind in turn. */
export function withFaults(documents: readonly WorkspaceFile[]): WorkspaceFile[] {
  return documents.map((document, index) =>
    index % ONE_IN === 0 ? { ...document, text: faulty(document.text, index / ONE_IN) } : document,
  );
}

function faulty(text: string, turn: number): string {
  const tried = FAULTS.map((_, index) => FAULTS[(turn + index) % FAULTS.length]?.(text) ?? text);
  return tried.find((each) => each !== text) ?? text;
}

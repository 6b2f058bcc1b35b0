// The queries of a fixture: what is typed, and the clauses of which one should be found.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './pack';

/** A query of a fixture; without acceptable clauses nothing fits it. */
export interface FixedQuery {
  readonly query: string;
  readonly acceptable: readonly string[];
  readonly kind: string;
}

/** Reads the queries of a fixture by its name. */
export function readQueries(name: string): FixedQuery[] {
  return readFileSync(path.join(ROOT, 'test/fixtures', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([query = '', acceptable = '', kind = '']) => ({
      query,
      acceptable: acceptable === '-' ? [] : acceptable.split(' '),
      kind,
    }));
}

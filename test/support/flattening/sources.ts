// Regulations that tests flatten: the bundled one, those written for the tests, and statutes of a corpus beside the
// repository, which is no part of it and may be absent.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BUNDLED_PACK, ROOT } from '../pack';

/** A regulation, line by line, without blank lines. */
export interface Regulation {
  readonly name: string;
  readonly source: 'bundled' | 'own' | 'corpus';
  readonly lines: readonly string[];
}

const OWN = path.join(ROOT, 'test/fixtures/regulations');
const CORPUS = process.env.OPS_REGULATION_CORPUS ?? path.join(ROOT, '../shared/corpus/laws');

/** A page as a host shows it, in which line breaks are lost; undefined where it is not. */
export function pageBeside(): Uint8Array | undefined {
  const file = path.join(ROOT, '../shared/source/regulation-page.txt');
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** The bundled regulation. */
export function bundledRegulation(): Regulation {
  const folder = path.join(BUNDLED_PACK, 'regulation');
  const lines = readdirSync(folder)
    .sort()
    .flatMap((name) => linesOf(readFileSync(path.join(folder, name), 'utf8').replace(/^---\n.*?\n---\n/s, '')))
    .filter((line) => !line.startsWith('>'));
  return { name: 'bundled', source: 'bundled', lines: ['天貓運營部管理制度', ...lines] };
}

/** The regulations written for tests. */
export function ownRegulations(): Regulation[] {
  return readdirSync(OWN)
    .sort()
    .map((name) => ({ name, source: 'own', lines: linesOf(readFileSync(path.join(OWN, name), 'utf8')) }));
}

/** Statutes of the corpus that have items, as plain text; none where there is no corpus. */
export function corpusRegulations(): Regulation[] {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name): Regulation => {
      const text = readFileSync(path.join(CORPUS, name), 'utf8').replace(/<!--.*?-->/gs, '');
      return { name: path.basename(name, '.md'), source: 'corpus', lines: linesOf(text) };
    })
    .filter(({ lines }) => lines.some((line) => /^（二）/.test(line)));
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^#+\s*/, '').trim())
    .filter((line) => line !== '');
}

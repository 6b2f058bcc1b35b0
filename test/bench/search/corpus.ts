// The corpus that search is measured on: public statutes cut into articles, one pack a statute. It is no part of
// the project and may be absent.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { combinePacks } from '../../../src/knowledge/knowledge';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import type { Clause } from '../../../src/knowledge/model';
import type { Pack } from '../../../src/knowledge/pack';
import { NO_WORDS } from '../../../src/knowledge/words';
import { ROOT } from '../../support/pack';

/** Where the statutes are, unless OPS_REGULATION_CORPUS says otherwise. */
const FOLDER = process.env.OPS_REGULATION_CORPUS ?? path.join(ROOT, '../shared/corpus/laws');

/** True where the corpus is there. */
export function hasCorpus(): boolean {
  return existsSync(FOLDER);
}

/** All articles, statute by statute. */
export function readArticles(): Clause[] {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  return names.flatMap((name, index) =>
    articlesOf(`law-${String(index + 1)}`, readFileSync(path.join(FOLDER, name), 'utf8')),
  );
}

const ARTICLE = /^第[一二三四五六七八九十百千零]+条/;

function articlesOf(pack: string, text: string): Clause[] {
  const articles: Clause[] = [];
  let title = '';
  let chapter = '';
  let lines: string[] = [];
  const end = (): void => {
    if (lines.length === 0) return;
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const number = String(articles.length + 1);
    articles.push({
      pack,
      number,
      parent: undefined,
      title: '',
      en: '',
      text: lines.join(''),
      path: [title, chapter],
      notes: [],
      roles: [],
      incomplete: false,
      workflow: false,
      source: { path: pack, range },
    });
    lines = [];
  };
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line.startsWith('#')) {
      end();
      if (line.startsWith('# ')) title = line.slice(2);
      else chapter = line.replace(/^#+ */, '');
    } else if (ARTICLE.test(line)) {
      end();
      lines = [line];
    } else if (lines.length > 0 && line !== '') lines.push(line);
  }
  end();
  return articles;
}

/** So many articles: spread evenly over the corpus where it has more, over and over again where it has fewer. */
export function take(articles: readonly Clause[], count: number): Clause[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / articles.length);
    const article =
      articles[count < articles.length ? Math.floor((index * articles.length) / count) : index % articles.length];
    if (article === undefined) throw new Error('The corpus holds no articles.');
    return round === 0 ? article : { ...article, pack: `${article.pack}-${String(round + 1)}` };
  });
}

/** Articles as a knowledge base. */
export function asKnowledge(articles: readonly Clause[]): Knowledge {
  const packs = [...groups(articles)].map(([id, clauses]): Pack => ({
    id,
    title: clauses[0]?.path[0] ?? '',
    script: 'simplified',
    numbering: 'articles',
    history: [],
    aliases: [],
    edition: '1',
    effectiveFrom: '2025-01-01',
    clauses,
    roles: [],
    kpis: [],
    metrics: [],
    channels: [],
    exports: [],
    terms: [],
    words: NO_WORDS,
    documentTypes: [],
    amendments: [],
    superseded: [],
    ruleTitles: [],
  }));
  return combinePacks(packs).value;
}

function groups(articles: readonly Clause[]): Map<string, Clause[]> {
  const byPack = new Map<string, Clause[]>();
  for (const article of articles) {
    const group = byPack.get(article.pack);
    if (group) group.push(article);
    else byPack.set(article.pack, [article]);
  }
  return byPack;
}

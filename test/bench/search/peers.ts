// What search is measured beside, each as it comes with the tokenizer that Chinese needs: lunr, MiniSearch,
// FlexSearch, SQLite's FTS5, ripgrep; and ours behind the same seam.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { runSync } from '../../../src/base/slices';
import type { Clause } from '../../../src/knowledge/model';
import { createClauseIndex } from '../../../src/search/clauseIndex';
import { ROOT } from '../../support/pack';
import { asKnowledge } from './corpus';

/** An engine at work: the places of the best ten articles, and what it keeps on disk. */
export interface Running {
  readonly search: (query: string) => number[];
  readonly save: () => string | Uint8Array;
  readonly end?: () => void;
}

/** An engine: built from articles, or loaded from what it kept. */
export interface Peer {
  readonly build: (articles: readonly Clause[]) => Running;
  readonly load?: (kept: string | Uint8Array, articles: readonly Clause[]) => Running;
}

const BEST = 10;

/** Overlapping pairs; Latin words and numbers as they are. */
function pairs(text: string): string[] {
  return (text.toLowerCase().match(/\p{Script=Han}+|[a-z]+|\d+/gu) ?? []).flatMap((run) =>
    run.length > 1 && /^\p{Script=Han}/u.test(run)
      ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
      : [run],
  );
}

function ours(articles: readonly Clause[], kept?: Uint8Array): Running {
  const knowledge = asKnowledge(articles);
  const index = createClauseIndex(knowledge, { kept });
  const places = new Map(articles.map(({ pack, number }, place) => [`${pack}§${number}`, place]));
  return {
    search: (query) =>
      index.search(query, { limit: BEST }).map(({ clause }) => places.get(`${clause.pack}§${clause.number}`) ?? -1),
    save: () => ((blob) => (blob ? runSync(blob) : ''))(index.toKeep()),
  };
}

function lunrOf(index: lunr.Index): Running {
  return {
    search: (query) =>
      index
        .query((clauses) => {
          for (const pair of new Set(pairs(query))) clauses.term(pair, { usePipeline: false });
        })
        .slice(0, BEST)
        .map(({ ref }) => Number(ref)),
    save: () => JSON.stringify(index),
  };
}

/** lunr as it comes, over all articles. */
export function buildLunr(articles: readonly Clause[]): Running {
  const builder = new lunr.Builder();
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.ref('ref');
  builder.field('text');
  builder.field('path', { boost: 0.3 });
  articles.forEach((article, place) => {
    builder.add({ ref: String(place), text: pairs(article.text), path: pairs(article.path.join(' ')) });
  });
  return lunrOf(builder.build());
}

const MINI = {
  fields: ['text', 'path'],
  tokenize: pairs,
  processTerm: (term: string) => term,
  searchOptions: { boost: { path: 0.3 } },
};

function miniOf(index: MiniSearch): Running {
  return {
    search: (query) =>
      index
        .search(query)
        .slice(0, BEST)
        .map(({ id }) => Number(id)),
    save: () => JSON.stringify(index),
  };
}

function buildMini(articles: readonly Clause[]): Running {
  const index = new MiniSearch(MINI);
  index.addAll(articles.map((article, id) => ({ id, text: article.text, path: article.path.join(' ') })));
  return miniOf(index);
}

function flexOf(index: Index): Running {
  return {
    search: (query) => index.search(query, { limit: BEST, suggest: true }) as number[],
    save: () => {
      const parts: [string, string][] = [];
      index.export((key: string, data: string) => {
        parts.push([key, data]);
      });
      return JSON.stringify(parts);
    },
  };
}

function emptyFlex(): Index {
  return new Index({ tokenize: 'strict', encode: pairs });
}

function buildFlex(articles: readonly Clause[]): Running {
  const index = emptyFlex();
  articles.forEach((article, place) => {
    index.add(place, `${article.path.join(' ')} ${article.text}`);
  });
  return flexOf(index);
}

function loadFlex(kept: string): Running {
  const index = emptyFlex();
  for (const [key, data] of JSON.parse(kept) as [string, string][]) index.import(key, data);
  return flexOf(index);
}

/** What is used of node:sqlite, which Node has since 22.5. */
interface Database {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => {
    readonly run: (...values: readonly (number | string)[]) => unknown;
    readonly all: (...values: readonly (number | string)[]) => readonly { readonly rowid: number }[];
  };
  readonly close: () => void;
}

function buildSqlite(articles: readonly Clause[]): Running {
  const { DatabaseSync } = createRequire(__filename)('node:sqlite') as {
    readonly DatabaseSync: new (file: string) => Database;
  };
  const folder = mkdtempSync(path.join(tmpdir(), 'ops-bench-'));
  const file = path.join(folder, 'articles.db');
  const database = new DatabaseSync(file);
  database.exec("CREATE VIRTUAL TABLE articles USING fts5(text, path, content=''); BEGIN");
  const insert = database.prepare('INSERT INTO articles(rowid, text, path) VALUES (?, ?, ?)');
  articles.forEach((article, place) => {
    insert.run(place + 1, pairs(article.text).join(' '), pairs(article.path.join(' ')).join(' '));
  });
  database.exec('COMMIT');
  const find = database.prepare(
    `SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY bm25(articles, 1, 0.3) LIMIT ${String(BEST)}`,
  );
  return {
    search: (query) => {
      const any = [...new Set(pairs(query))].map((pair) => `"${pair}"`).join(' OR ');
      return any === '' ? [] : find.all(any).map(({ rowid }) => rowid - 1);
    },
    save: () => readFileSync(file),
    end: () => {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

// The path's, else that of the editor that tests run in.
const IN_EDITOR = path.join(
  ROOT,
  '.vscode-test/server/node_modules/code-server/lib/vscode/node_modules/@vscode/ripgrep-universal/bin',
  `${process.platform}-${process.arch}`,
  'rg',
);

function buildRipgrep(articles: readonly Clause[]): Running {
  const program = spawnSync('rg', ['--version']).error && existsSync(IN_EDITOR) ? IN_EDITOR : 'rg';
  const folder = mkdtempSync(path.join(tmpdir(), 'ops-bench-'));
  const file = path.join(folder, 'articles.txt');
  writeFileSync(file, articles.map(({ text }) => text).join('\n'));
  return {
    search: (query) => {
      const { stdout, error } = spawnSync(
        program,
        [
          '--fixed-strings',
          '--line-number',
          '--max-count',
          String(BEST),
          ...query.split(' ').flatMap((word) => ['-e', word]),
          file,
        ],
        { encoding: 'utf8' },
      );
      if (error) throw error;
      return stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => Number(line.split(':')[0]) - 1);
    },
    save: () => readFileSync(file),
    end: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** All that are measured. */
export const PEERS: Readonly<Record<string, Peer>> = {
  ours: { build: ours, load: (kept, articles) => ours(articles, typeof kept === 'string' ? undefined : kept) },
  lunr: { build: buildLunr, load: (kept) => lunrOf(lunr.Index.load(JSON.parse(String(kept)) as object)) },
  MiniSearch: { build: buildMini, load: (kept) => miniOf(MiniSearch.loadJSON(String(kept), MINI)) },
  FlexSearch: { build: buildFlex, load: (kept) => loadFlex(String(kept)) },
  'SQLite FTS5': { build: buildSqlite },
  ripgrep: { build: buildRipgrep },
};

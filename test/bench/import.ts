// The figures of importing at scale: every statute of a corpus, its articles against an independent count, and all
// packs at once. The corpus is no part of the project; where it is not, that is said.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConsole } from '../../src/cli/console';
import { openWorkspace } from '../../src/cli/files';
import { importRegulation } from '../../src/import/importRegulation';
import type { Imported } from '../../src/import/importRegulation';
import { createClauseIndex } from '../../src/search/clauseIndex';
import { ROOT } from '../support/pack';
import { bothTimes, startClock } from './measure';
import type { Report } from './measure';

const CORPUS = process.env.OPS_REGULATION_CORPUS ?? path.join(ROOT, '../shared/corpus/laws');
const ARTICLE_LINE = /^第[一二三四五六七八九十百千零]+条/;

/** Why a file's articles are not as many as its lines that begin with 第…条: each was looked at in the source. */
const EXPLAINED: Readonly<Record<string, string>> = {
  '农民专业合作社法(2017-12-27).md':
    'article 54 is written 笫五十四条 there, with a look-alike of 第, which the count does not see and the import mends',
  '文物保护法(2017-11-04).md':
    'a line of the history is broken before 第三十一条的决定》, which the count takes for an article',
  '飞行基本规则(2007-10-18).md':
    'the articles of a chapter stand on one line there; the import breaks it, the count sees the first of each line',
};

/** Imports the corpus, compares, writes the packs to a temporary folder and opens them all as one workspace. */
export async function benchImport(report: Report): Promise<void> {
  if (!existsSync(CORPUS)) {
    report('import: corpus', `not there (${CORPUS}; OPS_REGULATION_CORPUS names another)`);
    return;
  }
  const names = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  const sources = names.map((name) => ({ name: path.basename(name), bytes: readFileSync(path.join(CORPUS, name)) }));
  const clock = startClock();
  const results = [];
  for (const source of sources)
    results.push({ source, result: await importRegulation([source], { today: '2026-01-01' }) });
  const time = clock();
  const bytes = sources.reduce((sum, source) => sum + source.bytes.length, 0);
  report(
    `import: ${String(names.length)} statutes`,
    `${bothTimes(time)}; ${(bytes / 1000 / time.cpu).toFixed(1)} MB/s`,
  );
  const imported = results.flatMap(({ source, result }) =>
    result.kind === 'imported' ? [{ source, ...result.imported }] : [],
  );
  report('import: refused', String(results.length - imported.length));
  compareArticles(report, imported);
  await openAll(report, imported);
}

interface ImportedSource extends Imported {
  readonly source: { readonly name: string; readonly bytes: Uint8Array };
}

function compareArticles(report: Report, imported: readonly ImportedSource[]): void {
  let lines = 0;
  let equal = 0;
  for (const { source, pack } of imported) {
    const counted = new TextDecoder()
      .decode(source.bytes)
      .split('\n')
      .filter((line) => ARTICLE_LINE.test(line)).length;
    const articles = pack.clauses.filter(
      ({ number, title }) =>
        title.startsWith('第') && (pack.numbering === 'outline' || /^(?:a\d+\.)?\d+(?:-\d+)?$/.test(number)),
    ).length;
    lines += counted;
    if (articles === counted) equal++;
    else
      report(
        `import: ${source.name}`,
        `${String(articles)} articles, ${String(counted)} lines: ${EXPLAINED[source.name] ?? 'NOT EXPLAINED'}`,
      );
  }
  report(
    'import: article counts equal',
    `${String(equal)} of ${String(imported.length)} files, ${String(lines)} lines`,
  );
  report(
    'import: files with faults when read back',
    String(imported.filter(({ findings }) => findings.length > 0).length),
  );
  report('import: clauses', String(imported.reduce((sum, { pack }) => sum + pack.clauses.length, 0)));
  const left = imported.flatMap((each) => each.left).filter(({ reason }) => reason !== 'markup' && reason !== 'title');
  report(
    'import: lines to look at',
    left.length === 0 ? '0' : left.map(({ file, line, reason }) => `${file}:${String(line)} ${reason}`).join('; '),
  );
}

async function openAll(report: Report, imported: readonly ImportedSource[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ops-regulation-'));
  try {
    const packs = [...new Map(imported.map((each) => [each.pack.id, each])).values()];
    // Short names: the settings may have 32 KiB.
    for (const [index, { files }] of packs.entries()) {
      await mkdir(path.join(folder, 'packs', String(index), 'regulation'), { recursive: true });
      for (const file of files) await writeFile(path.join(folder, 'packs', String(index), file.path), file.text);
    }
    await writeFile(
      path.join(folder, 'ops-regulation.yaml'),
      `packs: [${packs.map((_, index) => `packs/${String(index)}`).join(', ')}]\n`,
    );
    const opening = startClock();
    const { snapshot } = await openWorkspace({ ...(await createConsole('en', undefined)), workspace: folder });
    report(
      `import: open a workspace of ${String(packs.length)} packs`,
      [
        bothTimes(opening()),
        `${String(snapshot.knowledge.clauses.length)} clauses`,
        `${String(snapshot.faults.length)} faults`,
      ].join(', '),
    );
    const indexing = startClock();
    createClauseIndex(snapshot.knowledge).search('商品信息');
    report('import: index them and first answer', bothTimes(indexing()));
    report('import: memory', `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

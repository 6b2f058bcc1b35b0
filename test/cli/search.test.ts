import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Folder, NODE, program } from '../support/cli';

describe('the command search', () => {
  const folder = new Folder();
  after(() => {
    folder.remove();
  });
  const found = (...args: string[]): string[] => {
    const { out } = folder.run('search', '--json', ...args);
    return (JSON.parse(out) as { results: { clause: string }[] }).results.map(({ clause }) => clause);
  };

  it('prints clauses with their place, unmarked where it is no terminal', () => {
    const { code, out } = folder.run('search', '库存核对');
    assert.equal(code, 0);
    assert.match(out, /^§3\.1\.3 /);
    assert.ok(!out.includes('\u001b'));
  });

  it('looks only in a chapter, a role, a pack', () => {
    assert.ok(found('库存', '--chapter', '第三章').every((clause) => clause.startsWith('3.')));
    assert.ok(
      found('数据', '--role', '数据分析员', '--limit', '3').includes('3.4.1') ||
        found('数据', '--role', 'data-analyst').includes('3.4.1'),
    );
    assert.ok(found('库存', '--pack', 'tmall-operations').length > 0);
  }).timeout(30_000);

  it('says which chapters, roles and packs there are', () => {
    for (const [option, known] of [
      ['--chapter', '7'],
      ['--role', 'data-analyst'],
      ['--pack', 'tmall-operations'],
    ] as const) {
      const { code, err } = folder.run('search', '库存', option, 'none');
      assert.equal(code, 2);
      assert.ok(err.includes(known), err);
    }
  }).timeout(30_000);

  it('reads Chinese aloud without its library, but for rare characters', () => {
    for (const query of ['推广', 'tuiguang', 'zhongyao', '推廣計劃審核', '直通軍'])
      assert.ok(!hasRun(folder, query, LIBRARY), query);
    assert.ok(hasRun(folder, '翀喆', LIBRARY));
  }).timeout(60_000);
});

const LIBRARY = 'zhú tǒng dào dòu zi'; // which stands in it, and nowhere else

/** True where the function of the program that holds a text was called for a query. */
function hasRun(folder: Folder, query: string, text: string): boolean {
  const into = path.join(folder.path, 'coverage');
  spawnSync(NODE[0], [program(), '--workspace', folder.path, 'search', query], {
    env: { ...process.env, NODE_V8_COVERAGE: into },
  });
  const covered = readdirSync(into).flatMap(
    (name) => (JSON.parse(readFileSync(path.join(into, name), 'utf8')) as Coverage).result,
  );
  rmSync(into, { recursive: true });
  return covered.some(({ url, functions }) => {
    const at = url.startsWith('file:') ? readFileSync(fileURLToPath(url), 'utf8').indexOf(text) : -1;
    const around = functions
      .flatMap(({ ranges }) => ranges)
      .filter(({ startOffset, endOffset }) => startOffset <= at && at < endOffset)
      .sort((one, other) => one.endOffset - one.startOffset - (other.endOffset - other.startOffset));
    return at >= 0 && (around[0]?.count ?? 0) > 0;
  });
}

/** What Node writes of the functions that were called. */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly Range[] }[];
  }[];
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

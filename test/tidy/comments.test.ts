// Comments lead somewhere: a file that one names exists, and none cites a page that is not in the repository.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/pack';

const all = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n');
const sources = all.filter(
  (file) =>
    /^(?:src|test|build)\/.*\.(?:ts|mjs)$|^eslint\.config\.mjs$/.test(file) && !file.startsWith('test/fixtures/'),
);

/** The comments of a source, each with its line. */
function commentsOf(file: string): { readonly line: number; readonly text: string }[] {
  const lines = readFileSync(path.join(ROOT, file), 'utf8').split('\n');
  return lines.flatMap((source, index) => {
    const text = /(?:^\s*(?:\/\/|\/?\*+)|\s\/\/ ).*$/.exec(source)?.[0] ?? '';
    return text === '' ? [] : [{ line: index + 1, text }];
  });
}

const NAMED = /(?<![\w/.-])((?:[\w-]+\/)*[\w-]+\.(?:ts|mjs|md|json|yaml))(?![\w/])/g;
/** Files of a workspace or a build, and examples of names. */
const ELSEWHERE =
  /^(?:ops-regulation\.yaml|pack\.(?:yaml|json)|documents\/.*\.md|dist\/.*|[ax]\.(?:md|ts)|FILE\.yaml)$/;

describe('comments', () => {
  it('name files that there are', () => {
    const missing = sources.flatMap((file) =>
      commentsOf(file).flatMap(({ line, text }) =>
        Array.from(text.matchAll(NAMED), ([, name = '']) => name)
          .filter((name) => !ELSEWHERE.test(name) && !all.some((each) => each === name || each.endsWith(`/${name}`)))
          .map((name) => `${file}:${String(line)} ${name}`),
      ),
    );
    assert.deepEqual(missing, []);
  });

  it('cite no page that is not in the repository', () => {
    const cited = sources.flatMap((file) =>
      commentsOf(file)
        .filter(({ text }) => /\bDESIGN\b/.test(text))
        .map(({ line }) => `${file}:${String(line)}`),
    );
    assert.deepEqual(cited, []);
  });
});

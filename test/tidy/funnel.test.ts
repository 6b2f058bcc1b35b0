import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/pack';

const SHELL = path.join(ROOT, 'src/vscode');
const names = readdirSync(SHELL, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'));
const files = names
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(path.join(SHELL, name), 'utf8').replace(/\/\/.*|\/\*[^]*?\*\//g, '') }));

function matches(pattern: RegExp): string[] {
  return files.flatMap(({ name, text }) => [...text.matchAll(pattern)].map(([found]) => `${name}: ${found.trim()}`));
}

/** Calls whose promise may be left alone. */
const HANDLED = [
  String.raw`(?:this\.)?(?:shared\.)?funnel\.run`,
  String.raw`this\.(?:run|readNext)`,
  String.raw`vscode\.window\.show\w+Message`,
];

describe('errors in the editor', () => {
  it('are looked for where events are, in subfolders too', () => {
    const found = matches(/\.on(?:Did|Will)[A-Z]\w*/g);
    assert.ok(found.length > 20);
    assert.ok(found.some((each) => each.includes('/')));
  });

  it('of event handlers reach the funnel: no event is listened to but through it', () => {
    assert.deepEqual(matches(/\.on(?:Did|Will)[A-Z]\w*\s*\(/g), []);
  });

  it('of what nobody waits for reach the funnel; a message may stand there alone', () => {
    assert.deepEqual(matches(/Message\([^;]*\)\.then\(/g), []);
    assert.deepEqual(matches(new RegExp(`\\bvoid (?!(?:${HANDLED.join('|')})\\()[\\w.]+\\(`, 'g')), []);
  });
});

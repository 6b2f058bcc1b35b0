// Plain English of the field: names of files and exports, first comments and titles of tests have no private words.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/pack';

/** Where a text is from: prose is read as it stands, names word by word. */
type Kind = 'path' | 'export' | 'type' | 'header' | 'title';

interface Rule {
  readonly words: string;
  readonly instead: string;
  readonly kinds: readonly Kind[];
}

const NAMES: readonly Kind[] = ['path', 'export', 'type'];
const PROSE: readonly Kind[] = ['header', 'title'];
const ALL: readonly Kind[] = [...NAMES, ...PROSE];

const EVERYWHERE: readonly Rule[] = [
  { words: 'graver', instead: 'more severe', kinds: ALL },
  { words: 'ground', instead: 'base, workspace', kinds: NAMES },
  { words: 'spare memory', instead: 'release', kinds: NAMES },
  { words: 'by hand', instead: 'hand-written', kinds: NAMES },
  { words: 'hardship', instead: 'conditions', kinds: NAMES },
  { words: 'be it', instead: 'whether', kinds: PROSE },
  { words: 'lets? be|is let be|are let be', instead: 'left alone', kinds: PROSE },
  { words: 'Figured|Watched|Hardship', instead: 'a noun', kinds: ['type'] },
  { words: 'mend\\w*', instead: 'fix', kinds: ALL },
  { words: 'anew', instead: 'again', kinds: ALL },
  { words: 'stretch\\w*', instead: 'range', kinds: ALL },
  { words: 'turns', instead: 'slices, yield', kinds: NAMES },
  { words: 'at once', instead: 'runSync', kinds: NAMES },
  { words: 'holdings', instead: 'postings', kinds: ALL },
  { words: 'whatever', instead: 'any', kinds: PROSE },
  { words: 'gone to|went to', instead: 'looked up, opened', kinds: PROSE },
  { words: 'affairs?', instead: 'responsibility', kinds: PROSE },
  { words: 'slips?', instead: 'typing error', kinds: PROSE },
  { words: '^Owns', instead: 'what the file is', kinds: ['header'] },
  {
    words:
      'Asked|Asking|Found|Given|Judged|Made|Making|Measured|Named|Place|Placed|Reached|Reading|Shown|Typed|Wanted|' +
      'Writing|Written',
    instead: 'a noun',
    kinds: ['type'],
  },
];

const files = execFileSync('git', ['ls-files', 'src', 'test', 'build'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(?:ts|mjs)$/.test(file) && !file.startsWith('test/fixtures/'))
  .filter((file) => file !== 'test/tidy/wording.test.ts');

function spaced(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
}

function all(source: string, pattern: RegExp, group = 1): string[] {
  return Array.from(source.matchAll(pattern), (match) => match[group] ?? '');
}

/** The texts of a file that are looked at. */
function textsOf(file: string): readonly (readonly [Kind, string])[] {
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  const [header = ''] = all(source, /^(?:#!.*\n)?((?:\/\/.*\n)+)/g);
  const exported = all(source, /^export (?:async )?(?:function\*?|const|class|interface|type|enum) (\w+)/gm);
  const types = all(source, /^(?:export )?(?:interface|type) (\w+)/gm);
  const titles = file.endsWith('.test.ts') ? all(source, /\b(?:describe|it)\(\s*(['"`])(.*?)\1,/g, 2) : [];
  return [
    ['path', spaced(file)],
    ['header', header.replace(/^\/\/ /gm, '').replaceAll('\n', ' ')],
    ...exported.map((name) => ['export', spaced(name)] as const),
    ...types.map((name) => ['type', name] as const),
    ...titles.map((title) => ['title', title] as const),
  ];
}

/** What is found of a rule, as `file: word → instead`. */
function found({ words, instead, kinds }: Rule, file: string): string[] {
  const whole = (kind: Kind): RegExp =>
    kind === 'type' ? new RegExp(`^(?:${words})$`) : new RegExp(`(?<![\\w’])(?:${words})(?!\\w)`, 'i');
  return textsOf(file)
    .filter(([kind]) => kinds.includes(kind))
    .flatMap(([kind, text]) => Array.from(whole(kind).exec(text) ?? [], (word) => `${file}: ${word} → ${instead}`));
}

describe('wording', () => {
  it('is plain in names, headers and titles', () => {
    assert.deepEqual(
      EVERYWHERE.flatMap((rule) => files.flatMap((file) => found(rule, file))),
      [],
    );
  });
});

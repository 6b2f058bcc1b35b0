import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from '../../src/base/message';
import type { MessageId, Reader } from '../../src/base/message';
import { RULES } from '../../src/checking/registry';
import { IDS } from '../../src/vscode/texts.built';
import { ROOT } from '../support/pack';

const ids = RULES.map((rule) => rule.id);
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const readJson = (file: string): Record<string, unknown> => JSON.parse(read(file)) as Record<string, unknown>;

/** The languages of the product: each has its texts. */
const LANGUAGES = ['en', 'zh-cn', 'zh-tw'];

function bundleOf(language: string): Record<string, string> {
  return readJson(`l10n/${language}.json`) as Record<string, string>;
}

describe('rules', () => {
  it('have each a file of their name, and no file is left out of the registry', () => {
    const named = readdirSync(path.join(ROOT, 'src/rules'))
      .filter((name) => name.endsWith('.ts') && name !== 'rule.ts')
      .map((name) => name.replace('.ts', ''));
    assert.deepEqual(ids.toSorted(), named.toSorted());
  });

  it('have each a fixture, but for the three that no small text can break', () => {
    const fixtures = readdirSync(path.join(ROOT, 'test/fixtures/rules')).map((name) => name.replace('.md', ''));
    assert.deepEqual(ids.filter((id) => !fixtures.includes(id)).toSorted(), [
      'encoding-unknown',
      'file-too-large',
      'internal-error',
    ]);
  });

  it('leave nothing to be filled in of what npm run new:rule writes', () => {
    const files = ids
      .flatMap((id) => [`src/rules/${id}.ts`, `knowledge/rules/${id}.md`])
      .filter((file) => read(file).includes('TODO'));
    const texts = LANGUAGES.map((language) => `l10n/${language}.json`).filter((file) => read(file).includes('TODO'));
    assert.deepEqual([...files, ...texts], []);
  });
});

/** Names of what is at most, or at least, so many: never one. */
const BOUNDS = new Set(['limit', 'most', 'lines', 'size']);

describe('texts', () => {
  const bundles = LANGUAGES.map(bundleOf);
  const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

  it('exist in all three languages', () => {
    const [en = {}, ...others] = bundles;
    for (const other of others) assert.deepEqual(Object.keys(other).toSorted(), Object.keys(en).toSorted());
  });

  it('take the same arguments in all three languages', () => {
    const [en = {}, ...others] = bundles;
    const differ = Object.keys(en).filter((id) =>
      others.some((other) => names(other[id] ?? '').join() !== names(en[id] ?? '').join()),
    );
    assert.deepEqual(differ, []);
  });

  it('say one of one in English', () => {
    const en: Readonly<Record<string, string>> = bundleOf('en');
    const choices = Object.values(en).flatMap((text) => [...text.matchAll(/\{(\w+)\} \{\1\|[^|{}]*\|(\w+)/g)]);
    const plurals = new Set(choices.map(([, , plural]) => plural));
    assert.ok(plurals.has('documents') && plurals.has('errors'));
    const reader: Reader = { language: 'en', bundle: en, show: (text) => text };
    const wrong = (Object.keys(en) as MessageId[]).filter((id) => {
      const args = Object.fromEntries(names(en[id] ?? '').map((name) => [name, BOUNDS.has(name) ? 7 : 1]));
      const said = render({ id, args }, reader);
      return [...said.matchAll(/(?<![\d.,§])\b1 (\w+)/g)].some(([, word]) => plurals.has(word));
    });
    assert.deepEqual(wrong, []);
  });

  it('are written in the script of their language', () => {
    const [cn, tw] = [bundleOf('zh-cn'), bundleOf('zh-tw')];
    const shared = Object.keys(cn).filter((id) => /\p{Script=Han}{6,}/u.test(cn[id] ?? '') && cn[id] === tw[id]);
    assert.deepEqual(shared, []);
  });

  it('are each used somewhere', () => {
    const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(`src/${name}`))
      .join('\n');
    const composed = [...sources.matchAll(/`([a-z.-]+)\$\{/g)]
      .map((match) => match[1] ?? '')
      .filter((prefix) => prefix.includes('.'));
    const unused = Object.keys(bundles[0] ?? {}).filter(
      (id) => !sources.includes(`'${id}'`) && !composed.some((prefix) => id.startsWith(prefix)),
    );
    assert.deepEqual(unused, []);
  });

  it('of the command line are said nowhere else, as the extension is shipped without them', () => {
    const others = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && name.split(path.sep)[0] !== 'cli' && !name.endsWith('texts.built.ts'))
      .filter((name) => /['"`]cli\./.test(read(`src/${name}`)));
    assert.deepEqual(others, []);
    const shipped = Object.keys(bundles[0] ?? {}).filter((id) => !id.startsWith('cli.'));
    assert.deepEqual(IDS, shipped);
  });

  it('of package.json exist in all three languages', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '').toSorted();
    for (const file of LANGUAGES.map((language) => `package.nls.${language}.json`.replace('.en.', '.'))) {
      assert.deepEqual(Object.keys(readJson(file)).toSorted(), [...new Set(used)]);
    }
  });
});

describe('the command line', () => {
  const commands = Array.from(read('src/cli/main.ts').matchAll(/\['([a-z-]+)',\s*async/g), ([, name = '']) => name);
  const helps = LANGUAGES.map(bundleOf);
  const named = (help: string, pattern: RegExp): string[] =>
    Array.from(help.matchAll(pattern), ([, name = '']) => name);

  it('names each command in its help in each language, and no other, nor another in its examples', () => {
    assert.ok(commands.length > 0);
    for (const { 'cli.help': help = '' } of helps) {
      assert.deepEqual([...new Set(named(help, /^ {2}(?!ops-regulation )(\S+)/gm))].toSorted(), commands.toSorted());
      const examples = named(help, /^ {2}ops-regulation (\S+)/gm);
      assert.deepEqual(
        examples.filter((name) => !commands.includes(name)),
        [],
      );
    }
  });

  it('has a help for each command that begins with its name, and for no other', () => {
    for (const texts of helps) {
      const helped = Object.keys(texts).flatMap((id) => /^cli\.help\.([a-z-]+)/.exec(id)?.[1] ?? []);
      assert.deepEqual([...new Set(helped)].toSorted(), commands.toSorted());
      for (const name of commands) assert.ok(texts[`cli.help.${name}`]?.startsWith(`ops-regulation ${name} `), name);
    }
  });
});

describe('the page on packs', () => {
  const [english, chinese] = ['README.md', 'README.zh.md'].map((name) => read(`knowledge/${name}`));
  const shape = (text = ''): string[] => text.split('\n').flatMap((line) => /^(#+|```\w*|\|)/.exec(line)?.[1] ?? []);
  const codes = (text = ''): string[] =>
    [...new Set([...text.replace(/```[^]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? ''))]
      .filter((code) => !/\p{Script=Han}/u.test(code))
      .sort();

  it('has the same headings, tables and blocks in both languages', () => {
    assert.deepEqual(shape(chinese), shape(english));
  });
  it('names the same keys in both', () => {
    assert.deepEqual(codes(chinese), codes(english));
  });
});

describe('README, ARCHITECTURE and CONTRIBUTING', () => {
  const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];
  const text = pages.map(read).join('\n');
  const named = (pattern: RegExp): string[] => Array.from(text.matchAll(pattern), ([, name = '']) => name);

  it('name only npm commands that exist', () => {
    const scripts = Object.keys(readJson('package.json').scripts as object);
    assert.deepEqual(
      named(/npm run ([\w:]+)/g).filter((name) => !scripts.includes(name)),
      [],
    );
  });

  it('show and link only files that are there', () => {
    const files = named(/\[[^\]]*\]\(([^)]+)\)/g);
    assert.ok(files.length > 5);
    assert.deepEqual(
      files.filter((file) => !existsSync(path.join(ROOT, file))),
      [],
    );
  });

  it('name only files and folders of the repository that are there', () => {
    const paths = named(/(?<![\w/])((?:src|test|build|l10n|knowledge)\/[\w./-]*[\w/])(?!\w*[<*])/g);
    assert.ok(paths.length > 40);
    const isThere = (each: string): boolean => ['', 'src'].some((folder) => existsSync(path.join(ROOT, folder, each)));
    assert.deepEqual(
      paths.filter((each) => !isThere(each)),
      [],
    );
  });

  it('name only files of the code that are there, where their folder is said elsewhere', () => {
    const all = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map(
      (name) => `/${name.split(path.sep).join('/')}`,
    );
    const files = Array.from(read('ARCHITECTURE.md').matchAll(/`((?:\w+\/)*[\w-]+\.ts)`/g), ([, name = '']) => name);
    const inSrc = files.filter((file) => !/^(?:test|index\.ts)/.test(file));
    assert.deepEqual(
      inSrc.filter((file) => !all.some((each) => each.endsWith(`/${file}`))),
      [],
    );
  });
});

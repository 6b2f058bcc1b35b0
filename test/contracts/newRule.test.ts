// The rule that `npm run new:rule` writes compiles as the repository's own do.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { makeRule } from '../../build/newRule/makeRule.mjs';
import { ROOT } from '../support/pack';

const ID = 'row-astray';
const SOURCE = `src/rules/${ID}.ts`;
const BUNDLES = ['l10n/en.json', 'l10n/zh-cn.json', 'l10n/zh-tw.json'];

it('npm run new:rule writes a rule that compiles', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ops-regulation-rule-'));
  for (const each of ['src/rules', 'knowledge/rules']) mkdirSync(path.join(folder, each), { recursive: true });
  for (const each of ['src/checking/registry.ts', 'test/fixtures/rules/clean.md', ...BUNDLES])
    cpSync(path.join(ROOT, each), path.join(folder, each));
  makeRule(folder, ID);
  const written = [SOURCE, ...BUNDLES].map((file) => [path.join(ROOT, file), path.join(folder, file)] as const);
  const made = new Map(written.map(([name, file]) => [name, readFileSync(file, 'utf8')]));
  rmSync(folder, { recursive: true });
  assert.deepEqual(faultsOf(made), []);
});

/** What the compiler says of the rule, where these files stand over those of the repository. */
function faultsOf(made: ReadonlyMap<string, string>): string[] {
  const config = JSON.parse(readFileSync(path.join(ROOT, 'tsconfig.json'), 'utf8')) as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const host = ts.createCompilerHost(options);
  host.fileExists = (file) => made.has(path.normalize(file)) || ts.sys.fileExists(file);
  host.readFile = (file) => made.get(path.normalize(file)) ?? ts.sys.readFile(file);
  const files = [SOURCE, 'src/base/dictionaries/openCc.d.ts'].map((file) => path.join(ROOT, file));
  const faults = ts.getPreEmitDiagnostics(ts.createProgram(files, options, host));
  return faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

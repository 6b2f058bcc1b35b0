import assert from 'node:assert/strict';
import { readCodeArguments } from '../../../build/test/code/arguments.mjs';

/** What @vscode/test-electron gives to the program, as it orders it. */
const GIVEN = [
  '/workspace',
  '--user-data-dir=/data',
  '--no-sandbox',
  '--disable-gpu-sandbox',
  '--disable-updates',
  '--skip-welcome',
  '--disable-workspace-trust',
  '--extensionTestsPath=/tests/index',
  '--extensionDevelopmentPath=/extension',
  '--extensions-dir=/extensions',
];

function without(start: string): string[] {
  return GIVEN.filter((argument) => !argument.startsWith(start));
}

describe('readCodeArguments', () => {
  it('reads what a test run gives, and passes over the switches of a desktop', () => {
    assert.deepEqual(readCodeArguments(GIVEN), {
      folder: '/workspace',
      extension: '/extension',
      tests: '/tests/index.js',
      userData: '/data',
      extensions: '/extensions',
      locale: 'en',
    });
  });

  it('leaves a test entry alone that has its ending', () => {
    assert.equal(
      readCodeArguments([...without('--extensionTestsPath'), '--extensionTestsPath=/tests/index.cjs']).tests,
      '/tests/index.cjs',
    );
  });

  it('takes a locale of ours in any case, and English for another', () => {
    assert.equal(readCodeArguments([...GIVEN, '--locale=zh-TW']).locale, 'zh-tw');
    assert.equal(readCodeArguments([...GIVEN, '--locale=fr']).locale, 'en');
  });

  for (const missing of ['--extensionTestsPath', '--extensionDevelopmentPath', '--user-data-dir']) {
    it(`names ${missing} where it is missing`, () => {
      assert.throws(() => readCodeArguments(without(missing)), new RegExp(missing));
    });
  }

  it('wants a folder', () => {
    assert.throws(() => readCodeArguments(without('/workspace')), /folder/);
  });
});

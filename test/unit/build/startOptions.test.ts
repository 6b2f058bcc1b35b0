import assert from 'node:assert/strict';
import { Failure } from '../../../build/shared/failure.mjs';
import { readStartOptions } from '../../../build/start/options.mjs';

describe('readStartOptions', () => {
  it('speaks the language of the system, and Simplified Chinese where the system says none', () => {
    const cases: [NodeJS.ProcessEnv, string][] = [
      [{}, 'zh-cn'],
      [{ LANG: 'C.UTF-8' }, 'zh-cn'],
      [{ LANG: 'POSIX' }, 'zh-cn'],
      [{ LANG: 'zh_CN.UTF-8' }, 'zh-cn'],
      [{ LANG: 'zh_TW.UTF-8' }, 'zh-tw'],
      [{ LANG: 'zh_HK' }, 'zh-tw'],
      [{ LANG: 'en_US.UTF-8' }, 'en'],
      [{ LANG: 'de_DE' }, 'en'],
      [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW.UTF-8' }, 'zh-tw'],
      [{ LANG: 'zh_TW.UTF-8', LC_ALL: '' }, 'zh-tw'],
    ];
    for (const [env, language] of cases) {
      assert.deepEqual(
        readStartOptions([], env),
        { language, languageAsked: false, port: 0, fresh: false, browser: false },
        JSON.stringify(env),
      );
    }
  });

  it('takes what is asked for', () => {
    const options = readStartOptions(['--lang', 'ZH-TW', '--port', '8080', '--fresh', '--browser'], {
      LANG: 'en_US.UTF-8',
    });
    assert.deepEqual(options, { language: 'zh-tw', languageAsked: true, port: 8080, fresh: true, browser: true });
  });

  it('gives help when asked', () => {
    assert.equal(readStartOptions(['--help'], {}), 'help');
  });

  for (const args of [
    ['--lang', 'fr'],
    ['--port', 'x'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', '1.5'],
    ['--nonsense'],
    ['folder'],
  ]) {
    it(`refuses ${args.join(' ')} in a line for a person`, () => {
      assert.throws(() => readStartOptions(args, {}), Failure);
    });
  }
});

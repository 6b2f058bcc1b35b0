import assert from 'node:assert/strict';
import { render } from '../../../src/base/message';
import { openSnapshot } from '../../../src/features/service';
import { loadKnowledge } from '../../../src/knowledge/load';
import { SETTINGS_FILE } from '../../../src/base/content';
import { bundledPack } from '../../support/pack';
import { ENGLISH } from '../../support/reader';

const bundled = bundledPack();

/** What is found in settings: the line, what stands there, and what is said. */
function faultsOf(text: string): [number, string][] {
  const lines = text.split('\n');
  return openSnapshot(loadKnowledge(bundled, { path: SETTINGS_FILE, text }, []), []).faults.map(
    ({ path, finding: { range, message } }) => {
      assert.equal(path, SETTINGS_FILE);
      assert.ok((lines[range.start.line] ?? '').length >= range.end.character);
      return [range.start.line, render(message, ENGLISH)];
    },
  );
}

describe('settings', () => {
  it('name only rules that there are; the nearest is proposed', () => {
    assert.deepEqual(
      faultsOf(
        'timeZone: Asia/Shanghai\nrules:\n  cell-mising: off\n  no-such-rule-anywhere: error\n  row-ragged: warning\n',
      ),
      [
        [2, 'There is no rule “cell-mising”. Is “cell-missing” (Missing cell) meant?'],
        [3, 'There is no rule “no-such-rule-anywhere”. Check its spelling or delete it.'],
      ],
    );
    assert.deepEqual(faultsOf('rules: { cell-missing: off }\n'), []);
  });

  it('have only keys that are known; the nearest is proposed, below others too', () => {
    const said = (text: string): string[] => faultsOf(text).map(([, each]) => each);
    assert.deepEqual(said('peple: []\n'), ['“peple” is not a key that is known here. Is “people” meant?']);
    assert.deepEqual(
      said('people:\n  - { id: a, name: 王芳, rolse: [operations-manager] }\n').filter((each) =>
        each.includes('rolse'),
      ),
      ['“people.0.rolse” is not a key that is known here. Is “people.0.roles” meant?'],
    );
    assert.deepEqual(said('holidays: { of: [] }\n'), [
      '“holidays.of” is not a key that is known here. Check its spelling or delete it.',
    ]);
    assert.deepEqual(said('rules: { row-ragged: { drat: off, submission: off } }\n').length, 1);
  });
});

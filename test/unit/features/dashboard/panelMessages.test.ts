// What the page of a dashboard says to its editor, read as far as it is known.
import assert from 'node:assert/strict';
import { readFromDashboard } from '../../../../src/features/dashboard/panelMessages';

describe('what the page of a dashboard says', () => {
  it('is taken as it is where it is known, without what else stands in it', () => {
    const known = [
      { kind: 'ready' },
      { kind: 'save', what: 'page' },
      { kind: 'save', what: 'tables' },
      { kind: 'save', what: 'pictures' },
      { kind: 'picture', chart: 'bars-1', as: 'svg' },
      { kind: 'picture', chart: 'bars-1', as: 'png' },
      { kind: 'drawn', chart: 'bars-1', png: 'aGk+/w==' },
      { kind: 'drawn', chart: 'bars-1', png: '' },
    ];
    for (const each of known) assert.deepEqual(readFromDashboard({ ...each, path: '/etc/passwd' }), each);
  });

  it('is nothing where it is not', () => {
    const unknown = [
      undefined,
      null,
      'ready',
      {},
      { kind: 'other', chart: 'bars-1' },
      { kind: 'save' },
      { kind: 'save', what: 'all' },
      { kind: 'picture', as: 'svg' },
      { kind: 'picture', chart: 'bars-1', as: 'gif' },
      { kind: 'drawn', chart: 'bars-1' },
      { kind: 'drawn', png: '' },
      { kind: 'drawn', chart: 'bars-1', png: 'a b' },
      { kind: 'drawn', chart: 'bars-1', png: 'data:image/png;base64,aGk=' },
    ];
    for (const each of unknown) assert.equal(readFromDashboard(each), undefined);
  });
});

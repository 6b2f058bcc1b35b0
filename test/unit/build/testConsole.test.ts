import assert from 'node:assert/strict';
import { pictureFileName, pictureRequest, requestedPicture } from '../../../build/test/console.mjs';

describe('the console of the tests', () => {
  it('carries a title from request to picture', () => {
    assert.equal(requestedPicture(pictureRequest('a: 第一')), 'a: 第一');
    assert.equal(requestedPicture('a: 第一'), undefined);
  });

  it('makes file names of any title', () => {
    assert.equal(pictureFileName('a/../b: 第一章 "x"'), 'a-b-第一章-x-.png');
    assert.ok(Buffer.byteLength(pictureFileName('長'.repeat(500))) < 250);
  });
});

// A document type made of any sample or of a filled-in document of any type loads, and its document fits it.
import assert from 'node:assert/strict';
import { filledDocument } from '../support/fill';
import { findingsWith, knowledge, make } from '../support/madeTypes';
import { sampleFiles } from '../support/samples';

describe('a document type made of a document loads, and its document fits it', () => {
  for (const [name, text] of [
    ...sampleFiles().map((file) => [`the sample ${file.path}`, file.text] as const),
    ...knowledge.documentTypes.map(
      ({ type }) => [`a filled-in ${type}`, filledDocument(knowledge, type).text] as const,
    ),
  ]) {
    it(name, () => {
      assert.deepEqual(findingsWith(make(text), text), []);
    });
  }
});

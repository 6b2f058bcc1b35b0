import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { Folder } from '../support/cli';
import { fill, filledDocument, readFilling } from '../support/fill';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

/** The one document that the workspace holds so far, by its path in it. */
function onlyDocument(folder: Folder): string {
  const found = readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  assert.equal(found.length, 1);
  return found[0] ?? '';
}

/** What strict validation says of a document made by `new`, filled from its fixture. */
function findingsOf(folder: Folder, type: string): unknown {
  const filling = readFilling(type);
  const { period, qualifier, answers } = filling;
  const wanted =
    knowledge
      .documentType(type)
      ?.sections.filter(
        (section) => (section.oneOf ?? section.anyOf) !== undefined && section.id in filling.sections,
      ) ?? [];
  const chosen = wanted.length === 0 ? {} : { sections: wanted.map((section) => section.id) };
  folder.write('answers.yaml', stringify({ ...(qualifier === undefined ? {} : { qualifier }), ...chosen, ...answers }));
  const made = folder.run(
    'new',
    type,
    '--period',
    period,
    '--script',
    'simplified',
    '--answers',
    path.join(folder.path, 'answers.yaml'),
  );
  assert.equal(made.code, 0, made.err);
  const file = onlyDocument(folder);
  folder.write(file, fill(knowledge, readFileSync(path.join(folder.path, file), 'utf8'), filling));
  for (const other of filling.with ?? []) {
    const beside = filledDocument(knowledge, other);
    folder.write(beside.path, beside.text);
  }
  const { out, err } = folder.run('check', file, '--strict', '--format', 'json');
  assert.equal(err, '');
  return (JSON.parse(out) as { findings: unknown }).findings;
}

describe('a document made by the command line and filled in as a department would', function () {
  this.timeout(60_000);
  for (const { type } of knowledge.documentTypes) {
    it(`is clean under strict validation: ${type}`, () => {
      const folder = new Folder();
      try {
        assert.deepEqual(findingsOf(folder, type), []);
      } finally {
        folder.remove();
      }
    });
  }
});

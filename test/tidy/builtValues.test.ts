// Tests that what is worked out when the product is built is what its source works out, and plain.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { valuesOf } from '../../build/bundle/values.mjs';
import { ROOT } from '../support/pack';

const SOURCES = path.join(ROOT, 'src');

describe('values worked out when the product is built', () => {
  const modules = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.built.ts'),
  );

  it('are some', () => {
    assert.ok(modules.length >= 2, modules.join());
  });

  for (const name of modules)
    it(`are those of their source, and as plain: ${name}`, async () => {
      const file = path.join(SOURCES, name);
      const source = { ...((await import(file)) as Record<string, unknown>) };
      const text = (await valuesOf(file)).replaceAll('export const ', 'exports.');
      const built: Record<string, unknown> = {};
      for (const [, key = '', json = '""'] of text.matchAll(/^exports\.(\w+) = JSON\.parse\((.*)\);$/gm))
        built[key] = JSON.parse(JSON.parse(json) as string) as unknown;
      delete source['default'];
      assert.ok(Object.keys(built).length > 0);
      assert.deepEqual(built, source);
    });
});

// Every command of the extension is in the table of commands and faces, which the browser's suite tries.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/shared/paths.mjs';
import { ROWS } from '../ui/support/commandTable';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('the table of commands and faces', () => {
  it('has every command of the extension, once', () => {
    const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
    assert.deepEqual(
      ROWS.map(({ command }) => `opsRegulation.${command}`).toSorted(),
      contributes.commands.map(({ command }) => command).toSorted(),
    );
  });
});

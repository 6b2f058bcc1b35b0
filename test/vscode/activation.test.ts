// Tests that activation registers what it must and no more; runs before all others, and prints how long it took for
// `npm run bench`.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/extension';

const ID = 'ops-regulation.ops-regulation';

describe('activation in VS Code', () => {
  it('returns before anything is read, and the session follows', async () => {
    const extension = vscode.extensions.getExtension<Api>(ID);
    assert.ok(extension);
    const wasActive = extension.isActive;
    const start = performance.now();
    const api = await extension.activate();
    const active = performance.now();
    const session = await api.session;
    const ready = performance.now();
    assert.ok(session.workspaces.active.current.documents.paths().length > 0);
    console.log(`activation figures ${JSON.stringify({ wasActive, activate: active - start, ready: ready - start })}`);
  });
});

// Tests that activation returns and the session follows; runs before all others.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/extension';

const ID = 'ops-regulation.ops-regulation';

describe('activation in VS Code', () => {
  it('returns before anything is read, and the session follows', async () => {
    const extension = vscode.extensions.getExtension<Api>(ID);
    assert.ok(extension);
    const api = await extension.activate();
    const session = await api.session;
    assert.ok(session.workspaces.active.current.documents.paths().length > 0);
  });
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { editorHost } from '../../src/vscode/workspace/host';
import { hostContract } from '../support/hostContract';

describe('the editor’s file system as a host', () => {
  hostContract(() => {
    const folder = mkdtempSync(join(tmpdir(), 'ops-regulation-'));
    mkdirSync(join(folder, 'ws'));
    return {
      host: editorHost(vscode.Uri.file(join(folder, 'ws'))),
      link: (path, target) => {
        symlinkSync(target, join(folder, 'ws', path));
      },
      putOutside: (name, text) => {
        writeFileSync(join(folder, name), text);
      },
      end: () => {
        rmSync(folder, { recursive: true });
      },
    };
  }, []);
});

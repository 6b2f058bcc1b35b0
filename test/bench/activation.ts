// The figures of activation, taken in a real VS Code on the bundles that are packaged: until the extension is
// active, which is what the editor waits for, and until the knowledge base is read and the workspace checked, which
// goes on behind it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../support/pack';
import { milliseconds } from './measure';
import type { Report } from './measure';

/** Runs the editor once with the one test that measures. */
export function benchActivation(report: Report): void {
  const env = { ...process.env, OPS_REGULATION_TESTS: 'activation' };
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'build/test/vscode.mjs')], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  });
  const found = /activation figures (\{.*\})/.exec(stdout);
  if (found === null) throw new Error(`The editor gave no figures. ${stderr}`);
  const { wasActive, activate, ready } = JSON.parse(found[1] ?? '') as {
    wasActive: boolean;
    activate: number;
    ready: number;
  };
  report(
    'activation: in the editor',
    wasActive ? 'not measured: the editor was quicker than the test' : milliseconds(activate),
  );
  report('activation: knowledge base read, sample checked', milliseconds(ready));
}

import { chmodSync, mkdirSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { diskHost } from '../../src/cli/host';
import { Folder } from '../support/cli';
import { hostContract } from '../support/hostContract';

describe('the disk as a host', () => {
  hostContract(() => {
    const folder = new Folder();
    const root = path.join(realpathSync(folder.path), 'ws');
    mkdirSync(root);
    return {
      host: diskHost(root),
      link: (name, target) => {
        symlinkSync(target, path.join(root, name));
      },
      putOutside: (name, text) => {
        folder.write(name, text);
      },
      setMode: (name, mode) => {
        chmodSync(path.join(root, name), mode);
      },
      modeOf: (name) => statSync(path.join(root, name)).mode & 0o777,
      end: () => {
        folder.remove();
      },
    };
  }, ['readPart', 'create', 'append', 'sync', 'syncFolder', 'realPath', 'copyMode', 'removeEmpty', 'makerOf']);
});

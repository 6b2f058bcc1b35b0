import { hostContract } from '../../support/hostContract';
import { MemoryDisk } from '../../support/memoryDisk';

describe('a disk in memory', () => {
  hostContract(() => {
    const disk = new MemoryDisk();
    disk.putFolder('/ws');
    return {
      host: disk.host('/ws'),
      link: (path, target) => {
        disk.putLink(`/ws/${path}`, target);
      },
      putOutside: (name, text) => {
        disk.put(`/${name}`, text);
      },
      setMode: (path, mode) => {
        disk.put(`/ws/${path}`, '', mode);
      },
      modeOf: (path) => disk.mode(`/ws/${path}`),
      end: () => undefined,
    };
  }, ['readPart', 'create', 'append', 'sync', 'syncFolder', 'realPath', 'copyMode', 'removeEmpty', 'makerOf']);
});

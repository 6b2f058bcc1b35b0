// Writes all the time until it is ended, as a log, a sync client and an export do: `node writer.mjs FOLDER`. Its end
// is that of its input, or of whoever started it.

import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '';
mkdirSync(join(folder, '.sync'), { recursive: true });
mkdirSync(join(folder, 'documents', 'export'), { recursive: true });

process.stdin.on('end', () => process.exit()).resume();

let count = 0;
setInterval(() => {
  count++;
  appendFileSync(join(folder, 'export.log'), `${count}\n`);
  writeFileSync(join(folder, '.sync', 'state.md'), `${count}\n`);
  const temporary = join(folder, `~$${count}.tmp`);
  writeFileSync(temporary, '');
  renameSync(temporary, join(folder, 'synced.tmp'));
  rmSync(join(folder, 'synced.tmp'));
  if (count % 3 === 0) writeFileSync(join(folder, 'documents', 'export', 'running.md'), `第 ${count} 次\n`);
}, 60);

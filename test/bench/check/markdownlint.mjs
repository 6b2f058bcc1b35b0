// Checking documents with markdownlint as it comes: `node markdownlint.mjs FOLDER` reads each file and prints how
// many it found.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { lint } from 'markdownlint/sync';

const folder = process.argv[2] ?? '.';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => path.join(folder, name));
const found = files.map((file) => Object.values(lint({ files: [file] })).flat().length);
console.log(JSON.stringify({ documents: files.length, findings: found.reduce((sum, each) => sum + each, 0) }));

// What checking is measured beside, each reading the same files: `node peers.mjs PEER FOLDER` prints how many documents
// there are and how many findings. The peers: `markdownlint` as it comes; `quiet`, the same without the rules that find
// something in nearly every document in Chinese, since making findings takes time; and `markdown-it`, which only
// parses, as what any checker of Markdown can hardly be below.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Lines of at most 80 characters, which is no length for a paragraph in Chinese, and cells that stand in columns. */
const NOISY = ['MD013', 'MD060'];

/** @typedef {(file: string) => number} Check what is found in a file */

/** @type {Readonly<Record<string, () => Promise<Check>>>} */
const PEERS = {
  markdownlint: () => markdownlint({}),
  quiet: () => markdownlint(Object.fromEntries(NOISY.map((rule) => [rule, false]))),
  'markdown-it': markdownIt,
};

/**
 * @param {Readonly<Record<string, boolean>>} config
 * @returns {Promise<Check>}
 */
async function markdownlint(config) {
  const { lint } = await import('markdownlint/sync');
  return (file) => Object.values(lint({ files: [file], config })).flat().length;
}

/** @returns {Promise<Check>} */
async function markdownIt() {
  const { default: MarkdownIt } = await import('markdown-it');
  const parser = new MarkdownIt();
  return (file) => {
    parser.parse(readFileSync(file, 'utf8'), {});
    return 0;
  };
}

const [name = '', folder = '.'] = process.argv.slice(2);
const check = await PEERS[name]?.();
if (check === undefined) throw new Error(`No peer ${name}.`);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((each) => each.endsWith('.md'))
  .map((each) => path.join(folder, each));
const findings = files.reduce((sum, file) => sum + check(file), 0);
console.log(JSON.stringify({ documents: files.length, findings }));

// The page that explains a rule, as a reader sees it: packs write it in Chinese and English, one below the other, under
// headings that say both.
import type { Reader } from '../../base/message';
import type { Knowledge } from '../../knowledge/knowledge';
import { exampleBlocks } from './examples';

const HEAD = /^---\n[^]*?\n---\n+/;
const HEADING = /^(#+) (\p{Script=Han}+) (.+)$/u;
const FENCE = /^`{3,}/;
/** Only Chinese ends a sentence so. */
const CHINESE = '。';

/** The page in the reader's language, with neither the head nor what is there for those who read the other. */
export function rulePage(text: string, knowledge: Knowledge, reader: Reader): string {
  const isEnglish = reader.language === 'en';
  const blocks = blocksOf(text.replace(HEAD, '')).flatMap((block) => {
    if (FENCE.test(block)) return exampleBlocks(block, knowledge, reader);
    const [, level, title, en] = HEADING.exec(block) ?? [];
    if (level !== undefined && title !== undefined && en !== undefined)
      return [`${level} ${isEnglish ? en : reader.show(title)}`];
    return block.includes(CHINESE) === isEnglish ? [] : [isEnglish ? block : reader.show(block)];
  });
  return `${blocks.join('\n\n')}\n`;
}

/** What blank lines divide; fenced examples are whole. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let fence = '';
  let isInBlock = false;
  for (const line of text.split('\n')) {
    if (fence === '' && line === '') {
      isInBlock = false;
      continue;
    }
    blocks.push(isInBlock ? `${blocks.pop() ?? ''}\n${line}` : line);
    isInBlock = true;
    if (fence !== '') fence = line === fence ? '' : fence;
    else fence = FENCE.exec(line)?.[0] ?? '';
  }
  return blocks;
}

// The words that only ask, which are looked for in no text.

const ASKS =
  '什么时候|为什么|怎么办|怎么样|怎么|怎样|如何|什么|哪些|哪个|哪里|是否|是不是|要不要|能不能|会不会|请问|有没有|' +
  '多少|多久|几点|需要|可以|应该|由谁|归谁|吗|呢|谁';

/** Leaves the words that only ask out of folded texts, but for those that belong to one of these words. */
export function createUnasking(words: readonly string[]): (folded: string) => string {
  const asks = new RegExp(ASKS);
  const kept = words.filter((word) => word.search(asks) >= 0).sort((a, b) => b.length - a.length);
  const all = new RegExp([...kept, ASKS].join('|'), 'g');
  const known = new Set(kept);
  return (folded) => folded.replace(all, (found) => (known.has(found) ? found : ' '));
}

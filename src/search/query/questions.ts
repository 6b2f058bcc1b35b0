// The words that only ask, which are looked for in no text.

const ASKS =
  '什么时候|为什么|怎么办|咋办|咋样|怎么样|怎么|怎样|如何|什么|哪些|哪个|哪里|是否|是不是|要不要|能不能|会不会|请问|有没有|' +
  '多少|多久|几点|需要|可以|应该|由谁|归谁|吗|呢|谁';

/** What says no more than who, when, how often and how much, in a question of whatever it is about. */
const AROUND =
  '(.)[不没]\\1|天天|每天|老是|总是|经常|一直|连续|一次|一下|一个|一点|几次|这个月|上个月|这次|最近|现在|已经|还是|但是|如果|' +
  '因为|所以|以后|之后|时候|客人|老板|领导|同事|大家|别人|人家|自己|我们|你们|他们';
/** Characters that stand for no thing, where they stand alone: pronouns, particles, verbs of doing anything. */
const SINGLE =
  '我你您他她它咱谁这那哪啥咋的地得了着过吗呢吧啊呀嘛被把给让跟和与对向从到在是有没不要想能会可该就才还也又再先太很最好' +
  '去来做搞弄办管定归算写看说叫问找用行上下里外起个些';
const EMPTY = { around: new RegExp(AROUND, 'g'), single: new RegExp(`[${SINGLE}]`, 'g') };

/** A piece of a question without words of everybody's; their places stay blank. */
export function withoutAround(text: string): string {
  return text.replace(EMPTY.around, ' ');
}

/** A piece of a question, of which nothing is known, without the characters that stand for no thing. */
export function withoutSingle(text: string): string {
  return text.replace(EMPTY.single, ' ');
}

/** Leaves the words that only ask out of folded texts, but for those that belong to one of these words. */
export function createUnasking(words: readonly string[]): (folded: string) => string {
  const asks = new RegExp(ASKS);
  const kept = words.filter((word) => word.search(asks) >= 0).sort((a, b) => b.length - a.length);
  const all = new RegExp([...kept, ASKS].join('|'), 'g');
  const known = new Set(kept);
  return (folded) => folded.replace(all, (found) => (known.has(found) ? found : ' '));
}

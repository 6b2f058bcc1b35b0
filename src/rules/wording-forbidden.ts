// Words that the advertising law forbids, in texts that customers read. Which these are, contracts say (`outward`);
// what is written for the department is never looked at.
import { message } from '../base/message';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import { fold, inScript } from '../base/script';
import type { Script } from '../base/script';
import type { ForbiddenWords } from '../knowledge/wording/wording';
import { cellsUnder } from './shared/cells';
import { replacement } from './shared/fixes';
import { proseLines } from './shared/prose';
import { typed } from './rule';
import type { DocumentRule, Fault, RuleContext, TypedDocument } from './rule';
import { ALWAYS_WARNING } from './shared/severities';

export const wordingForbidden: DocumentRule = {
  id: 'wording-forbidden',
  scope: 'document',
  severity: ALWAYS_WARNING,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    const lists = listsFor(context, document);
    const { script } = document;
    for (const { field, entry, text } of document.fields.values())
      if (field.outward === true) yield* faultsIn({ lists, script }, text, entry.valueRange);
    for (const { cell } of cellsUnder(context, ({ outward }) => outward === true))
      yield* faultsIn({ lists, script }, cell.text, cell.range);
    for (const { section, heading, endLine } of document.sections) {
      if (section.outward !== true) continue;
      for (const { line, source } of proseLines(document, heading.line + 1, endLine))
        yield* faultsIn({ lists, script }, source, lineRange(line, 0, source.length));
    }
  },
};

// What holds on the first day of the document's period, and what the department adds and leaves out.
function listsFor({ knowledge, settings }: RuleContext, { period }: TypedDocument): readonly ForbiddenWords[] {
  const day = period?.from;
  const removed = new Set(settings.wording.remove.map(fold));
  const held = knowledge.wording.forbidden
    .filter(({ since, until }) => day === undefined || ((since ?? day) <= day && day <= (until ?? day)))
    .map((list) => ({ ...list, words: list.words.filter((word) => !removed.has(word)) }));
  const own = settings.wording.add.map(fold);
  const category = { zh: '部門規定', en: "the department's own" };
  return own.length === 0
    ? held
    : [...held, { id: 'own', category, source: 'ops-regulation.yaml', words: own, except: [], neutral: {} }];
}

interface WordingReader {
  readonly lists: readonly ForbiddenWords[];
  readonly script: Script;
}

function* faultsIn({ lists, script }: WordingReader, text: string, { start, end }: Range): Iterable<Fault> {
  const folded = fold(text);
  const isPlain = end.line === start.line && end.character - start.character === text.length;
  let from = 0;
  for (let found = firstIn(lists, folded, from); found !== undefined; found = firstIn(lists, folded, from)) {
    const { at, word, list } = found;
    from = at + word.length;
    const range = isPlain ? lineRange(start.line, start.character + at, start.character + from) : { start, end };
    const neutral = inScript(list.neutral[word] ?? '', script);
    const { zh, en } = list.category;
    const actual = text.slice(at, from);
    yield {
      message: message('wording-forbidden', { word: actual, category: { pack: zh, en }, source: list.source }),
      range,
      clause: list.clause,
      actual,
      ...(neutral === '' ? {} : { expected: neutral }),
      fixes: neutral === '' || !isPlain ? [] : [replacement(range, neutral)],
    };
  }
}

interface Forbidden {
  readonly at: number;
  readonly word: string;
  readonly list: ForbiddenWords;
}

// The first of all words, the longest where several begin there; but none within what may be said.
function firstIn(lists: readonly ForbiddenWords[], folded: string, from: number): Forbidden | undefined {
  let first: Forbidden | undefined;
  for (const list of lists) {
    for (const word of list.words) {
      let at = folded.indexOf(word, from);
      while (at >= 0 && isExcepted(list, folded, at, word)) at = folded.indexOf(word, at + 1);
      const isFirst = first === undefined || at < first.at || (at === first.at && word.length > first.word.length);
      if (at >= 0 && isFirst) first = { at, word, list };
    }
  }
  return first;
}

function isExcepted({ except }: ForbiddenWords, folded: string, at: number, word: string): boolean {
  return except.some((each) => {
    const start = folded.lastIndexOf(each, at);
    return start >= 0 && start + each.length >= at + word.length;
  });
}

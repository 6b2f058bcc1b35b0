// Offering what is written outside tables and headings: a comment that silences a rule on what follows, with the rules
// that have something to say there, and a mark for what is still to be given.
import { message, render } from '../../base/message';
import { placeholderFor } from '../../base/placeholder';
import { lineRange } from '../../base/range';
import { coveredBy } from '../../documents/suppression';
import type { Completion, Typing } from './completion';
import { plain } from './describe';
import { filterText } from './matching';
import { literal, tabstop } from './snippet';

/** The comments that silence what is found in what follows. */
export function silencingCompletions(typing: Typing): Completion[] {
  const {
    document: { outline },
    reader,
    position: { line },
    source,
    findings,
    workspace: { knowledge },
  } = typing;
  const { fromLine, untilLine } = coveredBy(outline, line);
  const here = findings().filter(({ range }) => fromLine <= range.start.line && range.start.line < untilLine);
  const reason = tabstop(1, render(message('completion.reason'), reader));
  return [...new Set(here.map(({ rule }) => rule))].map((rule): Completion => {
    const label = render(message('completion.silence', { rule: knowledge.ruleTitle(rule) }), reader);
    const said = here.filter((finding) => finding.rule === rule).map((finding) => render(finding.message, reader));
    return {
      kind: 'snippet',
      label,
      detail: said[0] ?? '',
      documentation: [...new Set(said)].map((each) => `- ${plain(each)}`).join('\n'),
      filterText: `<!-- ${filterText([label, rule])}`,
      insertText: `${literal(`<!-- ops-regulation-disable-next-line ${rule} -- `)}${reason} -->`,
      isSnippet: true,
      range: lineRange(line, 0, source.length),
      goesOn: false,
    };
  });
}

/** The mark for what is still to be given, from its bracket on. */
export function placeholderCompletions({ reader, position: { line, character }, source }: Typing): Completion[] {
  const from = /【[^【】]*$/.exec(source.slice(0, character))?.index ?? character;
  const closes = source.charAt(character) === '】' ? 1 : 0;
  const [before = '', after = ''] = placeholderFor('\n').split('\n');
  return [
    {
      kind: 'snippet',
      label: placeholderFor('…'),
      detail: render(message('completion.placeholder'), reader),
      documentation: '',
      filterText: filterText([before, '待填']),
      insertText: `${before}${tabstop(1, render(message('completion.what'), reader))}${after}`,
      isSnippet: true,
      range: lineRange(line, from, character + closes),
      goesOn: false,
    },
  ];
}

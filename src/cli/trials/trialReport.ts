// How what would follow from other values is written out for people.
import { message, render } from '../../base/message';
import type { Message } from '../../base/message';
import type { Telling } from '../../features/answers/whatIfAnswer';
import type { NamedTrial } from '../../features/calculation/trial';
import { findingText, placeText } from '../report';
import type { TitleOf } from '../report';

/**
 * One line a value, what was set first; one line a finding that comes or goes; one for each document that is left; then
 * a line that counts.
 */
export function trialReport(
  { changes, documents, gained, lost, left }: NamedTrial,
  { isApplied, reader }: Pick<Telling, 'isApplied' | 'reader'>,
  titleOf: TitleOf,
): string {
  const say = (text: Message): string => render(text, reader);
  const values = changes.map(({ address, range, name, before, after }) => {
    return `${placeText(address.path, range.start)} ${say(message('what-if.change', { name, before, after }))}`;
  });
  const coming = gained.map((each) =>
    say(message('what-if.finding-gained', { text: findingText(each, reader, titleOf) })),
  );
  const going = lost.map((each) => say(message('what-if.finding-lost', { text: findingText(each, reader, titleOf) })));
  const leaving = left.map((path) => say(message('what-if.left', { path })));
  const counts = { changes: changes.length, documents: documents.length, gained: gained.length, lost: lost.length };
  const id = changes.length === 0 ? 'what-if.nothing' : isApplied ? 'what-if.applied' : 'what-if.summary';
  return [...values, ...coming, ...going, ...leaving, say(message(id, counts)), ''].join('\n');
}

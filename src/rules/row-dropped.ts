// An indicator that stood in the last document of its kind with a value, and is left out of this one without a word.
import { labelOf, message } from '../base/message';
import { fold } from '../base/script';
import type { LinkedRows } from '../calculation/linking/linkedRows';
import { factOf, isIncomplete } from '../calculation/linking/endRows';
import type { EndRow } from '../calculation/linking/endRows';
import type { Knowledge } from '../knowledge/knowledge';
import type { CompiledLink } from '../knowledge/contracts/links';
import { firstWord } from '../knowledge/words';
import type { Words } from '../knowledge/words';
import { addedRow } from './shared/addedRow';
import { metricNames } from './shared/indicators';
import { linkRule, nearestPlace, relatedTo, sourceArguments } from './shared/linkFaults';
import { proseLines } from './shared/prose';
import type { WorkspaceContext } from './rule';
import { ALWAYS_WARNING } from './shared/severities';

export const rowDropped = linkRule({ id: 'row-dropped', severity: ALWAYS_WARNING }, function* (linked, context) {
  const { link, own } = linked;
  if (link.link.require !== 'kept' || isIncomplete(context.record, link.to)) return;
  if (own.every((row) => row.key === undefined)) return; // it is still to be written
  const section = link.to.type.sections.find((each) => each.id === link.to.section);
  for (const row of dropped(linked, context)) {
    const [name, value] = [factOf(row, link.from.key), lastValue(link, row)];
    if (name === undefined || value === undefined || isSaid(name.text, context)) continue;
    yield {
      message: message('row-dropped', {
        text: name.text.trim(),
        value: value.text.trim(),
        label: labelOf(section ?? link.to.type),
        ...sourceArguments(row.record),
      }),
      range: nearestPlace(context, link.to.section),
      expected: name.text.trim(),
      severity: ALWAYS_WARNING,
      fixes: addedRow(linked, row, context),
      related: [relatedTo(row.record, name)],
    };
  }
});

/** The rows of the source, each once, that have no counterpart here under any name, and did not end there. */
function dropped(linked: LinkedRows, { workspace, links }: WorkspaceContext): EndRow[] {
  const { knowledge } = workspace;
  const { link, own, latest } = linked;
  const present = new Set(own.flatMap(({ key }) => (key === undefined ? [] : namesOf(knowledge, key))));
  const isOthers = (key: string): boolean =>
    links().some(({ link: { link: other, to }, latest: rows }) => {
      return other.require === 'source' && to.section === link.to.section && rows.has(key); // which is said there
    });
  return [...latest].flatMap(([key, row]) => {
    const isHere = namesOf(knowledge, key).some((name) => present.has(name));
    return isHere || isOthers(key) || hasEnded(knowledge.words, link, row) ? [] : [row];
  });
}

function namesOf({ metrics }: Knowledge, key: string): readonly string[] {
  return [key, ...metricNames(metrics, key)];
}

function hasEnded(words: Words, { link }: CompiledLink, row: EndRow): boolean {
  const said = factOf(row, link.endedBy)?.text ?? '';
  return firstWord(words.ended, fold(said)) !== undefined;
}

/** What it was last: an indicator that had no value yet is none that is dropped. */
function lastValue({ link }: CompiledLink, row: EndRow): ReturnType<typeof factOf> {
  const measured = Object.values(link.measured);
  const columns = measured.length > 0 ? measured : Object.values(link.values);
  return columns.map((column) => factOf(row, column)).find((fact) => fact !== undefined);
}

/** True where a sentence here names it and says that it goes on no longer. */
function isSaid(name: string, { document, workspace: { knowledge } }: WorkspaceContext): boolean {
  const wanted = fold(name.trim());
  return [...proseLines(document(), 0)].some(
    ({ folded }) => folded.includes(wanted) && firstWord(knowledge.words.ended, folded) !== undefined,
  );
}

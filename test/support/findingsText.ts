// All that a fixture's findings say, as lines for a file: what is told, with which arguments, how gravely, and line by
// line what each fix would write.
import type { Finding, Fix } from '../../src/base/finding';
import type { Message } from '../../src/base/message';
import { applyEdits } from '../../src/base/range';

/** The findings of a text, of a submission and beside them of a draft. */
export function findingsText(text: string, findings: readonly Finding[], draft: readonly Finding[]): string {
  const key = ({ rule, range, message }: Finding): string => JSON.stringify([rule, range, message]);
  const inDraft = new Map(draft.map((each) => [key(each), each.severity]));
  return findings
    .map((finding) => {
      const { rule, severity, range, clause = 'no clause', message, fixes, related = [] } = finding;
      const grave = `${severity}, in a draft ${inDraft.get(key(finding)) ?? 'not found'}`;
      const head = `${String(range.start.line + 1)} ${rule}: ${grave}, ${clause}`;
      const beside = related.map((each) => `  ${each.path}:${String(each.range.start.line + 1)} ${said(each.message)}`);
      return [head, `  ${said(message)}`, ...beside, ...fixes.flatMap((fix) => fixLines(text, fix)), ''].join('\n');
    })
    .join('\n');
}

function said({ id, args = {} }: Message): string {
  return `${id} ${JSON.stringify(args)}`;
}

function fixLines(text: string, { title, edits, applicability, inputs = [], creates = [] }: Fix): string[] {
  const from = inputs.map(({ path = '', range }) => `${path}:${String(range.start.line + 1)}`).join(' ');
  const made = creates.flatMap((file) => [
    `    new ${file.path}`,
    ...file.text.split('\n').map((line) => `    + ${line}`),
  ]);
  return [`  ${applicability}: ${said(title)}${from === '' ? '' : ` from ${from}`}`, ...changed(text, edits), ...made];
}

/** The lines that differ, between those that both texts begin and end with. */
function changed(text: string, edits: Fix['edits']): string[] {
  const [before, after] = [text, applyEdits(text, edits)].map((each) => each.split('\n'));
  if (before === undefined || after === undefined || edits.length === 0) return [];
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const part = (lines: readonly string[], mark: string): string[] =>
    lines.slice(head, lines.length - tail).map((line) => `    ${mark} ${line}`);
  return [...part(before, '-'), ...part(after, '+')];
}

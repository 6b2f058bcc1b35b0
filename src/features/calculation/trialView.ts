// How a trial is shown to whoever decides about it: what is to be written, then value by value, document by document,
// what would follow, and which findings would come and go.
import { inWords, message, render } from '../../base/message';
import type { MessageId, Reader } from '../../base/message';
import type { Range } from '../../base/range';
import { addressKey } from '../../calculation/address';
import type { Values } from '../../calculation/values';
import type { FileFinding } from '../../knowledge/model';
import type { DescribedDocument } from '../checking/describedEdits';
import type { NamedTrial } from './trial';

/** A trial, and what of it is written where it is applied. */
export interface TrialView {
  /** How much changes. */
  readonly summary: string;
  /** What is written; undefined where nothing may be. */
  readonly writes: string | undefined;
  readonly groups: readonly TrialGroup[];
  readonly documents: readonly DescribedDocument[];
}

/** Lines of one document, or findings. */
export interface TrialGroup {
  readonly heading: string;
  readonly lines: readonly TrialLine[];
}

/** A value or a finding, with the place that it is about. */
export interface TrialLine {
  readonly kind: 'set' | 'followed' | 'gained' | 'lost';
  readonly text: string;
  /** Where it stands; of a value that is not written, that too. */
  readonly note: string;
  readonly path: string;
  readonly range: Range;
}

/** All that would follow, and the part of it that is written. */
export interface Trials {
  readonly whole: NamedTrial;
  readonly own: NamedTrial;
}

/** A trial for a reader. */
export function trialView({ whole, own }: Trials, values: Values, reader: Reader): TrialView {
  const say = (id: MessageId, args: Readonly<Record<string, string | number>> = {}): string =>
    render(message(id, args), reader);
  const { changes, documents, gained, lost } = whole;
  const counts = { changes: changes.length, documents: documents.length, gained: gained.length, lost: lost.length };
  const written = { changes: own.changes.length, documents: own.documents.length };
  const found = (kind: 'gained' | 'lost', all: readonly FileFinding[]): TrialGroup[] =>
    all.length === 0
      ? []
      : [{ heading: say(`what-if.${kind}`, { count: all.length }), lines: findingLines(kind, all, reader) }];
  return {
    summary: say(changes.length === 0 ? 'what-if.nothing' : 'what-if.summary', counts),
    writes: own.changes.length === 0 ? undefined : say('what-if.writes', written),
    groups: [...valueGroups({ whole, own }, values, reader), ...found('gained', gained), ...found('lost', lost)],
    documents: describedTrial(own),
  };
}

function valueGroups({ whole, own }: Trials, values: Values, reader: Reader): TrialGroup[] {
  const afters = new Map(own.changes.map(({ address, after }) => [addressKey(address), after]));
  const left = new Set(whole.left);
  return whole.documents.map(({ path }) => {
    const document = titleOf(values, path, reader);
    const heading = left.has(path) ? render(message('what-if.left-document', { document }), reader) : document;
    const here = whole.changes.filter(({ address }) => address.path === path);
    const lines = here.map(({ address, range, isSet, name, before, after }): TrialLine => {
      const isWritten = afters.get(addressKey(address)) === after;
      const note = isWritten || left.has(path) ? '' : render(message('what-if.not-written'), reader);
      const text = render(message('what-if.change', { name, before, after }), reader);
      return { kind: isSet ? 'set' : 'followed', text, note, path, range };
    });
    return { heading, lines };
  });
}

function titleOf(values: Values, path: string, reader: Reader): string {
  const { type, period } = values.document(path) ?? {};
  const title = type && inWords(reader, type.title, type.en);
  return [title, period?.text, path].filter((each) => each !== undefined).join(' ');
}

function findingLines(kind: 'gained' | 'lost', all: readonly FileFinding[], reader: Reader): TrialLine[] {
  return all.map(({ path, finding }) => ({
    kind,
    text: render(finding.message, reader),
    note: `${path}:${String(finding.range.start.line + 1)}`,
    path,
    range: finding.range,
  }));
}

function describedTrial({ changes, documents }: NamedTrial): DescribedDocument[] {
  return documents.map(({ path, before, edits }) => {
    const here = changes.filter(({ address }) => address.path === path);
    const described = edits.map((edit, index) => {
      const change = here[index];
      const heading = message(change?.isSet === true ? 'what-if.set' : 'what-if.followed');
      const { name = '', before: old = '', after = '' } = change ?? {};
      return { ...edit, heading, says: message('what-if.change', { name, before: old, after }) };
    });
    return { path, before, edits: described };
  });
}

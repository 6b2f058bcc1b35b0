// Typing for tests: the sample workspace, a text with a caret in it, what is offered there, and the text once it
// is accepted.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../../src/base/range';
import type { Position } from '../../src/base/range';
import type { Reader } from '../../src/base/message';
import type { Completion } from '../../src/features/completion/completion';
import { openSnapshot } from '../../src/features/service';
import type { Snapshot } from '../../src/features/service';
import { loadKnowledge } from '../../src/knowledge/load';
import { SETTINGS_FILE } from '../../src/base/content';
import { BUNDLED_PACK, bundledPack } from './pack';
import { SIMPLIFIED } from './reader';

const SAMPLES = path.join(BUNDLED_PACK, 'samples');
const CARET = '⌷';

/** The day on which the tests are written. */
export const TODAY = '2026-05-20';

/** The sample workspace, opened once. */
export function samples(): Snapshot {
  return (opened ??= openSamples());
}

let opened: Snapshot | undefined;

function openSamples(): Snapshot {
  const read = (name: string): string => readFileSync(path.join(SAMPLES, name), 'utf8');
  const names = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.md'));
  const loaded = loadKnowledge(bundledPack(), { path: SETTINGS_FILE, text: read(SETTINGS_FILE) }, []);
  return openSnapshot(
    loaded,
    names.map((name) => ({ path: name, text: read(name) })),
  );
}

/** A document of the samples in which a text is replaced by another, which may hold the caret. */
export function edited(file: string, from: string | RegExp, to: string): string {
  const text = samples().documents.text(file);
  assert.ok(
    text !== undefined && (typeof from === 'string' ? text.includes(from) : from.test(text)),
    `${file} has ${String(from)}`,
  );
  return text.replace(from, to);
}

/** What is offered at the caret of a text. */
export interface Offers {
  readonly text: string;
  readonly position: Position;
  readonly offered: readonly Completion[];
}

/** Asks for completions at the caret. `trigger` is the character that was typed last, where typing asked. */
export function type(
  marked: string,
  {
    file = 'documents/2026-05/typed.md',
    trigger,
    reader = SIMPLIFIED,
    snapshot = samples(),
  }: { file?: string; trigger?: string; reader?: Reader; snapshot?: Snapshot } = {},
): Offers {
  const before = marked.split(CARET)[0] ?? '';
  const lines = before.split(/\r\n|\r|\n/);
  const position = { line: lines.length - 1, character: (lines.at(-1) ?? '').length };
  const text = marked.replace(CARET, '');
  return {
    text,
    position,
    offered: snapshot.completion.at(file, text, { position, reader, today: TODAY, me: '', trigger }),
  };
}

export function labels({ offered }: Offers): string[] {
  return offered.map(({ label }) => label);
}

/** The text once an offer is accepted; of a snippet what stands there before anything is typed. */
export function accept({ text, offered }: Offers, label: string): string {
  const found = offered.find((each) => each.label === label);
  assert.ok(found, `${label} is among ${offered.map((each) => each.label).join('、')}`);
  return acceptOffer(text, found);
}

export function acceptOffer(text: string, { range, insertText, isSnippet }: Completion): string {
  return applyEdits(text, [{ range, newText: isSnippet ? plainText(insertText) : insertText }]);
}

/** A snippet as it stands before anything is typed: the texts of its places, of choices the first. */
export function plainText(snippet: string): string {
  return snippet.replace(
    /\$\{\d+\|((?:\\.|[^\\|])*?)\|\}|\$\{\d+(?::((?:\\.|[^\\}])*))?\}|\$\d+|\\([\\$}])/g,
    (_, options: string | undefined, text: string | undefined, escaped: string | undefined) => {
      if (options !== undefined) return (/^(?:\\.|[^\\,])*/.exec(options)?.[0] ?? '').replace(/\\(.)/g, '$1');
      return escaped ?? (text ?? '').replace(/\\(.)/g, '$1');
    },
  );
}

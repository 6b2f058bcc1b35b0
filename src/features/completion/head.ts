// Completion in the head of a document: keys that it does not have yet, and the values of those that it has.
import { labelOf, message, render, renderArgument } from '../../base/message';
import type { MessageId } from '../../base/message';
import { lineRange } from '../../base/range';
import type { Range } from '../../base/range';
import { inScript, labelKey, readerScript, scriptOf } from '../../base/script';
import type { DocumentField } from '../../documents/document';
import { hasNamedKeys, keyName } from '../../documents/templates/headText';
import { yamlScalar } from '../../documents/templates/template';
import { readValue } from '../../documents/value';
import type { Field } from '../../knowledge/contracts/contract';
import { HEAD_KEYS } from '../../knowledge/headKeys';
import type { HeadKey } from '../../knowledge/headKeys';
import type { Completion, Typing } from './completion';
import { aboutSpec, briefOf, paragraphs, plain } from './describe';
import { fitsField } from './fit';
import { fieldOffers, headOffers } from './headValues';
import { filterText } from './matching';
import { offerValues } from './values';

const LINE = /^([\p{L}\p{N}_-]*)(\s*:)?(.*)$/u;

/** Completions on a line of the head; `keys` are those that the head has. */
export function headCompletions(typing: Typing, keys: readonly string[]): Completion[] {
  const {
    source,
    position: { line, character },
  } = typing;
  const [, key = '', colon = '', rest = ''] = LINE.exec(source) ?? [];
  const valueFrom = key.length + colon.length;
  if (colon !== '' && character >= valueFrom) return valueCompletions(typing, key, valueRange(typing, valueFrom));
  if (character > key.length || (colon === '' && rest.trim() !== '')) return [];
  return keyCompletions(typing, { keys, range: lineRange(line, 0, key.length), hasColon: colon !== '' });
}

interface KeySite {
  readonly keys: readonly string[];
  readonly range: Range;
  readonly hasColon: boolean;
}

/** Of what the contract has, what the head lacks, what it must have first. */
function keyCompletions(typing: Typing, { keys, range, hasColon }: KeySite): Completion[] {
  const { document, reader } = typing;
  const { type } = document;
  const script = scriptOf(document.text) ?? readerScript('auto', reader.language) ?? document.script;
  const present = new Set(keys.map(labelKey));
  const isNamed = hasNamedKeys(keys.map((key) => ({ key })));
  const nameOf = (spec: HeadKey | Field): string => (isNamed ? keyName(spec, type?.fields ?? [], script) : spec.id);
  const lacks = (spec: HeadKey | Field): boolean => !namesOf(spec).some((name) => present.has(name));
  const heads = HEAD_KEYS.filter(lacks).map((each) => ({
    spec: each,
    detail: briefOfHead(typing, each),
    documentation: aboutHead(typing, each),
    also: [],
  }));
  const fields = (type?.fields ?? []).filter(lacks).map((field) => ({
    spec: field,
    detail: briefOf(reader, field),
    documentation: aboutSpec(reader, field),
    also: field.aliases,
  }));
  const all = [...heads, ...fields];
  return [...all.filter(({ spec }) => spec.required), ...all.filter(({ spec }) => !spec.required)].map(
    ({ spec, detail, documentation, also }) => {
      const label = nameOf(spec);
      const title = renderArgument(labelOf(spec), reader);
      return {
        kind: 'key',
        label,
        documentation,
        range,
        detail: label === title ? detail : `${title} · ${detail}`,
        filterText: filterText([spec.id, inScript(spec.title, script), spec.title, ...also]),
        insertText: hasColon ? label : `${label}: `,
        isSnippet: false,
        goesOn: !hasColon,
      };
    },
  );
}

/** All that a key may be called, as labels. */
function namesOf({ id, title, aliases }: HeadKey | Field): string[] {
  return [id, title, ...aliases].map(labelKey);
}

function briefOfHead({ reader }: Typing, { required }: HeadKey): string {
  return render(message(required ? 'completion.required' : 'completion.optional'), reader);
}

function aboutHead({ reader }: Typing, key: HeadKey): string {
  const meaning: MessageId = `completion.head.${key.id}`;
  return paragraphs(`**${plain(renderArgument(labelOf(key), reader))}**`, plain(render(message(meaning), reader)));
}

/** The place of a value: its text, or where it would begin; the caret is always inside. */
function valueRange({ source, position: { line, character } }: Typing, from: number): Range {
  const rest = withoutComment(source.slice(from));
  const start = from + (rest.length - rest.trimStart().length);
  const end = from + rest.trimEnd().length;
  return lineRange(line, Math.min(start, character), Math.max(end, character));
}

function valueCompletions(typing: Typing, key: string, range: Range): Completion[] {
  const { source, document } = typing;
  const present = source.slice(range.start.character, range.end.character);
  // A value needs a blank after the colon.
  const write = (value: string): string =>
    `${source.charAt(range.start.character - 1) === ':' ? ' ' : ''}${yamlScalar(value)}`;
  const label = labelKey(key);
  const head = HEAD_KEYS.find((each) => namesOf(each).includes(label));
  if (head)
    return offerValues(
      typing,
      { range, present, write, about: aboutHead(typing, head), fits: () => true },
      headOffers(typing, head, key),
    );
  const field = document.type?.fields.find((each) => namesOf(each).includes(label));
  if (field === undefined) return [];
  const at = document.fields.get(field.id) ?? unreadField(field, { key, range, present });
  const fits = fitsField(typing.workspace, document, at);
  return offerValues(
    typing,
    { range, present, write, about: aboutSpec(typing.reader, field), fits },
    fieldOffers(typing, at),
  );
}

// A value that is no YAML yet, such as `[`, was passed over.
function unreadField(
  field: Field,
  { key, range, present }: { readonly key: string; readonly range: Range; readonly present: string },
): DocumentField {
  const entry = { key, value: present, keyRange: lineRange(range.start.line, 0, key.length), valueRange: range };
  return { field, entry, text: present, value: readValue(field, present) };
}

function withoutComment(text: string): string {
  const at = text.search(/\s#/);
  return at < 0 ? text : text.slice(0, at).trimEnd();
}

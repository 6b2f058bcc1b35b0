// Reading a part of a Word file as XML, element by element and in slices. What is no well-formed XML, or holds a
// DOCTYPE, which can make XML grow while it is read and which Word never writes, is refused.
import { Parser } from 'htmlparser2';
import { decodeUtf8, withoutMark } from '../../base/encoding';
import type { Slices } from '../../base/slices';
import { DEEPEST } from '../limits';

/** An element as it opens: its name, as `w:p` where it is Word's own, else without a prefix; and its attributes. */
export interface XmlElement {
  readonly name: string;
  /** An attribute by its name without a prefix. */
  readonly get: (name: string) => string | undefined;
}

/** What is told of each element, in order. */
export interface XmlListener {
  readonly open: (element: XmlElement) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** True once no more is to be read. */
  readonly isFull?: () => boolean;
}

/** Why XML is not read to its end. */
export type XmlProblem = 'broken' | 'depth';

const SLICE = 65_536;
const WORD: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** Reads XML. */
export function* readXml(bytes: Uint8Array, listener: XmlListener): Slices<XmlProblem | undefined> {
  const { text } = decodeUtf8(bytes);
  if (text === undefined) return 'broken';
  let problem: XmlProblem | undefined;
  let [depth, isOver] = [0, false];
  const nameOf = wordNames();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth++;
        if (depth > DEEPEST) problem ??= 'depth';
        if (problem === undefined) listener.open({ name: nameOf(name, attributes), get: getter(attributes) });
      },
      ontext: (each) => {
        if (problem === undefined) listener.text?.(each);
      },
      onclosetag: (name) => {
        depth--;
        if (isOver) problem ??= 'broken';
        if (problem === undefined) listener.close?.(nameOf(name));
      },
      onprocessinginstruction: (name) => {
        if (name.startsWith('!')) problem ??= 'broken';
      },
    },
    { xmlMode: true },
  );
  const source = withoutMark(text);
  for (let at = 0; at < source.length && problem === undefined && listener.isFull?.() !== true; at += SLICE) {
    parser.write(source.slice(at, at + SLICE));
    yield;
  }
  isOver = true;
  if (problem === undefined && listener.isFull?.() !== true) parser.end();
  return problem;
}

// A writer may choose its prefixes; they are declared once, at the root, and hold for what follows.
function wordNames(): (name: string, attributes?: Readonly<Record<string, string>>) => string {
  const prefixes = new Set<string>();
  return (name, attributes = {}) => {
    for (const [attribute, value] of Object.entries(attributes))
      if (attribute.startsWith('xmlns') && WORD.has(value)) prefixes.add(attribute.slice('xmlns:'.length));
    const colon = name.indexOf(':');
    const [prefix, local] = [name.slice(0, Math.max(0, colon)), name.slice(colon + 1)];
    return prefixes.has(prefix) ? `w:${local}` : local;
  };
}

function getter(attributes: Readonly<Record<string, string>>): (name: string) => string | undefined {
  return (wanted) => {
    const found = Object.keys(attributes).find((name) => name === wanted || name.endsWith(`:${wanted}`));
    return found === undefined ? undefined : attributes[found];
  };
}

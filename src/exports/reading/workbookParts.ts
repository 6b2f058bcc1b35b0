// The parts of a workbook (.xlsx) beside its sheets: which sheets there are and where, texts that cells share, formats.
import { Parser } from 'htmlparser2';
import { builtInFormat, formatOf } from './numberFormat';
import type { NumberFormat } from './numberFormat';

/** What is told of each element of a part: its name without a prefix, and what is said of it. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML in pieces; what is asked for between two pieces is as far as it has come. */
export function xmlReader(listener: XmlListener): { readonly write: (text: string) => void; readonly end: () => void } {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => listener.open?.(local(name), attributes),
      ontext: (text) => listener.text?.(text),
      onclosetag: (name) => listener.close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  return {
    write: (text) => {
      parser.write(text);
    },
    end: () => {
      parser.end();
    },
  };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const reader = xmlReader(listener);
  reader.write(new TextDecoder().decode(bytes));
  reader.end();
}

/** A relation of a part to another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `worksheet`. */
  readonly type: string;
  /** The path of the other part. */
  readonly path: string;
}

/** The relations that a part in a folder has. */
export function relationsIn(bytes: Uint8Array, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  readXml(bytes, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship' || mode === 'External') return;
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path: pathOf(folder, target) });
    },
  });
  return relations;
}

function pathOf(folder: string, target: string): string {
  const segments: string[] = target.startsWith('/') ? [] : folder.split('/').filter((each) => each !== '');
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** What a workbook says of itself. */
export interface WorkbookHead {
  readonly sheets: readonly { readonly title: string; readonly relation: string; readonly isHidden: boolean }[];
  readonly from1904: boolean;
}

export function workbookHead(bytes: Uint8Array): WorkbookHead {
  const sheets: WorkbookHead['sheets'][number][] = [];
  let from1904 = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => local(key) === 'id' && key !== 'id')?.[1] ?? '';
      sheets.push({ title: attributes.name ?? '', relation, isHidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  });
  return { sheets, from1904 };
}

/** The texts that cells share, in their order. Of a text in several fonts all of it, without how it is read aloud. */
export function sharedTexts(bytes: Uint8Array): readonly string[] {
  const texts: string[] = [];
  let [text, isText, aloud] = ['', false, 0];
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aloud++;
      isText = name === 't' && aloud === 0;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') aloud--;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

/** What numbers of each style of cells are shown as. */
export function numberFormats(bytes: Uint8Array): readonly NumberFormat[] {
  const own = new Map<string, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isOfCells = false;
  readXml(bytes, {
    open: (name, { numFmtId: id = '0', formatCode = '' }) => {
      if (name === 'numFmt') own.set(id, formatOf(formatCode));
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) formats.push(own.get(id) ?? builtInFormat(Number(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return formats;
}

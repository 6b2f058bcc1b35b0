// Making ZIP files for tests, Word files among them, byte by byte: also ones that lie about anything they say.
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/base/zip/unpack';

/** What a header says of an entry. */
export interface ZipFields {
  readonly name: string | Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly disk: number;
  readonly at: number;
}

/** An entry, and what its two headers are to say that is not so. */
export interface ZipEntry {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** Its sizes stand behind it, with or without a signature. */
  readonly described?: 'marked' | 'bare';
  readonly before?: Uint8Array;
  readonly local?: Partial<ZipFields>;
  readonly central?: Partial<ZipFields>;
  readonly descriptor?: Partial<ZipFields>;
}

/** What the end of the file is to say or hold that is not so. */
export interface ZipEnd {
  readonly disk: number;
  readonly directoryDisk: number;
  readonly here: number;
  readonly count: number;
  readonly size: number;
  readonly at: number;
  readonly comment: number;
  /** Bytes before the directory, before the end record, and after it. */
  readonly beforeDirectory: Uint8Array;
  readonly beforeEnd: Uint8Array;
  readonly after: Uint8Array;
}

/** Packs entries. */
export function makeZip(entries: readonly ZipEntry[], end: Partial<ZipEnd> = {}): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const data = entry.isStored === true ? content : deflateRawSync(content);
    const fields: ZipFields = {
      name: entry.name,
      flags: entry.described === undefined ? 0 : 8,
      method: entry.isStored === true ? 0 : 8,
      crc: crc32(content),
      packed: data.length,
      unpacked: content.length,
      disk: 0,
      at: at + (entry.before?.length ?? 0),
    };
    const later = entry.described === undefined ? {} : { crc: 0, packed: 0, unpacked: 0 };
    const parts = [
      entry.before ?? new Uint8Array(),
      localHeader({ ...fields, ...later, ...entry.local }),
      data,
      descriptor(entry.described, { ...fields, ...entry.descriptor }),
    ];
    directory.push(centralHeader({ ...fields, ...entry.central }));
    locals.push(...parts);
    at += parts.reduce((sum, { length }) => sum + length, 0);
  }
  return new Uint8Array(Buffer.concat([...locals, ...ending(directory, at, end)]));
}

function localHeader(fields: ZipFields): Uint8Array {
  const name = Buffer.from(fields.name);
  return numbers([0x04034b50, 4], [20, 2], ...common(fields), [name.length, 2], [0, 2], name);
}

function centralHeader(fields: ZipFields): Uint8Array {
  const name = Buffer.from(fields.name);
  const lengths = [name.length, 0, 0, fields.disk, 0].map((value) => [value, 2] as const);
  return numbers([0x02014b50, 4], [20, 2], [20, 2], ...common(fields), ...lengths, [0, 4], [fields.at, 4], name);
}

function common({ flags, method, crc, packed, unpacked }: ZipFields): (readonly [number, number])[] {
  return [
    [flags, 2],
    [method, 2],
    [0, 4],
    [crc, 4],
    [packed, 4],
    [unpacked, 4],
  ];
}

function descriptor(kind: ZipEntry['described'], { crc, packed, unpacked }: ZipFields): Uint8Array {
  if (kind === undefined) return new Uint8Array();
  return numbers(...(kind === 'marked' ? [[0x08074b50, 4] as const] : []), [crc, 4], [packed, 4], [unpacked, 4]);
}

function ending(directory: readonly Uint8Array[], at: number, end: Partial<ZipEnd>): Uint8Array[] {
  const { beforeDirectory = new Uint8Array(), beforeEnd = new Uint8Array(), after = new Uint8Array() } = end;
  const central = Buffer.concat(directory);
  const { disk = 0, directoryDisk = 0, here = directory.length, count = directory.length, comment = 0 } = end;
  const record = numbers(
    [0x06054b50, 4],
    ...[disk, directoryDisk, here, count].map((value) => [value, 2] as const),
    [end.size ?? central.length, 4],
    [end.at ?? at + beforeDirectory.length, 4],
    [comment, 2],
  );
  return [beforeDirectory, central, beforeEnd, record, after];
}

function numbers(...fields: readonly (readonly [value: number, bytes: number] | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    fields.map((field) => {
      if (field instanceof Uint8Array) return field;
      const bytes = Buffer.alloc(field[1]);
      bytes.writeUIntLE(field[0], 0, field[1]);
      return bytes;
    }),
  );
}

const NAMESPACE = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file whose body is the given WordprocessingML; `relationships` go into that of the document. */
export function makeDocx(body: string, relationships = ''): Uint8Array<ArrayBuffer> {
  return makeZip(docxParts(body, relationships));
}

/** The parts of such a file. */
export function docxParts(body: string, relationships = ''): ZipEntry[] {
  return [
    {
      name: '[Content_Types].xml',
      content: [
        '<?xml version="1.0"?>',
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        '<Override PartName="/word/document.xml" ContentType="application/',
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ].join(''),
    },
    {
      name: '_rels/.rels',
      content: [
        `<?xml version="1.0"?><Relationships xmlns="${RELATIONSHIPS}">`,
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ].join(''),
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<?xml version="1.0"?><Relationships xmlns="${RELATIONSHIPS}">${relationships}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
    },
  ];
}

/** A paragraph of a Word file. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

// Word files drawn at random, of all that a text can be made of: runs, changes, fields, lists, tables, text boxes.
import fc from 'fast-check';
import { makeZip } from './zip';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const words = fc.constantFrom('甲', '乙 ', ' 丙', '第一条 公示。', 'a&amp;b', 'x &lt; y', '（一）目的', '1. 二', '');
const run = (content: string): string => `<w:r><w:rPr><w:b/></w:rPr>${content}</w:r>`;
const textRun = (text: string): string => run(`<w:t xml:space="preserve">${text}</w:t>`);
const field = (kind: string): string => run(`<w:fldChar w:fldCharType="${kind}"/>`);
const textBox = (text: string): string =>
  run(
    [
      '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback>',
      '<w:pict><v:shape><v:textbox>',
      `<w:txbxContent><w:p>${textRun(text)}</w:p></w:txbxContent>`,
      '</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>',
    ].join(''),
  );

const piece = fc.oneof(
  { weight: 6, arbitrary: words.map(textRun) },
  fc.constantFrom('<w:tab/>', '<w:br/>', '<w:br w:type="page"/>', '<w:noBreakHyphen/>').map(run),
  words.map((text) => `<w:del>${run(`<w:delText>${text}删</w:delText>`)}</w:del>`),
  words.map((text) => `<w:ins>${textRun(text)}</w:ins>`),
  words.map((text) => `<w:hyperlink w:anchor="q">${textRun(text)}</w:hyperlink>`),
  words.map((text) => `<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>${textRun(text)}</w:sdtContent></w:sdt>`),
  words.map((text) => field('begin') + run('<w:instrText>PAGE</w:instrText>') + textRun(text) + field('end')),
  words.map(textBox),
);
const DELETED_END = '<w:rPr><w:del w:id="3"/></w:rPr>';
const properties = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc.constantFrom('1', '2', 'T', 'N', 'L', 'gone').map((style) => `<w:pStyle w:val="${style}"/>`),
  fc
    .tuple(fc.nat(6), fc.integer({ min: 1, max: 4 }))
    .map(([depth, list]) => `<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(list)}"/></w:numPr>`),
  fc.constantFrom(DELETED_END, '<w:tabs><w:tab w:val="left"/></w:tabs>'),
);
const paragraph = fc.tuple(properties, fc.array(piece, { maxLength: 4 })).map(([said, pieces]) => {
  // A text box at a deleted end has no place that all programs would agree on.
  const kept = pieces.filter((each) => said !== DELETED_END || !each.includes('textbox'));
  return `<w:p><w:pPr>${said}</w:pPr>${kept.join('')}</w:p>`;
});
const cell = fc
  .tuple(
    fc.constantFrom('', '<w:gridSpan w:val="2"/>', '<w:vMerge/>', '<w:vMerge w:val="restart"/>'),
    fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  )
  .map(([said, paragraphs]) => `<w:tc><w:tcPr>${said}</w:tcPr>${paragraphs.join('')}</w:tc>`);
const row = fc
  .tuple(fc.constantFrom('', '', '<w:del w:id="4"/>', '<w:tblHeader/>'), fc.array(cell, { minLength: 1, maxLength: 3 }))
  .map(([said, cells]) => `<w:tr><w:trPr>${said}</w:trPr>${cells.join('')}</w:tr>`);
const table = fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`);

function level(index: number, format: string, style = ''): string {
  return `<w:lvl w:ilvl="${String(index)}"><w:numFmt w:val="${format}"/>${style}</w:lvl>`;
}

function levels(format: string): string {
  return [0, 1, 2, 3, 4, 5].map((index) => level(index, format)).join('');
}

const definitions = [levels('decimal'), levels('bullet'), level(0, 'decimal', '<w:pStyle w:val="L"/>')];
const numbering = [
  ...definitions.map((each, id) => `<w:abstractNum w:abstractNumId="${String(id)}">${each}</w:abstractNum>`),
  ...definitions.map((_, id) => `<w:num w:numId="${String(id + 1)}"><w:abstractNumId w:val="${String(id)}"/></w:num>`),
].join('');
const styles = Object.entries({ 1: 'heading 1', 2: 'heading 2', T: 'Title', N: 'Normal', L: 'list' })
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('');

function relationships(targets: Readonly<Record<string, string>>): string {
  const each = Object.entries(targets).map(
    ([kind, target]) => `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
}

/** Word files; the last paragraph of each has words. */
export const wordFiles = fc
  .array(fc.oneof({ weight: 5, arbitrary: paragraph }, table), { maxLength: 8 })
  .map((blocks) =>
    makeZip([
      { name: '_rels/.rels', content: relationships({ officeDocument: 'word/document2.xml' }) },
      {
        name: 'word/_rels/document2.xml.rels',
        content: relationships({ styles: 'styles.xml', numbering: '/word/numbering.xml' }),
      },
      {
        name: 'word/document2.xml',
        content: `<w:document ${NAMESPACES}><w:body>${blocks.join('')}<w:p>${textRun('尾')}</w:p></w:body></w:document>`,
      },
      { name: 'word/styles.xml', content: `<w:styles ${NAMESPACES}>${styles}</w:styles>` },
      { name: 'word/numbering.xml', content: `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>` },
    ]),
  );

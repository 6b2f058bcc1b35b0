import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocx } from '../../../src/import/docx';
import { draws } from '../../support/draws';
import { docxParts, makeDocx, makeZip, paragraph } from '../../support/zip';

const NEVER = (): Promise<void> => Promise.resolve();

/** The lines of a Word file, headings with hashes; or why it is refused. */
async function linesOf(bytes: Uint8Array<ArrayBuffer>): Promise<string[] | string> {
  const read = await readDocx('a.docx', bytes, NEVER);
  return 'id' in read ? read.id : read.lines.map(({ text, heading }) => '#'.repeat(heading) + text);
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file with parts beside its text. */
function withParts(body: string, parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const relationships = Object.keys(parts)
    .map((kind) => `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`)
    .join('');
  const written = Object.entries(parts).map(([kind, content]) => ({ name: `word/${kind}.xml`, content }));
  return makeZip([...docxParts(body, relationships), ...written]);
}

const level = (index: number, format: string): string =>
  `<w:lvl w:ilvl="${String(index)}"><w:numFmt w:val="${format}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="7">${level(0, 'decimal')}${level(1, 'decimal')}
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;

function marked(properties: string, text: string): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}
const item = (depth: number, text: string): string =>
  marked(`<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="1"/></w:numPr>`, text);
const run = (content: string): string => `<w:r>${content}</w:r>`;

describe('the text of a Word file', () => {
  it('has headings by their styles, with any ids', async () => {
    const style = (id: string, name: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
    const styles = `<w:styles ${WORD}>${style('a3', '标题')}${style('2', 'heading 2')}${style('x', 'Normal')}</w:styles>`;
    const body = ['a3', '2', 'x', 'none', 'Heading3'].map((id) => marked(`<w:pStyle w:val="${id}"/>`, id)).join('');
    assert.deepEqual(await linesOf(withParts(body, { styles })), ['#a3', '##2', 'x', 'none', '###Heading3']);
  });
  it('has numerals where Word draws them, which an empty paragraph does not stop', async () => {
    const body = [item(0, '甲'), item(1, '乙'), item(1, '丙'), '<w:p/>', item(0, '丁'), paragraph('文'), item(0, '戊')];
    assert.deepEqual(await linesOf(withParts(body.join(''), { numbering: NUMBERING })), [
      '1. 甲',
      '（1）乙',
      '（2）丙',
      '2. 丁',
      '文',
      '1. 戊',
    ]);
  });
  it('has the rows of tables, where a cell that is merged with the one above has nothing', async () => {
    const cell = (properties: string, text: string): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const rows = [
      cell('<w:vMerge w:val="restart"/>', '甲') + cell('', '乙'),
      cell('<w:vMerge/>', '') + cell('', '丙'),
      `<w:trPr><w:del w:id="1"/></w:trPr>${cell('', '删')}`,
    ];
    const body = `<w:tbl>${rows.map((each) => `<w:tr>${each}</w:tr>`).join('')}</w:tbl>`;
    assert.deepEqual(await linesOf(makeDocx(body)), ['| 甲 | 乙 |', '丙']);
  });
  it('has what was inserted, not what was deleted, and no field codes', async () => {
    const body = `<w:p><w:ins>${run('<w:t>留</w:t>')}</w:ins><w:del>${run('<w:delText>删</w:delText>')}</w:del>
      <w:moveFrom>${run('<w:t>旧</w:t>')}</w:moveFrom><w:fldSimple w:instr="PAGE">${run('<w:t>三</w:t>')}</w:fldSimple>
      ${run('<w:instrText>HYPERLINK</w:instrText>')}
      ${run('<w:tab/><w:t>&lt;b&gt;&amp;</w:t><w:br/><w:t>行</w:t>')}</w:p>`;
    assert.deepEqual(await linesOf(makeDocx(body)), ['留三 <b>&', '行']);
    const joined = marked('<w:rPr><w:del w:id="1"/></w:rPr>', '前') + paragraph('后');
    assert.deepEqual(await linesOf(makeDocx(joined)), ['前后']);
  });
  it('has text boxes after their paragraphs, the base of phonetic signs, and signs to tick', async () => {
    const box = `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph('框')}
      </w:txbxContent></v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent xmlns:mc="x"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback>
      </mc:AlternateContent>`;
    const base = `<w:rubyBase>${run('<w:t>汉</w:t>')}</w:rubyBase>`;
    const ruby = `<w:ruby><w:rt>${run('<w:t>hàn</w:t>')}</w:rt>${base}</w:ruby>`;
    const sign = '<w:sym w:font="Wingdings" w:char="F0FE"/>';
    assert.deepEqual(await linesOf(makeDocx(`<w:p>${run(both)}${run(ruby)}${run(sign)}</w:p>`)), ['汉☑', '框']);
  });
  it('has each note once, in the order in which they are referred to', async () => {
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${String(id)}">${paragraph(text)}</w:footnote>`;
    const footnotes = `<w:footnotes ${WORD}>${note(0, '线')}${note(1, '甲注')}${note(2, '乙注')}</w:footnotes>`;
    const to = (id: number): string => run(`<w:footnoteReference w:id="${String(id)}"/>`);
    const body = `<w:p>${run('<w:t>文</w:t>')}${to(2)}${to(1)}${to(2)}${to(9)}</w:p>`;
    assert.deepEqual(await linesOf(withParts(body, { footnotes })), ['文[1][2][1]', '1. 乙注', '2. 甲注']);
  });
  it('is found by its namespace and relationships, with any prefix and names', async () => {
    const namespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const text = `<document xmlns="${namespace}"><body><p><r><t>文</t></r></p></body></document>`;
    const relationships = `<x:Relationships
      xmlns:x="http://schemas.openxmlformats.org/package/2006/relationships">
      <x:Relationship Id="1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
        Target="/main/text.xml"/></x:Relationships>`;
    const bytes = makeZip([
      { name: '_rels/.rels', content: relationships },
      { name: 'main/text.xml', content: `\ufeff<?xml version="1.0"?>${text}` },
    ]);
    assert.deepEqual(await linesOf(bytes), ['文']);
  });

  it('is the same or refused, whichever bytes of the file are changed', async () => {
    const original = withParts(`${paragraph('第一条 甲。')}${item(0, '乙')}`, { numbering: NUMBERING });
    const lines = await linesOf(original);
    const change = fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = original.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const found = await linesOf(bytes);
        if (typeof found === 'string') assert.match(found, /^(?:zip|import)\./);
        else assert.deepEqual(found, lines);
      }),
      draws(1500),
    );
  });
});

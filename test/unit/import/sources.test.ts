import assert from 'node:assert/strict';
import { toGbk, toUtf16 } from '../../support/encodings';
import { clausesOf, imported, leftOf, refusal } from '../../support/imports';
import { docxParts, makeDocx, makeZip, paragraph } from '../../support/zip';

const TEXT = '办法\n第一条 指标。\n第二条 业务。\n';
const CLAUSES = ['1 第一条｜指标。', '2 第二条｜业务。'];

const GBK = toGbk(TEXT);

describe('a text to import', () => {
  const encodings: [string, Uint8Array][] = [
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['GBK', GBK],
    ['UTF-16, little-endian', toUtf16(`\ufeff${TEXT}`, 'le')],
    ['UTF-16, big-endian', toUtf16(`\ufeff${TEXT}`, 'be')],
    ['UTF-16 without a mark', toUtf16(TEXT, 'le')],
    ['CRLF', new TextEncoder().encode(TEXT.replaceAll('\n', '\r\n'))],
  ];
  for (const [name, bytes] of encodings)
    it(`is read in ${name}`, async () => {
      assert.deepEqual(clausesOf(await imported(bytes)), CLAUSES);
    });

  it('is refused in any other encoding, of another kind, or without words', async () => {
    assert.equal(await refusal('a.txt', Uint8Array.from([0x81, 0xff, 0x30, 0x0a, 0xff])), 'import.encoding');
    assert.equal(await refusal('a.pdf', GBK), 'import.kind-unknown');
    assert.equal(await refusal('a.txt', new TextEncoder().encode(' \n——\n')), 'import.empty');
    assert.equal(await refusal('a.txt', new Uint8Array(1_900_000).fill(0x41)), 'import.too-large');
  });
});

describe('a web page to import', () => {
  const longCell = [
    '第三条 一整段文字排在版面表格里，这一段很长很长，长得不像是表格的一格，所以应当成为自己的一行，而不是表格的一行，',
    '这样条文才不会丢失，条号也才认得出来，这一点很重要，请注意核对原文的版面，谢谢您，特此说明，还需要再多写几个字，',
    '凑够长度，才能超过一格的上限，到这里应该够了。',
  ].join('');
  const layout = `<table><tr><td><p>${longCell}</p></td><td>旁注</td></tr></table>`;
  const page = `<!doctype html><html><head><title>页</title><script>document.write('第九条 假。')</script></head><body>
<nav>首页 登录</nav><h1>办法</h1><div><p>第一条&nbsp;经营者应当：</p><ol><li>公示；</li><li>更新。</li></ol>
<p>第二条 税率如下：<br>附后。</p><table><tr><td>甲</td><td>3%</td></tr><tr><td><p>乙</p></td><td>5%</td></tr></table>
<img src="http://example.invalid/x.png" alt="印章"><!-- 注 --></div>${layout}<footer>版权</footer></body></html>`;

  it('gives its text, list numerals written out, rows of tables with bars, layout taken apart', async () => {
    const clauses = clausesOf(await imported(page, 'a.html'));
    assert.deepEqual(clauses.slice(0, 6), [
      '1 第一条｜经营者应当：',
      '1.1.1｜公示；',
      '1.1.2｜更新。',
      '2 第二条｜税率如下：',
      '2.2｜附后。',
      '2.3｜| 甲 | 3% || 乙 | 5% |',
    ]);
    assert.ok(clauses[6]?.startsWith('3 第三条｜一整段文字'));
    assert.equal(clauses[7], '3.2｜旁注');
  });
  it('lists what is around the text, pictures and comments, with the line, and never runs a script', async () => {
    assert.deepEqual(leftOf(await imported(page, 'a.html')), [
      'page 2 首页 登录',
      'picture 3 [印章]',
      'markup 4 注',
      `page 4 版权`,
    ]);
  });
});

describe('a web page with parts around its text', () => {
  it('has these told by class, id or role, and the rest read', async () => {
    const page =
      '<div class="nav top">首页</div><div id="breadcrumb"><div>制度</div></div><div class="content"><h1>办法</h1>' +
      '<p>第一条 甲。</p><ul><li>乙。</li></ul><p>第二条 丙。</p></div><ul class="related"><li>丁</li></ul>' +
      '<div role="navigation">戊</div>';
    const result = await imported(page, 'a.html');
    assert.deepEqual(clausesOf(result), ['1 第一条｜甲。', '1.2｜乙。', '2 第二条｜丙。']);
    assert.deepEqual(leftOf(result), ['page 1 首页', 'page 1 制度', 'page 1 丁', 'page 1 戊']);
  });
});

describe('a Word file to import', () => {
  const heading = '<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>办法</w:t></w:r></w:p>';
  const body = `${heading}${paragraph('第一条 经营者')}${paragraph('应当公示。')}${paragraph('第二条 甲、乙。')}`;

  it('gives its paragraphs', async () => {
    assert.deepEqual(clausesOf(await imported(makeDocx(body), '办法.docx')), [
      '1 第一条｜经营者',
      '1.2｜应当公示。',
      '2 第二条｜甲、乙。',
    ]);
  });
  it('never fetches a linked picture', async () => {
    const picture = [
      '<w:p><w:r><w:drawing>',
      '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">',
      '<wp:docPr id="1" name="x" descr="印章"/>',
      '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>',
      '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>',
      '<a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>',
      '</w:r></w:p>',
    ].join('');
    const link = [
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" ',
      'Target="file:///etc/hostname" TargetMode="External"/>',
    ].join('');
    const result = await imported(makeDocx(body + picture, link), '办法.docx');
    assert.equal(clausesOf(result).length, 3);
    assert.ok(!JSON.stringify(result.files).includes('hostname'));
  });
  it('is refused when it is damaged, has a password, no text, entities, or more inside than it may have', async () => {
    const part = { name: 'word/document.xml', content: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' };
    const utf16 = { ...part, content: toUtf16(part.content, 'le') };
    const lie = { unpacked: 10 };
    const refused: [string, Uint8Array][] = [
      ['zip.damaged', GBK],
      ['zip.damaged', new Uint8Array()],
      ['zip.damaged', makeDocx(body).slice(0, 900)],
      ['zip.encrypted', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
      ['import.broken', makeZip([{ name: 'a', content: 'b' }])],
      ['import.broken', makeZip([part])],
      ['import.broken', makeZip([utf16])],
      ['zip.too-large', makeZip([{ name: 'a', content: new Uint8Array(40_000_000) }])],
      ['zip.too-large', makeZip([{ name: 'a', content: '', local: { unpacked: 2e8 }, central: { unpacked: 2e8 } }])],
      ['zip.damaged', makeZip([{ ...part, content: new Uint8Array(5_000_000), local: lie, central: lie }])],
      ['zip.too-large', makeZip(Array.from({ length: 2001 }, (_, index) => ({ name: String(index), content: '' })))],
      ['zip.doubled', makeZip([...docxParts(body), ...docxParts(body)])],
    ];
    for (const [id, bytes] of refused) assert.equal(await refusal('a.docx', bytes), id);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { isHarmlessLink } from '../../../../src/features/preview/addresses';
import { extendMarkdownIt } from '../../../../src/features/preview/plugin';
import { draws } from '../../../support/draws';
import { hostOf, plainMarkdownIt, preview, SHOWN, workspaceWith } from '../../../support/preview';
import { SIMPLIFIED } from '../../../support/reader';

const document = (body: string): string => `---\ntype: kpi-assessment\nperiod: 2026-05\n---\n\n${body}\n`;
const page = async (body: string): Promise<string> =>
  (await workspaceWith(document(body)).preview.page(SHOWN, SIMPLIFIED, '')) ?? '';

interface Node {
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

/** What the program itself writes into pages. */
const OURS = /^(?:vscode:\/\/clause\/[\d.]+|#ops-regulation-clause-.*|Content-Security-Policy)$/;

/** All that a page leads to or loads by the document's own words. */
function addressesOf(html: string): string[] {
  const found: string[] = [];
  const visit = ({ attribs = {}, children = [] }: Node): void => {
    for (const [name, value] of Object.entries(attribs))
      if (/href|src|action|data|poster|ping|equiv/.test(name) && !OURS.test(value)) found.push(value);
    children.forEach(visit);
  };
  visit(parseDocument(html) as Node);
  return found;
}

const PAGES = ['https://pages.test/a/b.html', 'file:///C:/a/b.html', 'file:///home/a/b.html'];

/** Where a browser goes by an address on a page, and by the same address with its percent forms read once and twice. */
function assertLeadsNowhere(address: string): void {
  const once = address.replace(/%([0-7][\da-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  const twice = once.replace(/%([0-7][\da-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  for (const form of [address, once, twice]) {
    if (/^data:image\/(?:png|gif|jpeg|webp);base64,/i.test(address)) continue;
    assert.doesNotMatch(form, /[\\\p{Cc}]/u, address);
    for (const base of PAGES) {
      if (!URL.canParse(form, base)) continue;
      const { protocol, host, pathname } = new URL(form, base);
      const from = new URL(base);
      if (/^(https?:|mailto:)/i.test(address)) assert.match(protocol, /^(https?|mailto):$/, address);
      else {
        assert.deepEqual([protocol, host], [from.protocol, from.host], address);
        assert.doesNotMatch(pathname.slice(1).replace(/^C:\//, ''), /^[a-z][:|]/i, address);
      }
    }
  }
}

const SCHEMES = [
  'javascript:',
  'vbscript:',
  'data:text/html,',
  'data:image/svg+xml,',
  'data:image/png;base64,',
  'command:',
  'vscode://',
  'vscode-insiders:',
  'ms-excel:ofe|u|',
  'ms-word:',
  'search-ms:',
  'smb://',
  'file:///',
  'file:',
  'blob:',
  'about:',
  'tel:',
  'view-source:',
  'jar:',
  'http://',
  'https://',
  'https:',
  'https:/',
  'https:\\\\',
  'mailto:',
  '//',
  '///',
  '\\\\',
  '/\\',
  './/',
  'a//',
  'C:/',
  'C:\\',
  'c|/',
  '/C:/',
  '/',
  './',
  '../',
  '#',
  '?',
  '',
];
const RESTS = ['x', 'host/share', 'a.md', 'x:y', 'calc.exe', 'a b.md', '%2e%2e/x', 'x@y.z', '中文.md', 'x?y=a:b#c:d'];
const BLANKS = ['', '', '', ' ', '\t', '\n', '\u00a0', '\u200b', '\u202e', '\u0001', '&Tab;', '&NewLine;', '&#1;'];

/** A sign as it may be written: its other case, its percent forms, its entities. */
const spellings: ((sign: string) => string)[] = [
  (sign) => sign,
  (sign) => sign.toUpperCase(),
  (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  (sign) => `%25${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  (sign) => `&#${String(sign.codePointAt(0))};`,
  (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`,
  (sign) => `&#0000${String(sign.codePointAt(0))}`,
  (sign) => ({ ':': '&colon;', '/': '&sol;', '\\': '&bsol;', '|': '&vert;' })[sign] ?? sign,
  (sign) => `\\${sign}`,
];
const addresses = fc
  .record({
    scheme: fc.constantFrom(...SCHEMES),
    rest: fc.constantFrom(...RESTS),
    blanks: fc.array(fc.constantFrom(...BLANKS), { minLength: 2, maxLength: 2 }),
    at: fc.nat(12),
    spelt: fc.array(fc.tuple(fc.nat(14), fc.constantFrom(...spellings)), { maxLength: 3 }),
  })
  .map(({ scheme, rest, blanks: [before = '', inside = ''], at, spelt }) => {
    const signs = Array.from(scheme + rest);
    for (const [place, spell] of spelt) signs.splice(place, 1, ...signs.slice(place, place + 1).map(spell));
    signs.splice(at, 0, inside);
    return before + signs.join('');
  });

const PLACES: readonly ((address: string) => string)[] = [
  (address) => `[甲](${address})`,
  (address) => `[甲](<${address}>)`,
  (address) => `[甲](${address} "標題")`,
  (address) => `[甲]\n\n[甲]: ${address}`,
  (address) => `<${address}>`,
  (address) => address,
  (address) => `![圖](${address})`,
  (address) => `![圖](<${address}>)`,
  (address) => `[![圖](${address})](${address})`,
  (address) => `甲 <a href="${address}">乙</a>`,
  (address) => `甲 <a href='${address}'>乙</a>`,
  (address) => `甲 <A\thrEF = ${address}>乙</A>`,
  (address) => `甲 <img src="${address}">`,
  (address) => `<div><a href="${address}">乙</a></div>`,
  (address) => `<div>\n<a\nhref="${address}">乙</a>\n</div>`,
  (address) => `<svg><a xlink:href="${address}"><animate attributeName=href values="${address}"/></a></svg>`,
  (address) => `<form action="${address}"><button formaction="${address}">乙</button></form>`,
  (address) => `<textarea><a title="</textarea><a href='${address}'>"></a>`,
  (address) => `甲 <a title="<!--" href="${address}" rel="-->">乙</a>`,
  (address) => `<!--> <a href="${address}">乙</a> -->`,
  (address) => `<!-- --!> <a href="${address}">乙</a> -->`,
  (address) => `- <!-- --><a\n  href=${address} >乙`,
  (address) => `<meta http-equiv="refresh" content="0;url=${address}">`,
];

describe('the addresses of a document', () => {
  it('lead nowhere but to web pages, mails, and files beside it, however they are written', async () => {
    const md = extendMarkdownIt(plainMarkdownIt(), hostOf(workspaceWith(document(''))));
    const previewed = (body: string): string => md.render(body, { currentDocument: SHOWN });
    await fc.assert(
      fc.asyncProperty(addresses, async (address) => {
        const bodies = PLACES.map((place) => place(address));
        const shown = [...bodies.map(previewed), await page(bodies.join('\n\n'))];
        for (const each of shown.flatMap(addressesOf)) assertLeadsNowhere(each);
      }),
      draws(40),
    );
  });

  it('are refused where they were encoded again and again', () => {
    for (const count of [1, 6, 7, 100, 400_000])
      assert.equal(isHarmlessLink(`a%${'25'.repeat(count)}5cb`), false, String(count));
    assert.equal(isHarmlessLink('a%2520b.md'), true);
  });

  it('are kept where they are harmless', async () => {
    const harmless = [
      'https://example.com/a?b=c:d#e',
      'HTTP://example.com',
      'mailto:a@example.com',
      '#第一章',
      '../2026-04/plan.md#h',
      'a%20b.md',
      'plan.md?x=y:z',
    ];
    for (const address of harmless) {
      assert.ok(isHarmlessLink(address), address);
      assert.equal(addressesOf(preview(document(`[甲](${address})`))).length, 1, address);
      assert.equal(addressesOf(await page(`[甲](${address})`)).length, 1, address);
      assert.equal(addressesOf(preview(document(`甲<a title="乙" href="${address}">丙</a>`))).length, 1, address);
    }
    assert.deepEqual(addressesOf(preview(document('![圖](a.png)'))), ['a.png']);
  });

  it('are else shown as text behind the words of their links and pictures', async () => {
    for (const [written, shown] of [
      ['[合同](ms-excel:ofe|u|x)', '<p>合同（ms-excel:ofe%7Cu%7Cx）</p>'],
      ['[合**同**](//host/x "y") 等', '<p>合<strong>同</strong>（//host/x） 等</p>'],
      ['<ms-excel:x>', '<p>ms-excel:x</p>'],
      ['![图](smb://host/x.png)', '<p>图（smb://host/x.png）</p>'],
    ] as const) {
      assert.ok(preview(document(written)).includes(shown), preview(document(written)));
      assert.ok((await page(written)).includes(shown), written);
    }
    assert.match(preview(document('<a href="command:x">甲</a>')), /&lt;a href=&quot;command:x&quot;&gt;甲/);
  });

  it('load nothing on a page of its own but pictures that it holds', async () => {
    const held = 'data:image/png;base64,iVBORw0KGgo=';
    const html = await page(`![甲](https://example.com/a.png) ![乙](b.png) ![丙](${held})`);
    assert.match(html, /甲（https:\/\/example\.com\/a\.png） 乙（b\.png） <img src="data:image\/png/);
    assert.deepEqual(addressesOf(html), [held]);
  });
});

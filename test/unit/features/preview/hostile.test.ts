import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extendMarkdownIt } from '../../../../src/features/preview/plugin';
import { draws } from '../../../support/draws';
import {
  cjkMarkdownIt,
  harmlessMarkdownIt,
  hostOf,
  plainMarkdownIt,
  preview,
  SHOWN,
  withoutAdditions,
  workspaceWith,
} from '../../../support/preview';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- <b> -->',
  '-->',
  '</td></table>',
  '</div></section>',
  '[x](javascript:alert(1))',
  '[§3.2.2](javascript:alert(1) "§3.2.2")',
  '![§3.2.2](x.png "§3.2.2")',
  '<a href="#x">§3.2.2',
  '<a title="§3.2.2">§3.2.2</a>',
  '<style>*{display:none}</style>',
  '<meta http-equiv="refresh" content="0">',
  '§3.2.2',
  '§3.2.2、3.2.1',
  '§4.1.1–4.1.6',
  '第三章（二）2',
  '**§7.3.1**的',
  '`§3.2.2`',
  '§<b>3.2.2</b>',
  '§3.2.2<b>',
  'tmall-operations§3.2.2',
  '../../§1',
  '&lt;§3.2.2&gt;',
  '&amp;',
  '\\|',
  '$&',
  '$1',
  '__proto__',
  '**「重要」**的',
  '# x',
  '## 二、本月目标',
  '- §3.2.2',
  '> §3.2.2',
  '    §3.2.2',
  '~~~',
  '|',
  '\n',
  '\n\n',
  '\t',
  '\r\n',
  '😀',
  '\u0000',
  '98%',
  '1,000',
  '【待填：<b>】',
];
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const prose = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const oneLine = prose.map((text) => text.replace(/[\r\n]+/g, ' '));
const cells = fc.array(oneLine, { minLength: 5, maxLength: 5 }).map((row) => `| ${row.join(' | ')} |`);

/** A document of a known type with hostile things in its head, headings, cells and prose. */
const documents = fc
  .record({
    author: oneLine,
    status: oneLine,
    shop: oneLine,
    heading: oneLine,
    prose,
    rows: fc.array(cells, { maxLength: 4 }),
  })
  .map(({ author, status, shop, heading, prose: text, rows }) =>
    [
      '---',
      'type: kpi-assessment',
      'period: 2026-05',
      `author: ${author}`,
      `status: ${status}`,
      `person: ${shop}`,
      '---',
      '',
      `# ${heading}`,
      '',
      text,
      '',
      '## 一、指标考核',
      '',
      '| 指标 | 方向 | 目标 | 实际 | 说明 |',
      '| --- | --- | ---: | ---: | --- |',
      ...rows,
      '',
      `## ${heading}`,
      '',
      text,
      '',
    ].join('\n'),
  );

describe('the preview of a hostile document', () => {
  it('is the document as markdown-it renders it, with additions that hold nothing of it but text', () => {
    fc.assert(
      fc.property(documents, (text) => {
        assert.equal(withoutAdditions(preview(text)), withoutAdditions(harmlessMarkdownIt().render(text)));
      }),
      draws(15),
    );
  });

  it('has no link of ours where a link is left open, which reaches into what follows', () => {
    for (const left of ['<a href="#x">', '</td></table> <a href="#x">']) {
      const text = `---\ntype: kpi-assessment\n---\n\n${left}§3.2.2\n\n§3.2.1\n`;
      assert.equal(withoutAdditions(preview(text)), withoutAdditions(harmlessMarkdownIt().render(text)), left);
    }
  });

  it('is shown also where it swallows what follows it', () => {
    for (const open of ['<!-- ', '<script>', '<style>', '<textarea>', '<div title="']) {
      assert.ok(
        preview(`---\ntype: kpi-assessment\n---\n\n§3.2.2\n\n${open}\n\n§3.2.1`).startsWith(
          '<div class="ops-regulation-banner',
        ),
        open,
      );
    }
  });

  it('sees the tokens that markdown-it gives without us, and leaves its options alone', () => {
    const [md, plain] = [extendMarkdownIt(plainMarkdownIt(), hostOf(workspaceWith(''))), cjkMarkdownIt()];
    assert.deepEqual(md.options, plain.options);
    assert.equal(md.validateLink('javascript:alert(1)'), false);
    fc.assert(
      fc.property(documents, (text) => {
        assert.deepEqual(md.parse(text, {}), plain.parse(text, {}));
      }),
      draws(15),
    );
  });

  it('shows a text that is no document byte for byte as without us', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const md = extendMarkdownIt(plainMarkdownIt(), hostOf(workspaceWith(text, 'notes.md')));
        assert.equal(md.render(text, { currentDocument: 'notes.md' }), cjkMarkdownIt().render(text));
      }),
      draws(15),
    );
  });

  it('keeps the rules that another plug-in sets, before or after', () => {
    const other = (md: ReturnType<typeof plainMarkdownIt>): typeof md => {
      const { text, heading_close: close } = md.renderer.rules;
      md.renderer.rules['text'] = (...args) => `[${text?.(...args) ?? ''}]`;
      md.renderer.rules['heading_close'] = (tokens, index, ...rest) =>
        `!${close?.(tokens, index, ...rest) ?? rest[2].renderToken(tokens, index, rest[0])}`;
      return md;
    };
    const text = '---\ntype: kpi-assessment\n---\n\n# 按 §3.2.2 考核\n';
    const host = hostOf(workspaceWith(text));
    const show = (md: ReturnType<typeof plainMarkdownIt>): string => md.render(text, { currentDocument: SHOWN });
    assert.match(
      show(extendMarkdownIt(other(plainMarkdownIt()), host)),
      /<h1>\[按 \]<a [^>]*>\[§3\.2\.2\]<\/a>\[ 考核\]!<\/h1>/,
    );
    assert.match(
      show(other(extendMarkdownIt(plainMarkdownIt(), host))),
      /<h1>\[按 <a [^>]*>§3\.2\.2<\/a> 考核\]!<\/h1>/,
    );
  });
});

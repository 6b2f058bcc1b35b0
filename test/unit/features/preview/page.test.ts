import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { SHOWN, workspaceWith } from '../../../support/preview';
import { SIMPLIFIED } from '../../../support/reader';

const STYLE = 'body { color: black; }';
const page = async (text: string): Promise<string> =>
  (await workspaceWith(text).preview.page(SHOWN, SIMPLIFIED, STYLE)) ?? '';
const document = (body: string): string =>
  `---\r\ntype: monthly-promotion-plan\r\nperiod: 2026-05\r\n---\r\n\r\n${body}\r\n`;

describe('a document as a page of its own', () => {
  it('allows its own style and nothing else', async () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
      await page(document('# x')),
    )?.[1];
    const hash = createHash('sha256').update(STYLE).digest('base64');
    assert.equal(policy, `default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; img-src data:`);
  });

  it('holds what the preview shows, and the document without its head', async () => {
    const html = await page(document('# 计划 §3.2.2\r\n\r\n**「重要」**的'));
    assert.match(html, /<title>计划 §3\.2\.2<\/title>/);
    assert.match(html, /<body>\n<div class="ops-regulation-banner/);
    assert.match(html, /<h1>计划 <a class="ops-regulation-citation" [^>]*>§3\.2\.2<\/a><\/h1>/);
    assert.match(html, /<strong>「重要」<\/strong>的/);
    assert.doesNotMatch(html, /type: monthly|vscode:/);
  });

  it('shows HTML of the document as the text that it is, but for line breaks, and leaves comments out', async () => {
    const html = await page(
      document(
        [
          '<script>alert(1)</script>',
          '',
          'a<br>b <b onclick="x">c</b> <!-- aside -->',
          '',
          '<!-- hint',
          'of two lines -->',
          '',
          '[x](javascript:alert(1))',
        ].join('\r\n'),
      ),
    );
    assert.match(html, /<p>&lt;script&gt;alert\(1\)&lt;\/script&gt;<\/p>/);
    assert.match(html, /<p>a<br>b &lt;b onclick=&quot;x&quot;&gt;c&lt;\/b&gt; <\/p>/);
    assert.doesNotMatch(html, /hint|aside|href="javascript/);
  });

  it('aligns its columns without a style of their own', async () => {
    const html = await page(document('| a | b |\r\n| --- | ---: |\r\n| 1 | 2 |'));
    assert.match(html, /<th align="right">b<\/th>/);
    assert.doesNotMatch(html.replace(/<style>.*?<\/style>/s, ''), /style="/);
  });

  it('is none where there is no document', async () => {
    assert.equal(await workspaceWith('# x', 'notes.md').preview.page('notes.md', SIMPLIFIED, STYLE), undefined);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { extendMarkdownIt } from '../../../../src/features/preview/plugin';
import { BUNDLED_PACK } from '../../../support/pack';
import { plainMarkdownIt, preview } from '../../../support/preview';
import { ENGLISH, TRADITIONAL } from '../../../support/reader';

const PLAN = readFileSync(path.join(BUNDLED_PACK, 'samples/documents/2026-05/monthly-promotion-plan.md'), 'utf8');
const draft = (body: string): string =>
  `---\ntype: monthly-promotion-plan\nperiod: 2026-05\nauthor: 林小满\nstatus: draft\n---\n\n${body}\n`;

describe('the preview’s banner', () => {
  it('says what the document is, who answers for it and where it stands', () => {
    const [banner = ''] = preview(PLAN).split('<h1>');
    assert.match(
      banner,
      /<strong>月度推广计划<\/strong><span>2026-05<\/span><span class="ops-regulation-status">已提交<\/span>/,
    );
    assert.match(banner, /撰写：林小满 · 审批：运营经理/);
    assert.match(banner, /没有错误/);
    assert.match(banner, /<dl class="ops-regulation-fields">.*<div><dt>推广总预算<\/dt><dd>120,000<\/dd><\/div>/);
    assert.match(preview(PLAN, { reader: ENGLISH }), /Approver: Operations manager/i);
    assert.match(preview(PLAN, { reader: TRADITIONAL }), /<strong>月度推廣計劃<\/strong>/);
  });

  it('counts what keeps a draft from being submitted', () => {
    assert.match(preview(PLAN.replace('status: submitted', 'status: draft')), /可以提交/);
    assert.match(
      preview(PLAN.replace('status: submitted', 'status: draft').replace('| 2.94% |', '| 3.94% |')),
      /还有 1 处要改/,
    );
    assert.match(preview(PLAN.replace('| 2.94% |', '| 3.94% |')), /1 处错误/);
  });

  it('shows a status, author or period that nobody knows as it is written, and as text', () => {
    const banner =
      preview(draft('x').replace('draft', '<b>odd</b>').replace('林小满', '<script>alert(1)</script>')).split(
        '<p>',
      )[0] ?? '';
    assert.match(banner, /&lt;b&gt;odd&lt;\/b&gt;/);
    assert.match(banner, /撰写：&lt;script&gt;/);
    assert.doesNotMatch(banner, /<script|<b>/);
  });
});

describe('the preview’s citations', () => {
  it('lead to the clause at the end of the page, with its text in the reader’s script as tooltip', () => {
    const html = preview(PLAN.replace(/# 月度推广计划[^]*/, '按 §3.2.2 提交，见**§2.2.3.1**。'));
    assert.match(
      html,
      new RegExp(
        [
          String.raw`按 <a class="ops-regulation-citation" href="#ops-regulation-clause-tmall-operations-3\.2\.2" `,
          String.raw`title="§3\.2\.2 第三章（二）2[^"]*须提交运营经理审核[^"]*">§3\.2\.2</a> 提交`,
        ].join(''),
      ),
    );
    assert.match(html, /<strong><a [^>]*>§2\.2\.3\.1<\/a><\/strong>/);
    const clauses = html.slice(html.indexOf('相关条款'));
    assert.match(
      clauses,
      /<dt id="ops-regulation-clause-tmall-operations-3\.2\.2"><a href="vscode:\/\/clause\/3\.2\.2"/,
    );
    assert.equal(clauses.match(/<dt id="ops-regulation-clause-tmall-operations-2\.2\.3\.1">/g)?.length, 1);
    assert.match(preview(draft('§7.3.1')), /制度原文到此中断/);
  });

  it('are read as elsewhere: lists, ranges and chapters in words, each clause a link of its own', () => {
    const html = preview(draft('见 §3.2.1、3.2.2，§4.1.1–4.1.6，第三章（二）2。')).split('<p>')[1] ?? '';
    const links = [
      ...html.matchAll(/<a [^>]*#ops-regulation-clause-tmall-operations-([\d.]+)"[^>]*>([^<]*)<\/a>/g),
    ].map(([, to, text]) => `${text ?? ''}=${to ?? ''}`);
    assert.deepEqual(links.slice(0, 5), [
      '§3.2.1=3.2.1',
      '3.2.2=3.2.2',
      '§4.1.1=4.1.1',
      '4.1.6=4.1.6',
      '第三章（二）2=3.2.2',
    ]);
  });

  it('stay text where they mean no clause, and in code, links and attributes', () => {
    const body = [
      '§9.9.9 `§3.2.2` [§3.2.2](https://example.com "§3.2.2") <a href="#x">§3.2.2</a> ![§3.2.2](x.png) ' +
        '<i title="§3.2.2">x</i>',
      '',
      '    §3.2.2',
      '',
      '```',
      '§3.2.2',
      '```',
    ].join('\n');
    assert.ok(preview(draft(body)).includes(plainMarkdownIt().render(body)));
  });
});

describe('the preview’s emphasis', () => {
  it('ends beside Chinese punctuation', () => {
    assert.match(
      preview('**「重要」**的事，**注意：**请看'),
      /<strong>「重要」<\/strong>的事，<strong>注意：<\/strong>请看/,
    );
  });
});

describe('a text that is no document', () => {
  it('is rendered as ever, though it has what looks like citations', () => {
    const text = '# 合同\n\n按 §3.2.2 与 **重点** 执行。\n\n| a | b |\n| - | - |\n| §3.2 | 2 |\n';
    assert.equal(preview(text, { path: 'notes.md' }), plainMarkdownIt().render(text));
  });

  it('is rendered as ever where nobody can say what it is', () => {
    const md = extendMarkdownIt(plainMarkdownIt(), { additions: () => undefined, report: assert.ifError });
    assert.equal(md.render(PLAN), plainMarkdownIt().render(PLAN));
    assert.equal(md.renderer.render(md.parse(PLAN, {}), md.options), plainMarkdownIt().render(PLAN));
  });

  it('is shown without additions where they fail, and the error is told', () => {
    const errors: unknown[] = [];
    const failing = {
      basis: '',
      top: () => {
        throw new Error('top');
      },
      links: () => [],
      afterHeading: () => {
        throw new Error('heading');
      },
      markOfCell: () => '',
      endOfCell: () => '',
      bottom: () => {
        throw new Error('bottom');
      },
    };
    const md = extendMarkdownIt(plainMarkdownIt(), {
      additions: () => failing,
      report: (error) => {
        errors.push(error);
      },
    });
    assert.equal(md.render(PLAN, {}), plainMarkdownIt().render(PLAN));
    assert.deepEqual([...new Set(errors.map(String))], ['Error: top', 'Error: heading', 'Error: bottom']);
  });
});

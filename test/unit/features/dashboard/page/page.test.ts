// The page of a dashboard: nothing in it can run, no matter what documents and exports say; each chart has its table,
// and each link leads somewhere on the page.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { dashboards } from '../../../../../src/features/dashboards';
import { nested } from '../../../../../src/features/dashboard/page/explanations';
import type { Reader } from '../../../../../src/base/message';
import type { MeasuredShop } from '../../../../../src/features/kpi/kpi';
import { measuredShop } from '../../../../support/measuredShop';
import type { ShopChanges } from '../../../../support/measuredShop';
import { monthlyExports } from '../../../../support/monthlyExports';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../../support/reader';

const STYLE = 'body { color: black; }';
const EXPORTS = monthlyExports(['2026-04', '2026-05', '2026-06'], 5);

async function pageOf(changes: ShopChanges): Promise<string> {
  return pageFor(await measuredShop(changes), SIMPLIFIED);
}

async function pageFor(shop: MeasuredShop, reader: Reader): Promise<string> {
  const made = dashboards.of(shop, '2026-06', reader);
  assert.ok(!('problem' in made));
  return dashboards.page(made, reader, STYLE);
}

function all(html: string, of: RegExp): string[] {
  return [...html.matchAll(of)].map((match) => match[1] ?? '');
}

describe('the page of a dashboard', function () {
  this.timeout(30_000);
  let shop: MeasuredShop;
  let html: string;
  before(async () => {
    shop = await measuredShop({ exports: EXPORTS });
    html = await pageFor(shop, SIMPLIFIED);
  });

  it('allows its own style and nothing else', () => {
    const hash = createHash('sha256').update(STYLE).digest('base64');
    assert.match(html, /^<!DOCTYPE html>\n<html lang="zh-Hans">/);
    assert.ok(html.includes(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; img-src data:"`));
    assert.doesNotMatch(html, /<script|<link|<img|<iframe| style=| on[a-z]+=|href="(?!#)/);
    assert.doesNotMatch(html, /undefined|NaN|\[object/);
  });

  it('says what else is to be known of it where a page of another kind is made of it', () => {
    const made = dashboards.of(shop, '2026-06', SIMPLIFIED);
    assert.ok(!('problem' in made));
    const { title, language, body } = dashboards.content(made, SIMPLIFIED, ['a < b']);
    assert.deepEqual([title, language], ['运营看板 2026-06', 'zh-Hans']);
    assert.equal(body.replace('<p class="note">a &lt; b</p>', ''), dashboards.content(made, SIMPLIFIED).body);
    assert.ok(html.endsWith(`<body>\n${dashboards.content(made, SIMPLIFIED).body}</body>\n</html>\n`));
  });

  it('has no id twice, and no link that leads nowhere', () => {
    const ids = all(html, / id="([^"]*)"/g);
    assert.equal(new Set(ids).size, ids.length);
    const targets = all(html, / href="#([^"]*)"/g);
    assert.deepEqual(
      targets.filter((target) => !ids.includes(target)),
      [],
    );
    const explained = ids.filter((id) => /^why-\d+$/.test(id));
    assert.ok(explained.length > 50);
    assert.deepEqual(
      explained.filter((id) => !targets.includes(id)),
      [],
    );
    const named = all(html, / aria-(?:labelledby|describedby)="([^"]*)"/g);
    assert.deepEqual(
      named.filter((id) => !ids.includes(id)),
      [],
    );
  });

  it('has the table of each chart, which leads to the explanations too', () => {
    const figures = html.split('<figure>').slice(1);
    assert.ok(figures.length > 20);
    for (const figure of figures) {
      const [chart = '', table = ''] = figure.split('<details>');
      assert.match(chart, /<svg [^>]*role="group"[^>]*><title [^>]*>[^<]+<\/title><desc [^>]*>[^<]+<\/desc>/);
      const [drawn, told] = [chart, table.split('</figure>')[0] ?? ''].map(
        (part) => new Set(all(part, /href="#(why-\d+)"/g)),
      );
      assert.deepEqual(drawn, told);
    }
    assert.match(html, /<th scope="row">2026-03<\/th><td class="number">无数据<\/td>/);
  });

  it('says states in words beside their marks', () => {
    const states = all(html, /<span class="state">(.*?)<\/span>/g);
    assert.ok(states.length > 20);
    for (const state of states) assert.match(state, /^<svg class="alone" [^>]*aria-hidden="true">.*<\/svg>[^<>]+$/);
  });

  it('says all of it in three languages and both scripts', async () => {
    const english = await pageFor(shop, ENGLISH);
    assert.match(english, /<html lang="en">[^]*<title>Operations dashboard, 2026-06<\/title>/);
    const traditional = await pageFor(shop, TRADITIONAL);
    assert.match(traditional, /<html lang="zh-Hant">[^]*<h1>營運看板 2026-06<\/h1>/);
    for (const page of [html, english, traditional]) assert.doesNotMatch(page, /dashboard\.[a-z]|kpi\.[a-z]|\{\w+\}/);
  });

  it('shows what documents, settings and exports say as the text that it is', async () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const page = await pageOf({
      exports: Object.fromEntries(
        Object.entries(EXPORTS).map(([name, text]) => [
          name.replace('店铺', '<b>店铺'),
          text.replaceAll('日常', '<b>x</b>'),
        ]),
      ),
      settings: (text) => text.replace('name: 周岚', `name: '${hostile}'`),
      document: (path, text) =>
        path.endsWith('risk-register.md')
          ? text.replaceAll('R26-02', hostile).replaceAll('同行低价', hostile)
          : undefined,
    });
    assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;'));
    assert.ok(page.includes('&lt;b&gt;店铺月报.csv'));
    assert.doesNotMatch(page, /<script|<img|<b>店铺|<b>x/);
  });

  it('of a month without anything has a sentence for each chart, and none of them', async () => {
    const page = await pageOf({ document: () => undefined });
    assert.equal(all(page, /(<figure>)/g).length, 1, 'that no report was handed in is what `kpi` says too');
    assert.equal(all(page, /(<div class="without">)/g).length, 5);
    assert.match(page, /没有 2026-06 的“风险登记表”，因此没有矩阵。/);
  });
});

describe('lines that stand in', () => {
  it('are lists in lists, even where a step is left out', () => {
    const lines = [
      { text: 'a', depth: 0 },
      { text: 'b<', depth: 2 },
      { text: 'c', depth: 1 },
      { text: 'd', depth: 0 },
    ];
    assert.equal(nested(lines).html, '<ul><li>a<ul><li>b&lt;</li><li>c</li></ul></li><li>d</li></ul>');
    assert.equal(nested([]).html, '<ul></ul>');
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BUNDLED_PACK } from '../../../support/pack';
import { preview } from '../../../support/preview';
import { ENGLISH } from '../../../support/reader';

const sample = (name: string): string =>
  readFileSync(path.join(BUNDLED_PACK, 'samples/documents/2026-05', name), 'utf8');
const PLAN = sample('monthly-promotion-plan.md');
const ASSESSMENT = sample('kpi-assessment-何蓓.md');

/** The assessment with another target and actual value of its first indicator. */
function withPair(pair: string, text = ASSESSMENT): string {
  return text.replace(/(?<=^\| 客户投诉解决率 \| [^|]+ \| [^|]+ )\| [^|]+ \| [^|]+ \|/m, pair);
}

/** The cell of a row of the page, by the row's first cell. */
function cellsOf(html: string, first: string): string[] {
  const row = html.split('<tr>').find((each) => each.includes(`<td>${first}</td>`)) ?? '';
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map((match) => match[1] ?? '');
}

describe('the preview’s findings', () => {
  it('stand under the heading of their section, the gravest first, each with its clause', () => {
    const html = preview(PLAN.replace('| 2.94% |', '| 3.94% |').replace('| 关键词推广 | 6 |', '| 关键词推广 | x |'));
    const goals = html.slice(html.indexOf('二、本月目标'), html.indexOf('三、人群'));
    assert.match(
      goals,
      new RegExp(
        [
          String.raw`^二、本月目标</h2>\n<ul class="ops-regulation-findings"><li class="ops-regulation-error">`,
          String.raw`<span class="ops-regulation-sign" role="img" aria-label="错误" title="错误">✕</span>`,
          String.raw`<span>[^<]*2\.94%[^<]*`,
          String.raw`<a class="ops-regulation-citation" href="#ops-regulation-clause-tmall-operations-[\d.]+"`,
        ].join(''),
      ),
    );
    const channels = html.slice(html.indexOf('四、渠道与预算'));
    assert.match(channels, /^四、渠道与预算<\/h2>\n<ul class="ops-regulation-findings">/);
    assert.doesNotMatch(html.slice(html.indexOf('一、上月复盘'), html.indexOf('二、本月目标')), /findings/);
  });

  it('of the whole document stand in the banner', () => {
    const html = preview(PLAN.replace('author: 林小满', 'author:').replace(/## 三、[^#]*/, ''));
    const [banner = ''] = html.split('<h1>');
    assert.match(banner, /<ul class="ops-regulation-findings">.*撰写人/s);
  });

  it('are not all shown at once, and equal ones are counted', () => {
    const head = '---\ntype: monthly-promotion-plan\nperiod: 2026-05\nauthor: 林小满\nstatus: draft\n---\n\n# x\n\n';
    assert.match(
      preview(`${head}正文\n`),
      /class="ops-regulation-warning">.*<\/ul><details class="ops-regulation-more"><summary>还有 \d+ 条<\/summary><ul/s,
    );
    assert.match(preview(`${head}§9.9.9 与 §9.9.9\n`), /§9\.9\.9[^<]* ×2 /);
  });

  it('are text, also where they quote HTML', () => {
    const html = preview(PLAN.replace('| 2.94% |', '| <img src=x onerror=alert(1)> |'));
    const list = /<ul class="ops-regulation-findings">.*?<\/ul>/s.exec(html)?.[0] ?? '';
    assert.match(list, /&lt;img src=x onerror=alert\(1\)&gt;/);
    assert.doesNotMatch(list, /<img/);
  });
});

describe('the preview’s bars', () => {
  it('show in the cell of the actual value how far it goes, and keep its text', () => {
    const cells = cellsOf(preview(ASSESSMENT), '客户满意度提升');
    assert.match(
      cells[4] ?? '',
      /^0\.3%<svg class="ops-regulation-bar ops-regulation-missed" [^>]*role="img" aria-label="目标 0\.5%，完成 60\.0%，未达标"/,
    );
    assert.match(cells[4] ?? '', /<rect class="ops-regulation-bar-fill" y="2" width="60\.0" height="4"\/>/);
    assert.equal(cells.filter((cell) => cell.includes('<svg')).length, 1);
    assert.match(
      cellsOf(preview(withPair('| 98% | 98.2% |')), '客户投诉解决率')[4] ?? '',
      /ops-regulation-met.*aria-label="目标 98%，完成 100\.2%，已达标"/,
    );
  });

  it('know where less is better', () => {
    const lower = (actual: string): string => {
      const lower = ASSESSMENT.replace('| 客户投诉解决率 | 越高越好 |', '| 客户投诉解决率 | 越低越好 |');
      const row = withPair(`| 98% | ${actual} |`, lower);
      return cellsOf(preview(row, { reader: ENGLISH }), '客户投诉解决率')[4] ?? '';
    };
    assert.match(lower('90%'), /ops-regulation-met.*lower is better: 91\.8% of it, within the target/);
    assert.match(lower('99%'), /ops-regulation-missed.*over the target/);
  });

  it('end where the track does, and are left out where a number is missing or the target is zero', () => {
    const withCells = (cells: string): string => cellsOf(preview(withPair(cells)), '客户投诉解决率')[4] ?? '';
    assert.match(withCells('| 10% | 98.2% |'), /bar-fill" y="2" width="125\.0"/);
    assert.match(withCells('| 10% | -5% |'), /bar-fill" y="2" width="0\.0"/);
    for (const cells of ['| 0% | 98.2% |', '|  | 98.2% |', '| 98% | 【待填】 |', '| 98% | <b>多</b> |'])
      assert.doesNotMatch(withCells(cells), /<svg/, cells);
  });
});

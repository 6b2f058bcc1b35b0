// The drawings by themselves: where values are drawn, what is drawn of none, one, negative and huge ones, and that
// words are words, no matter what they hold.
import assert from 'node:assert/strict';
import { barChart } from '../../../../../src/features/dashboard/drawing/bars';
import { funnelChart } from '../../../../../src/features/dashboard/drawing/funnel';
import { lineChart } from '../../../../../src/features/dashboard/drawing/line';
import { mark, markAlone } from '../../../../../src/features/dashboard/drawing/marks';
import { matrixChart } from '../../../../../src/features/dashboard/drawing/matrix';
import { barScale, scaleOf } from '../../../../../src/features/dashboard/drawing/scale';
import { fitting, number } from '../../../../../src/features/dashboard/drawing/svg';

const TITLED = { id: 'x', title: 'Sales <b>', description: 'From “1” to "2" & on' };
const HOSTILE = '"><script>alert(1)</script>';

function numbersOf(html: string, of: RegExp): number[] {
  return [...html.matchAll(of)].map((match) => Number(match[1]));
}

function countOf(html: string, text: string): number {
  return html.split(text).length - 1;
}

/** Nothing of a drawing is beyond a number, no matter what was to be drawn. */
function assertSound(html: string): void {
  assert.doesNotMatch(html, /NaN|Infinity|undefined|<script/);
  for (const value of numbersOf(html, / (?:x|y|cx|cy|width|height)="([^"]*)"/g))
    assert.ok(Math.abs(value) < 10_000, html);
}

describe('a scale', () => {
  it('leads from the least to the greatest, in either direction', () => {
    const scale = scaleOf([3, -1, 1], 100, 20);
    assert.deepEqual([scale?.low, scale?.high], [-1, 3]);
    assert.deepEqual(
      [-1, 1, 3].map((value) => scale?.at(value)),
      [100, 60, 20],
    );
  });

  it('of nothing is none, and of one value has it in the middle', () => {
    assert.equal(scaleOf([], 0, 10), undefined);
    assert.equal(scaleOf([NaN, Infinity], 0, 10), undefined);
    assert.equal(scaleOf([7, 7], 0, 10)?.at(7), 5);
  });

  it('holds the greatest numbers there are', () => {
    const scale = scaleOf([-Number.MAX_VALUE, 0, Number.MAX_VALUE], 0, 10);
    assert.deepEqual(
      [-Number.MAX_VALUE, 0, Number.MAX_VALUE].map((value) => scale?.at(value)),
      [0, 5, 10],
    );
  });

  it('of bars begins at zero, and gives zeros no length', () => {
    assert.deepEqual([0, 5, 10].map(barScale([5, 10], 0, 100).at), [0, 50, 100]);
    assert.deepEqual([-10, 0, 10].map(barScale([-10, 10], 0, 100).at), [0, 50, 100]);
    assert.deepEqual([0, 0].map(barScale([0, 0], 8, 100).at), [8, 8]);
    assert.equal(barScale([], 8, 100).at(0), 8);
  });
});

describe('words of a drawing', () => {
  it('are cut where they are too long, Chinese characters counting twice', () => {
    assert.equal(fitting('keywords', 8), 'keywords');
    assert.equal(fitting('keywords of', 8), 'keywords…');
    assert.equal(fitting('关键词推广', 10), '关键词推广');
    assert.equal(fitting('关键词推广', 9), '关键词推…');
    assert.equal(number(1 / 3), '0.33');
  });
});

describe('a line', () => {
  const shown = (value: number) => ({ value, text: `${String(value)}%` });

  it('has a gap for a month without a value, and none of its lines leads across it', () => {
    const months = [1, undefined, 2, 3].map((value, at) => ({
      name: `2026-0${String(at + 1)}`,
      ...(value !== undefined && { actual: shown(value), why: `why-${String(at)}`, state: 'near' as const }),
    }));
    const { html } = lineChart(TITLED, months);
    assert.equal(countOf(html, 'class="gap"'), 1);
    assert.equal(countOf(html, 'class="line"'), 2);
    assert.equal(countOf(html, 'class="mark near"'), 3);
    assert.deepEqual(numbersOf(html, /class="mark near" cx="[^"]*" cy="([^"]*)"/g), [108, 61, 14]);
    assert.match(html, /<a tabindex="-1" href="#why-2"><title>2026-03 2%<\/title>/);
    assert.match(html, /<svg [^>]*role="group" aria-labelledby="x-title" aria-describedby="x-about">/);
    assert.match(
      html,
      /<title id="x-title">Sales &lt;b&gt;<\/title><desc id="x-about">From “1” to &quot;2&quot; &amp; on</,
    );
    assert.ok(html.includes('>1%<') && html.includes('>3%<'), 'its levels are told as they are');
    assertSound(html);
  });

  it('shows targets dashed, and one alone as a dash', () => {
    const { html } = lineChart(TITLED, [{ name: 'a', actual: shown(1), target: shown(2) }]);
    assert.match(html, /<path class="target" d="M233 14 L249 14"\/?>/);
    assert.equal(countOf(html, 'class="mark unscored"'), 1);
    assert.doesNotMatch(html, /<a /);
  });

  it('draws nothing of nothing, and the greatest numbers within its frame', () => {
    assert.doesNotMatch(lineChart(TITLED, []).html, /<path|NaN/);
    assert.doesNotMatch(lineChart(TITLED, [{ name: 'a' }]).html, /<path|NaN/);
    const names = [-1e300, 0, 1e300].map((value) => ({
      name: HOSTILE,
      actual: { value, text: HOSTILE },
      why: 'why-1',
    }));
    assertSound(lineChart({ ...TITLED, title: HOSTILE }, names).html);
  });
});

describe('marks', () => {
  it('differ in shape', () => {
    const states = ['reached', 'near', 'behind', 'far-behind', undefined] as const;
    const shapes = states.map((state) => mark(state, { x: 5, y: 5 }).html.replace(/class="[^"]*"/g, ''));
    // A full circle and a hollow one are the same shape; the style fills the one.
    assert.equal(new Set(shapes).size, states.length - 1);
    assert.match(markAlone('near').html, /^<svg class="alone" [^>]*aria-hidden="true">/);
  });
});

describe('bars', () => {
  const bar = (name: string, value: number) => ({ name, value, text: String(value), why: 'why-1' });

  it('are as long as they are worth, and lead to their explanations', () => {
    const { html } = barChart(TITLED, [bar('甲', 10), bar('乙', 5), bar('丙', 0)]);
    assert.deepEqual(numbersOf(html, /class="bar" x="150" y="[^"]*" width="([^"]*)"/g), [290, 145, 0]);
    assert.match(html, /<a id="at-why-1" href="#why-1"><title>甲 10</);
    assertSound(html);
  });

  it('below zero go to the left', () => {
    const { html } = barChart(TITLED, [bar('a', -10), bar('b', 10)]);
    assert.deepEqual(numbersOf(html, /class="bar" x="([^"]*)"/g), [150, 295]);
    assert.deepEqual(numbersOf(html, /class="bar" x="[^"]*" y="[^"]*" width="([^"]*)"/g), [145, 145]);
  });

  it('of nothing are none, of huge numbers within the frame, and their names are words', () => {
    assert.doesNotMatch(barChart(TITLED, []).html, /class="bar"/);
    const { html } = barChart(TITLED, [bar(HOSTILE, 1e308), bar('b', -1e308), bar('c', 1)]);
    assertSound(html);
    assert.ok(html.includes('<title>&quot;&gt;&lt;script&gt;'));
  });
});

describe('a funnel', () => {
  const step = (name: string, value: number, rate?: string) => ({
    name,
    value,
    text: String(value),
    rate,
    why: 'why-1',
  });

  it('is as wide as its steps, with a trace of what is next to nothing', () => {
    const { html } = funnelChart(TITLED, [step('a', 1000), step('b', 500, '50%'), step('c', 1, '0.2%')]);
    assert.deepEqual(numbersOf(html, /class="bar" x="[^"]*" y="[^"]*" width="([^"]*)"/g), [240, 120, 2]);
    assert.equal(countOf(html, '<polygon'), 2);
    assert.ok(html.includes('>↓ 50%<') && html.includes('<title>b 500 50%</title>'));
    assertSound(html);
  });

  it('may be of one step, of a widening one, of none, and of words that are none of ours', () => {
    assert.doesNotMatch(funnelChart(TITLED, [step('a', 3)]).html, /<polygon/);
    const widening = funnelChart(TITLED, [step('a', 5), step('b', 10, '200%')]).html;
    assert.deepEqual(numbersOf(widening, /class="bar" x="[^"]*" y="[^"]*" width="([^"]*)"/g), [120, 240]);
    for (const steps of [[], [step(HOSTILE, 0), step(HOSTILE, -5, HOSTILE)], [step('a', 1e308)]])
      assertSound(funnelChart(TITLED, steps).html);
  });
});

describe('a matrix of risks', () => {
  const risk = (id: string, likelihood: number, impact: number) => ({
    id,
    text: 'x',
    likelihood,
    impact,
    why: 'why-1',
  });
  const said = {
    likelihood: HOSTILE,
    impact: 'Impact',
    levelOf: (score: number) => (score >= 12 ? { name: 'high', word: 'grave' } : { name: 'low', word: 'slight' }),
  };

  it('has each place with its level in words, and each risk in its place', () => {
    const { html } = matrixChart(TITLED, [risk('R1', 1, 1), risk('R2', 5, 4)], said);
    assert.equal(countOf(html, 'class="cell"'), 25);
    assert.equal(countOf(html, '>grave<'), 8);
    assert.deepEqual(numbersOf(html, /class="chip" x="([^"]*)"/g), [50, 442]);
    assert.match(html, /<g class="level-high">(?:(?!<\/g>).)*>R2</);
    assertSound(html);
  });

  it('counts those of a place that it has no room for', () => {
    const { html } = matrixChart(
      TITLED,
      ['a', 'b', 'c', 'd'].map((id) => risk(id, 3, 3)),
      said,
    );
    assert.equal(countOf(html, 'class="chip"'), 2);
    assert.ok(html.includes('>+2<'));
    assertSound(matrixChart(TITLED, [risk(HOSTILE, 2, 2)], said).html);
  });
});

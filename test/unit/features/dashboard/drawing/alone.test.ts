// A drawing as a file of its own: its colours are those of the page in light, on each shape, and nothing in it leads
// anywhere or is run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { aloneDrawing, COLOURS } from '../../../../../src/features/dashboard/drawing/alone';
import { barChart } from '../../../../../src/features/dashboard/drawing/bars';
import { lineChart } from '../../../../../src/features/dashboard/drawing/line';
import { matrixChart } from '../../../../../src/features/dashboard/drawing/matrix';
import { shape, words } from '../../../../../src/features/dashboard/drawing/svg';
import { element } from '../../../../../src/features/preview/html';
import { ROOT } from '../../../../support/pack';

const TITLED = { id: 'x', title: 'title', description: 'about' };
const STYLE = readFileSync(path.join(ROOT, 'src/features/dashboard/page/dashboard.css'), 'utf8');

const drawn = (...inside: Parameters<typeof element>[2][]): string =>
  aloneDrawing(element('svg', { viewBox: '0 0 100 50' }, ...inside), 'title').split('\n')[3] ?? '';

describe('a drawing as a file of its own', () => {
  it('has the colours that the page has in light', () => {
    const light = /:root \{([^}]*)\}/.exec(STYLE)?.[1] ?? '';
    const named = Object.fromEntries(
      [...light.matchAll(/--(\w+): (#\w+);/g)].map(([, name = '', colour = '']) => [name, colour] as const),
    );
    assert.ok(light.includes('color-scheme'));
    assert.deepEqual({ ...COLOURS, raised: named.raised }, named, 'a drawing has no raised parts');
  });

  it('stands on white with its title, with room around it', () => {
    const lines = aloneDrawing(element('svg', { viewBox: '0 0 100 50' }, 'x'), 'a < "b", and more than fits').split(
      '\n',
    );
    assert.match(
      lines[0] ?? '',
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="132" height="110" viewBox="-16 -44 /,
    );
    assert.equal(lines[1], '<rect x="-16" y="-44" width="132" height="110" fill="#ffffff"/>');
    assert.match(lines[2] ?? '', />a &lt; &quot;b&quot;, and…<\/text>$/);
    assert.deepEqual(lines.slice(3), ['x', '</svg>', '']);
  });

  it('has its colours on each shape, and those of a group on the group', () => {
    assert.equal(drawn(shape('rect', 'bar', { x: 1 })), '<rect x="1" fill="#2f7dc8"/>');
    assert.equal(
      drawn(words('a', { x: 1, y: 2 }, 'axis end')),
      '<text x="1" y="2" fill="#57606a" font-size="12" text-anchor="end">a</text>',
    );
    assert.equal(drawn(words('a', { x: 1, y: 2 }, 'name')), '<text x="1" y="2" fill="#1f2328" font-size="13">a</text>');
    const gap = lineChart(
      TITLED,
      ['a', 'b', 'c', 'd'].map((name, at) => ({ name, ...(at > 0 && { actual: { value: 1, text: '1' } }) })),
    );
    assert.match(
      aloneDrawing(gap, 'title'),
      /<g fill="none" stroke="#c8ced5" stroke-width="0.75"><rect [^>]*fill="none" stroke="none"\/><path d=/,
    );
  });

  it('leads nowhere, and knows how each class is drawn', () => {
    const said = { likelihood: 'l', impact: 'i', levelOf: () => ({ name: 'high', word: 'high' }) };
    const risk = { id: 'R1', text: 'x', likelihood: 1, impact: 2, why: 'why-1' };
    const bar = { name: '<script>', value: 1, text: '"', why: 'why-1' };
    for (const chart of [matrixChart(TITLED, [risk], said), barChart(TITLED, [bar])]) {
      const file = aloneDrawing(chart, 'title');
      assert.doesNotMatch(file, /<a\b|<\/a>|href|class=|tabindex|aria-| id=|<script/);
      assert.equal(file.split('<g').length, file.split('</g>').length);
      const bare = [...file.matchAll(/<(?:rect|text|polygon)(?:(?!fill=|stroke=)[^>])*>/g)].map(([tag]) => tag);
      assert.deepEqual(bare, []);
    }
  });

  it('holds no sign that XML may not hold', () => {
    assert.equal(drawn('a\u0000b\u0008c\ufffe\td'), 'abc\td');
  });
});

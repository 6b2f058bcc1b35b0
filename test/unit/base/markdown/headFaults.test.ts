import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { headMessage } from '../../../../src/base/markdown/headMessage';
import { readFrontMatter } from '../../../../src/base/markdown/frontMatter';
import type { FrontMatter, InvalidFront } from '../../../../src/base/markdown/frontMatter';
import { render } from '../../../../src/base/message';
import type { Bundle, Language } from '../../../../src/base/message';
import { applyEdits } from '../../../../src/base/range';
import { draws } from '../../../support/draws';
import { ROOT } from '../../../support/pack';

const head = (...lines: string[]): string => ['---', ...lines, '---', '', '# 周会', ''].join('\n');

function broken(text: string): InvalidFront {
  const front = readFrontMatter(text);
  assert.ok(front.kind === 'invalid', text);
  return front;
}

/** What a head says of a key, once its fault is fixed. */
function fixed(text: string, key: string): unknown {
  const { edits } = broken(text);
  assert.ok(edits !== undefined, text);
  const front = readFrontMatter(applyEdits(text, edits));
  assert.ok(front.kind === 'present', applyEdits(text, edits));
  return front.entries.find((entry) => entry.key === key)?.value;
}

const bundleOf = (language: Language): Bundle =>
  JSON.parse(readFileSync(path.join(ROOT, `l10n/${language}.json`), 'utf8')) as Bundle;
const READERS = (['en', 'zh-cn', 'zh-tw'] as const).map((language) => ({
  language,
  bundle: bundleOf(language),
  show: (text: string) => text,
}));

/** What a head that cannot be read is said to be, in each language. */
function said(front: FrontMatter): string[] {
  if (front.kind !== 'invalid') return [];
  return READERS.map((reader) => render(headMessage(front), reader));
}

const GOOD = 'type: weekly-meeting';

describe('heads that cannot be read', () => {
  const faults: readonly (readonly [line: string, problem: string, detail: string, key: string, meant?: string])[] = [
    ['title: "第一周', 'quote', '"', 'title', '第一周'],
    ["title: '第一週", 'quote', "'", 'title', '第一週'],
    ['title: "大促"复盘', 'quoted-more', '"大促"', 'title', '"大促"复盘'],
    ['title: "D:\\资料"', 'escape', '\\资', 'title', 'D:\\资料'],
    ['title: 周会: 五月', 'colon', '周会: 五月', 'title', '周会: 五月'],
    ['title: 週會:', 'colon', '週會:', 'title', '週會:'],
    ['title: [重要] 周会', 'bracket', '[', 'title', '[重要] 周会'],
    ['title: {甲', 'bracket', '{', 'title', '{甲'],
    ['author: @周岚', 'sign', '@', 'author', '@周岚'],
    ['author: *周嵐*', 'sign', '*', 'author', '*周嵐*'],
    ['share: %40', 'sign', '%', 'share', '%40'],
    ['code: `x`', 'sign', '`', 'code', '`x`'],
    ['note: > 见下', 'sign', '>', 'note', '> 见下'],
    ['period:2026-W19', 'blank', 'period', 'period', '2026-W19'],
    ['  period: 2026-W19', 'indent', 'period: 2026-W19', 'period', '2026-W19'],
  ];
  for (const [line, problem, detail, key, meant] of faults) {
    it(`are told what is wrong, and are readable once fixed: ${JSON.stringify(line)}`, () => {
      for (const text of [head(GOOD, line), head(GOOD, line, 'status: draft'), head(GOOD, '# 备注', '', line)]) {
        const front = broken(text);
        assert.deepEqual([front.problem, front.detail], [problem, detail], text);
        assert.equal(text.split('\n')[front.range.start.line], line);
        assert.equal(fixed(text, key), meant);
        assert.equal(fixed(text, 'type'), 'weekly-meeting');
      }
    });
  }

  it('are not those with a full-width colon or a tab before a key, nor do these hide what is wrong', () => {
    for (const line of ['period：2026-W19', '期間：2026-W19', '期间 ： 2026-W19', '\tperiod: 2026-W19']) {
      assert.equal(readFrontMatter(head(GOOD, line)).kind, 'present', line);
      const { problem, range } = broken(head(GOOD, line, 'title: 周会: 五月'));
      assert.deepEqual([problem, range.start.line], ['colon', 3], line);
    }
  });

  it('name the line where it can be meant in several ways, and offer nothing', () => {
    const told = (...lines: string[]): unknown[] => {
      const { problem, detail, edits } = broken(head(...lines));
      return [problem, detail, edits];
    };
    assert.deepEqual(told(GOOD, '本周会议照常'), ['no-colon', '本周会议照常', undefined]);
    assert.deepEqual(told(GOOD, '*a: b'), ['sign', '*', undefined]);
    assert.deepEqual(told(GOOD, 'period: 1', 'period: 2'), ['duplicate', 'period', undefined]);
    assert.deepEqual(told(GOOD, 'title: "a', 'author: "b"'), ['quote', '"', broken(head(GOOD, 'title: "a')).edits]);
  });

  it('lose the second of two lines that say the same', () => {
    const text = head(GOOD, 'period: 2026-W19', 'author: 周嵐', 'period: 2026-W19');
    assert.equal(fixed(text, 'period'), '2026-W19');
    assert.equal(applyEdits(text, broken(text).edits ?? []), head(GOOD, 'period: 2026-W19', 'author: 周嵐'));
  });

  it('are ended before the text, and begin with hyphens alone', () => {
    assert.equal(fixed('---\ntype: a\nperiod: 2026\n\n# 周会\n\n正文：见下\n', 'period'), '2026');
    assert.equal(fixed('---\ntype: a\n# 周会\n', 'type'), 'a');
    assert.equal(fixed('---\ntype: a', 'type'), 'a');
    assert.equal(fixed('--- yaml\ntype: a\n---\n', 'type'), 'a');
    assert.equal(broken('---\n').edits, undefined);
  });

  it('of a pack are told by the line where reading stops, which may be nested', () => {
    const front = readFrontMatter('---\nfields:\n  a: { kind: text }\n  b: x: y\n---\n', 'pack');
    assert.ok(front.kind === 'invalid');
    assert.deepEqual([front.problem, front.range.start.line], ['colon', 3]);
    const open = readFrontMatter('---\nlist: [\n  a,\n  b: c: d\n]\n---\n', 'pack');
    assert.ok(open.kind === 'invalid' && open.range.start.line > 1);
  });

  const signs = fc.constantFrom(
    ...': ：\t"\'[]{}&*!|>@`%#,-?\\\n/'.split(''),
    ...['\n', ': ', 'a', '周', '嵐', 'type', '---', '...', '1', ' ', '  ', '- ', '\\q', '<<', '~', '\u2028', '！'],
  );

  it('are never explained in the words of a library, and say only what stands in them', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), fc.boolean(), (some, ends) => {
        const text = `---\n${GOOD}\n${some.join('')}${ends ? '\n---\n' : ''}`;
        for (const whose of ['document', 'pack'] as const) {
          const front = readFrontMatter(text, whose);
          if (front.kind !== 'invalid') continue;
          const { detail, range } = front;
          assert.ok(text.includes(detail.replace(/…$/, '')), JSON.stringify([text, detail]));
          assert.ok(range.start.line < text.split('\n').length);
          const [, cn = '', tw = ''] = said({ ...front, detail: '' });
          for (const words of [cn, tw]) {
            assert.match(words, /\p{Script=Han}/u);
            assert.doesNotMatch(words.replace(/Tab|KB/g, ''), /[A-Za-z]{2}|\{detail\}/);
          }
        }
      }),
      draws(2000),
    );
  });

  const text = fc.array(
    fc.constantFrom('周', '會', '5', 'ROI', ' ', '：', '"', "'", ': ', '#', '@', '[', ']', '\\', '%'),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  it('say what their values said, once fixed, or are fixed by nothing', () => {
    fc.assert(
      fc.property(text, fc.nat(2), (parts, at) => {
        const value = parts.join('').trim();
        const lines = [GOOD, 'author: 周嵐', 'status: draft'];
        lines.splice(at, 0, `title: ${value}`);
        const front = readFrontMatter(head(...lines));
        if (front.kind !== 'invalid' || front.edits === undefined) return;
        const after = readFrontMatter(applyEdits(head(...lines), front.edits));
        assert.ok(after.kind === 'present', applyEdits(head(...lines), front.edits));
        assert.deepEqual(after.entries.map(({ key }) => key).toSorted(), ['author', 'status', 'title', 'type']);
        const plain = (given: unknown): string => String(given).replace(/["']/g, '');
        const read = plain(after.entries.find(({ key }) => key === 'title')?.value);
        assert.ok(plain(value).startsWith(read), JSON.stringify([value, read]));
      }),
      draws(2000),
    );
  });
});

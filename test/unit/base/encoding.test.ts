import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { decodeText, decodeUtf8 } from '../../../src/base/encoding';
import { spread } from '../../support/draws';
import { joined, toGbk, toUtf16 } from '../../support/encodings';
import { BUNDLED_PACK } from '../../support/pack';

/** Real files, the regulation in Traditional and documents in Simplified script. */
const TEXTS = spread(
  ['regulation', 'documents', 'samples/documents/2026-05'].flatMap((folder) =>
    readdirSync(path.join(BUNDLED_PACK, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(path.join(BUNDLED_PACK, folder, name), 'utf8')),
  ),
  12,
);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function nameOf(bytes: Uint8Array): string {
  const { unread } = decodeUtf8(bytes);
  return unread === undefined ? 'utf-8' : unread.kind === 'encoding' ? unread.encoding : unread.kind;
}

describe('bytes', () => {
  it('are text where they are UTF-8, to the last byte, with a mark, line ends and zeros of any kind', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '\r\n', '\r', '注：'),
        (mark, text, end) => {
          const whole = `${mark ? '\uFEFF' : ''}${text}${end}`;
          assert.equal(decodeUtf8(utf8(whole)).text, whole);
        },
      ),
    );
    for (const text of TEXTS) assert.equal(decodeUtf8(utf8(`\uFEFF${text}\0`)).text, `\uFEFF${text}\0`);
  });

  it('are named where all of them are in another encoding, in either script', () => {
    for (const text of TEXTS) {
      const named = [
        toGbk(text),
        toUtf16(text, 'le'),
        toUtf16(text, 'be'),
        toUtf16(`\uFEFF${text}`, 'le'),
        toUtf16(`\uFEFF${text}`, 'be'),
      ].map(nameOf);
      assert.deepEqual(named, ['gb18030', 'utf-16le', 'utf-16be', 'utf-16le', 'utf-16be'], text.slice(0, 80));
    }
    assert.deepEqual(
      [
        toUtf16('type: a\n', 'le'),
        toUtf16('type: a\n', 'be'),
        toUtf16('\uFEFF', 'le'),
        joined(toUtf16('\uFEFF甲', 'le'), Uint8Array.of(1)),
      ].map(nameOf),
      ['utf-16le', 'utf-16be', 'utf-16le', 'utf-16le'],
    );
  });

  it('are broken from the line and byte on where a word in GBK was pasted into UTF-8', () => {
    const word = fc.constantFrom('备注', '说明', '預算', '電商部', '直通车花费', '（见附件）');
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.nat(), word, (text, nat, pasted) => {
        const characters = Array.from(text);
        const at = nat % characters.length;
        const before = characters.slice(0, at).join('');
        const { unread } = decodeUtf8(joined(before, toGbk(pasted), text.slice(before.length)));
        assert.ok(unread?.kind === 'broken');
        // A pair of bytes of the word can be a character of UTF-8 by chance: 注 is.
        assert.equal(unread.at.line, place(before).line);
        const start = utf8(before).length;
        assert.ok(start <= unread.byte && unread.byte < start + toGbk(pasted).length);
      }),
    );
  });

  it('are broken where the file ends in the middle of a character, or holds what no encoding has', () => {
    for (const text of TEXTS.slice(0, 5)) {
      const cut = text.slice(0, text.lastIndexOf('，') + 1);
      for (const less of [1, 2])
        assert.deepEqual(decodeUtf8(utf8(cut).slice(0, -less)).unread, {
          kind: 'broken',
          at: place(cut.slice(0, -1)),
          byte: utf8(cut).length - 3,
        });
    }
    assert.deepEqual(decodeUtf8(joined('甲\r\n乙\r', Uint8Array.of(0xef, 0xbf))).unread, {
      kind: 'broken',
      at: { line: 2, character: 0 },
      byte: 9,
    });
    assert.deepEqual(decodeUtf8(Uint8Array.of(0x41, 0xff, 0xd8, 0xff, 0xe0, 0, 0x10)).unread, {
      kind: 'broken',
      at: { line: 0, character: 1 },
      byte: 1,
    });
  });

  it('are UTF-16 where their zeros all stand on one side, and text where there are few', () => {
    const ascii = 'a: 1\n'.repeat(4);
    assert.deepEqual(
      ['le', 'be'].map((order) => nameOf(toUtf16(ascii, order as 'le'))),
      ['utf-16le', 'utf-16be'],
    );
    const few = utf8(`${'x'.repeat(40)}\0${'x'.repeat(41)}\0`);
    assert.equal(nameOf(few), 'utf-8');
    assert.equal(decodeText(few), undefined, 'no import takes a text with zeros');
    assert.equal(nameOf(Uint8Array.of(...toUtf16('abc', 'le'), 0x41)), 'utf-8', 'an odd number of bytes');
    assert.equal(nameOf(Uint8Array.of(0x41, 0, 0, 0x41)), 'utf-8', 'zeros on both sides');
    assert.equal(nameOf(Uint8Array.of(0x41, 0, 0, 0)), 'utf-8', 'a zero in what they would be');
    for (const [bytes, name] of [
      [[0xff, 0xfe, 0x2d, 0x4e], 'utf-16le'],
      [[0xfe, 0xff, 0x4e, 0x2d], 'utf-16be'],
      [[0xff, 0xfd, 0x4e, 0x2d], 'broken'],
      [[0xfe, 0xfe, 0x4e, 0x2d], 'gb18030'],
      [[0xfd, 0xfe, 0xff], 'broken'],
    ] as const)
      assert.equal(nameOf(Uint8Array.from(bytes)), name, bytes.join(' '));
  });

  it('are UTF-8 with a fault rather than GBK where a third of the characters are sound', () => {
    const word = toGbk('预算说明费用预算');
    const broken = Array.from(new TextDecoder().decode(word)).filter((character) => character === '\uFFFD').length;
    assert.ok(broken > 6 && broken < 36);
    for (let sound = 0; sound <= 12; sound += 2)
      assert.equal(nameOf(joined('预'.repeat(sound), word)), sound * 3 > broken ? 'broken' : 'gb18030', String(sound));
    const latin = joined('type: a\n'.repeat(20), word);
    assert.equal(nameOf(latin), 'gb18030', 'letters say nothing of the encoding');
  });

  it('are broken from a place on that counts a mark as a character', () => {
    assert.deepEqual(decodeUtf8(joined('\uFEFF甲\n', Uint8Array.of(0xff))).unread, {
      kind: 'broken',
      at: { line: 1, character: 0 },
      byte: 7,
    });
    assert.deepEqual(decodeUtf8(joined('\uFEFF甲', Uint8Array.of(0xff))).unread, {
      kind: 'broken',
      at: { line: 0, character: 2 },
      byte: 6,
    });
  });

  it('are read for an import in any encoding, the mark left out', () => {
    for (const text of TEXTS) {
      const inGbk = new TextDecoder('gbk').decode(toGbk(text));
      assert.deepEqual(
        [`\uFEFF${text}`, text].map((each) => decodeText(utf8(each))),
        [text, text],
      );
      assert.equal(decodeText(toGbk(text)), inGbk);
      for (const order of ['le', 'be'] as const)
        assert.deepEqual([decodeText(toUtf16(text, order)), decodeText(toUtf16(`\uFEFF${text}`, order))], [text, text]);
      assert.equal(decodeText(joined(text, toGbk('备注'))), undefined);
    }
  });
});

function place(text: string): { line: number; character: number } {
  const lines = text.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

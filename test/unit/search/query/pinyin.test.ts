import assert from 'node:assert/strict';
import { createSounds } from '../../../../src/search/query/pinyin';
import type { Sounds } from '../../../../src/search/query/pinyin';
import { createReadings, readAll, spell } from '../../../../src/search/query/readings';
import type { Readings } from '../../../../src/search/query/readings';
import { readAloud } from '../../../../src/base/pinyin';
import { runSync } from '../../../../src/base/slices';
import { lexiconOf, ready, viewOf } from '../../../support/smallLexicon';

const TEXTS = ['店铺库存与库存盘点', '客户投诉处理', '推广费用报销', '存货，苦寸', '目标', '重量与重要'].map((text) =>
  ready(text),
);
// Made for each test, since they remember what they read.
let readings: Readings;
let sounds: Sounds;
beforeEach(() => {
  readings = createReadings();
  sounds = createSounds(lexiconOf(TEXTS), readings);
});
const words = (letters: string): string[] => sounds.wordsFor(letters).map(({ text }) => text);

describe('letters', () => {
  it('spell words of the texts, whole, unfinished or by their initials', () => {
    assert.deepEqual(words('kucun'), ['库存', '苦寸'], 'the commoner first');
    assert.deepEqual(words('kucu'), ['库存', '苦寸']);
    assert.equal(words('tuiguangfeiyong')[0], '推广费用');
    assert.equal(words('tgfy')[0], '推广费用');
    assert.equal(words('zhongliang')[0], '重量');
    assert.deepEqual(words('mb'), [], 'two letters are no initials');
    assert.deepEqual(words('k'), []);
    assert.deepEqual(words('kucun'.repeat(9)), []);
  });

  it('spell the likeliest first: what is one word and read so, then the commoner, eight at most', () => {
    const texts = ['世纪，试剂', '时机', '时机，实际', '是几'].map((text) => ready(text));
    const of = createSounds(lexiconOf(texts), readings);
    const found = of.wordsFor('shiji');
    assert.equal(found[0]?.text, '时机');
    assert.deepEqual([found.at(-1)?.text, found.at(-1)?.doubt], ['是几', 1]);
    assert.deepEqual(
      found.map(({ doubt }) => doubt),
      found.map(({ doubt }) => doubt).sort(),
    );
    const many = ready(Array.from('是时实事十石市师士世', (sign) => `${sign}机`).join('，'));
    assert.equal(createSounds(lexiconOf([many]), readings).wordsFor('shiji').length, 8);
    const odd = createSounds(lexiconOf([ready('重量')]), readings);
    assert.deepEqual(
      odd.wordsFor('chongliang').map(({ text, doubt }) => [text, doubt]),
      [['重量', 1]],
      'a word that is not read so',
    );
  });

  it('spell no string whose pairs stand apart, and by initials up to twelve', () => {
    const apart = createSounds(lexiconOf([ready('库存，存货，库存')]), readings);
    assert.deepEqual(
      apart.wordsFor('kucunhuo').filter(({ doubt }) => doubt === 0),
      [],
    );
    const long = '店铺库存盘点客户投诉处理推广';
    const of = createSounds(lexiconOf([ready(long)]), readings);
    const initialsOf = (length: number): string => spell(long).initials.slice(0, length);
    assert.equal(of.wordsFor(initialsOf(12))[0]?.text, long.slice(0, 12));
    assert.equal(of.wordsFor(initialsOf(3))[0]?.text, long.slice(0, 3));
    assert.deepEqual(
      of.wordsFor(initialsOf(13)).filter(({ doubt }) => doubt === 0),
      [],
    );
  });

  it('spell what was meant where they spell nothing, which is doubtful', () => {
    assert.equal(words('kehutousu')[0], '客户投诉');
    assert.equal(words('kehutuosu')[0], '客户投诉');
    assert.ok(sounds.wordsFor('kehutuosu').every(({ doubt }) => doubt > 0));
    assert.equal(sounds.wordsFor('kucun')[0]?.doubt, 0);
  });
});

describe('letters by sounds that many do not tell apart', () => {
  const TOLD = ['市场', '牛奶', '湖南', '生产', '灯光', '发货', '龙虎', '张三'].map((text) => ready(text));
  const meant = (letters: string): string | undefined =>
    createSounds(lexiconOf(TOLD), readings).wordsFor(letters)[0]?.text;

  it('mean the word that sounds so', () => {
    const heard: Readonly<Record<string, string>> = {
      sichang: '市场',
      shicang: '市场',
      sican: '市场',
      liulai: '牛奶',
      niulai: '牛奶',
      fulan: '湖南',
      hulan: '湖南',
      senchan: '生产',
      shengcang: '生产',
      denguan: '灯光',
      hahuo: '发货',
      nonghu: '龙虎',
      longfu: '龙虎',
      zangsan: '张三',
      zhanshang: '张三',
    };
    for (const [letters, word] of Object.entries(heard)) assert.equal(meant(letters), word, letters);
  });

  it('mean no other where they are merely near', () => {
    for (const letters of ['tichang', 'miunai', 'bunan', 'xichang', 'deguag'])
      assert.notEqual(meant(letters), '市场', letters);
    assert.equal(createSounds(lexiconOf(TOLD), readings).wordsFor('sichang')[0]?.doubt, 1);
  });

  it('mean several words run together, the fewest that cover them', () => {
    const texts = ['推广', '费用', '报销', '广费', '推', '店铺销售额'].map((text) => ready(text));
    const of = createSounds(lexiconOf(texts), readings);
    assert.equal(of.wordsFor('tuiguangfeiyongbaoxiao')[0]?.text, '推广费用报销');
    assert.equal(of.wordsFor('tuigaungfeiyong')[0]?.text, '推广费用', 'two letters that changed places');
    assert.equal(of.wordsFor('tuiguuangfeiyong')[0]?.text, '推广费用', 'a letter too many');
    assert.deepEqual(of.wordsFor('tuiwoshini'), []);
    assert.ok(of.wordsFor('tuiguangfeiyong').length <= 4);
    const long = createSounds(lexiconOf([ready('推广')]), readings);
    assert.deepEqual(long.wordsFor('a'.repeat(40)), []);
    assert.deepEqual(long.soundingLike('推'.repeat(40)), []);
  });
});

describe('a word that no text holds', () => {
  it('sounds like those that an input method offers beside it', () => {
    const like = (word: string): string[] => sounds.soundingLike(word).map(({ text }) => text);
    assert.ok(like('酷存').includes('库存'));
    assert.equal(like('客户投宿')[0], '客户投诉');
    assert.ok(!like('库存').includes('库存'));
    for (const word of ['库', '库'.repeat(41)]) assert.deepEqual(like(word), []);
  });
});

describe('characters', () => {
  it('are read aloud, each in its word, and once', () => {
    assert.deepEqual(readAloud('重量'), ['zhong', 'liang']);
    assert.deepEqual(readAloud('绿'), ['lv']);
    assert.deepEqual(spell('库存'), { whole: 'kucun', initials: 'kc' });
    assert.deepEqual([...readings('重')].sort(), ['chong', 'zhong']);
    assert.equal(readings('重'), readings('重'));
    assert.equal(new Set(readings('和')).size, readings('和').length);
  });

  it('are read all before they are needed, with pauses', () => {
    const seen: string[] = [];
    const text = Array.from({ length: 120 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
    const view = viewOf([ready(text)]);
    const reading = readAll(view, (character) => {
      seen.push(character);
      return [];
    });
    assert.equal([...reading].length, 3);
    assert.deepEqual(seen.sort(), Array.from(text).sort());
    runSync(readAll(viewOf([]), () => []));
  });
});

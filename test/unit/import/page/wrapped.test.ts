import assert from 'node:assert/strict';
import type { SourceLine } from '../../../../src/import/line';
import { joinWrapped } from '../../../../src/import/page/wrapped';

function linesOf(texts: readonly string[]): SourceLine[] {
  return texts.map((text, index) => ({ file: 'a', line: index + 1, text, heading: 0 }));
}

function joined(texts: readonly string[]): string[] {
  return joinWrapped(linesOf(texts)).lines.map(({ text }) => text);
}

function doubts(texts: readonly string[]): string[] {
  return joinWrapped(linesOf(texts)).left.map(({ reason, line, text }) => `${reason} ${String(line)} ${text}`);
}

/** A text as a page breaks it after so many characters. */
function broken(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [];
}

const LONG =
  '第一条客服应当在工作时间内及时回复顾客的咨询并把处理的经过完整地写入登记表以便交接班的同事继续跟进直到问题解决为止';
const NEXT =
  '第二条仓库应当按照系统的顺序拣货复核打包并在当天下午把包裹全部交给快递公司遇到缺货的立即通知客服与顾客说明情况';

describe('lines that were broken at a page’s width', () => {
  it('are joined where nearly all that end inside a sentence are full, up to the next number', () => {
    assert.deepEqual(joined([...broken(LONG, 18), ...broken(NEXT, 18)]), [LONG, NEXT]);
    assert.deepEqual(doubts([...broken(LONG, 18), ...broken(NEXT, 18)]), []);
  });
  it('are full where the next word would not go into them', () => {
    const lines = [
      '第一条每日的数据应在次日上午',
      '10:00前交给主管并且抄送运营经理',
      '不得延迟遇到节假日的顺延到节后第一天',
      '报送。',
    ];
    assert.deepEqual(joined(lines), [lines.join('')]);
  });
  it('are joined before a number that goes on from what stands before it', () => {
    const lines = [
      '第三条违反规定的员工按照本办法第二章和',
      '第十二条处理并扣除当月的全部绩效奖金而',
      '且三个月内不得参加晋升评选也不得调换岗',
      '位。',
    ];
    assert.deepEqual(joined(lines), [lines.join('')]);
  });
  it('are joined after a sentence where sentences mostly end inside of lines', () => {
    const text =
      '第一条本店实行轮班。班次由主管排定。员工不得私自换班，确需换班的先书面申请。申请由主管批准后才能换班。加班另计。';
    const lines = broken(text, 18);
    assert.equal(lines[0]?.endsWith('。'), true);
    assert.deepEqual(joined([...lines, ...broken(NEXT, 18)]), [text, NEXT]);
  });
  it('are left as they are where no page broke them', () => {
    const list = ['职责', '制定销售计划', '主持每周例会', '跟踪决议的落实情况', '每月向总经理汇报一次', '其他'];
    assert.deepEqual(joined(list), list);
    assert.deepEqual(doubts(list), []);
  });
  it('go on before a sign that closes and after one that opens, also where they are not full', () => {
    assert.deepEqual(joined(['按下表执行（', '见附表', '）。']), ['按下表执行（见附表）。']);
  });
  it('keep a blank of the text at the end of a full line', () => {
    const lines = [...broken(LONG, 18), ...broken(NEXT, 18)];
    lines[1] = `${lines[1]?.slice(0, 17) ?? ''} `;
    assert.match(joined(lines)[0] ?? '', /\S \S/);
  });
  it('are listed where it is not certain whose the break is', () => {
    const [first = '', second = ''] = broken('提交的材料应当完整、准确，不完整的退回重新提交并说明', 18);
    assert.deepEqual(joined([first, second]), [first + second]);
    assert.deepEqual(doubts([first, second]), [`break 1 ${first} ⏎ ${second}`]);
  });
});

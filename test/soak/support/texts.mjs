// Texts of documents that are written in storms: most are short, some are whole and speak of others.

/** A number from 0 up to, not with, another; always the same ones for a seed. */
export class Dice {
  /** @param {number} seed */
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** @param {number} end */
  below(end) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * end);
  }

  /**
   * @template T
   * @param {readonly T[]} items at least one
   * @returns {T}
   */
  pick(items) {
    return /** @type {T} */ (items[this.below(items.length)]);
  }
}

/**
 * @param {Dice} dice
 * @param {string} plan a whole document
 * @returns {string}
 */
export function drawText(dice, plan) {
  const [year, month] = [1980 + dice.below(60), String(1 + dice.below(12)).padStart(2, '0')];
  const period = `${year}-${month}`;
  const head = `period: ${period}\nauthor: 陈屿\nstatus: draft\n`;
  return dice.pick([
    () => `没有信息区 ${dice.below(100)}\n`,
    () => `沒有信息區 ${dice.below(100)}，依 §${dice.below(9)}.${dice.below(9)} 辦理\n`,
    () =>
      `---\ntype: weekly-meeting\nid: soak-${dice.below(3000)}\n${head}---\n# 周会\n\n【待填：${dice.below(10)}】\n`,
    () => `---\ntype: no-such-type\n${head}---\n`,
    () => plan.replaceAll('2026-05', period).replace('| 2.94% |', `| ${dice.below(10)}.94% |`),
  ])();
}

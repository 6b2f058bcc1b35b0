import assert from 'node:assert/strict';
import { compose, composeLetters, dropComposition } from './support/composing';
import { deskForEach } from './support/sheetDesk';
import type { SheetDesk } from './support/sheetDesk';
import { until } from './support/waiting';

const PLAN = 'documents/2026-06/monthly-promotion-plan.md';
const REPORT = 'documents/2026-06/analysis-report.md';

/** A row above all others of the table of channels. */
const withRowAbove = (text: string): string =>
  text.replace(
    /(\n\| 推广渠道 .*\n\| --- .*\n)/,
    '$1| 直播间 |  | 1,000 |  |  |  |  |  |  |  |  |  |  |  |  | 陈屿 |  |\n',
  );

describe('an input method in the sheet, in a browser', function () {
  this.timeout(60_000);

  describe('in a plan', () => {
    let desk: SheetDesk;
    deskForEach(PLAN, (given) => (desk = given));
    const composed = (letters: readonly string[], chosen: string): Promise<void> => compose(desk.keys, letters, chosen);
    const field = (id: string) => desk.page.locator(`#field-${id}`);
    const headSays = (line: string): Promise<string> =>
      until(
        line,
        () => desk.text,
        (text) => text.includes(`\n${line}\n`),
      );
    /** Puts the caret at the end of a text, and waits until it is there. */
    const toEndOf = async (words: string): Promise<void> => {
      await desk.page.locator('.cm-content', { hasText: words }).click();
      await desk.press('Control+End');
    };
    const typing = (): Promise<string> => desk.page.locator('.cell-field.editing').inputValue();

    it('types into a text, a list and an amount of the head, over them and into them', async () => {
      await field('shop').fill('');
      await composed(['m', 'mu', 'mu he'], '木禾');
      await desk.press('Enter');
      await headSays('shop: 木禾');
      await field('shop').click();
      await desk.press('End');
      await composed(['j', 'jia'], '家居');
      await desk.press('Tab');
      await headSays('shop: 木禾家居');
      await field('author').fill('');
      await desk.press('Tab');
      await desk.row(/\nauthor: (?!林)/);
      await field('author').click();
      await composed(['l', 'lin xiao man'], '林小满');
      await desk.press('Enter');
      await headSays('author: 林小满');
      await field('budget').fill('');
      await composed(['s', 'shi ba wan'], '18万');
      await desk.press('Enter');
      await until(
        'the amount',
        () => desk.text,
        (text) => /\nbudget: 18(?:万|0,000)/.test(text),
      );
    });

    it('keeps what it was at where a field loses the focus, and nothing where one gives it up', async () => {
      await field('shop').fill('甲');
      await composeLetters(desk.keys, ['y', 'yi']);
      await field('budget').focus();
      await headSays('shop: 甲yi');
      await field('shop').click();
      await desk.press('End');
      await composeLetters(desk.keys, ['b', 'bing']);
      await dropComposition(desk.keys);
      assert.equal(await field('shop').inputValue(), '甲yi');
      await desk.press('Escape');
      await desk.press('Tab');
      await desk.enter();
      assert.match(desk.text, /\nshop: 甲yi\n/);
    });

    it('is not disturbed in a field, a cell or a text by what the document says meanwhile', async () => {
      await field('shop').click();
      await desk.press('End');
      await composeLetters(desk.keys, ['x', 'xin']);
      await desk.changeText((text) => text.replace('budget: 186,000', 'budget: 187,000'));
      await until(
        'the page shows it',
        () => field('budget').inputValue(),
        (value) => value === '187,000',
      );
      await desk.keys.send('Input.insertText', { text: '新' });
      await desk.press('Enter');
      await headSays('shop: 木禾家居旗舰店新');

      await desk.goTo('人群推广', '说明');
      await composeLetters(desk.keys, ['j', 'jia tou']);
      await desk.changeText((text) => withRowAbove(text).replace('| 70,000 |', '| 71,000 |'));
      await desk.page.locator('td', { hasText: '直播间' }).waitFor();
      assert.equal(await typing(), 'jia tou');
      await desk.keys.send('Input.imeSetComposition', { text: 'jia tou a', selectionStart: 9, selectionEnd: 9 });
      await desk.keys.send('Input.insertText', { text: '加投' });
      await desk.press('Enter');
      await desk.row(/\n\| 人群推广 .*\| 加投 \|\n/);

      await toEndOf('5 月推广花费');
      await composeLetters(desk.keys, ['l', 'ling wai']);
      await desk.changeText((text) => text.replace('5 月推广花费', '五月推广花费'));
      await desk.show();
      await desk.keys.send('Input.imeSetComposition', { text: 'ling wai a', selectionStart: 10, selectionEnd: 10 });
      await desk.keys.send('Input.insertText', { text: '另外' });
      await desk.enter();
      await desk.row(/\n五月推广花费 .*最稳。另外\n/);
    });

    it('types into a text what was composed, keeps it where the text loses the focus, and gives it up', async () => {
      await toEndOf('5 月推广花费');
      await composed(['x', 'xia yue'], '下月');
      await desk.press('Enter');
      await composed(['j', 'ji xu'], '继续');
      await desk.enter();
      await desk.row(/最稳。下月\n继续\n/);
      await toEndOf('618 以收藏');
      await composeLetters(desk.keys, ['z', 'zai']);
      await field('shop').focus();
      await desk.row(/59 元边桌。zai\n/);
      await toEndOf('618 以收藏');
      await composeLetters(desk.keys, ['q', 'qu']);
      await dropComposition(desk.keys);
      await field('shop').focus();
      await desk.enter();
      assert.match(desk.text, /59 元边桌。zai\n/);
    });

    it('keeps the letters of a cell that loses the focus, and drops them where one gives them up', async () => {
      await desk.goTo('内容营销', '说明');
      await desk.press('F2', 'End');
      await composeLetters(desk.keys, ['z', 'zai']);
      await field('shop').focus();
      await desk.row(/\n\| 内容营销 .*做铺垫zai \|/);
      await desk.goTo('关键词推广', '说明');
      await composeLetters(desk.keys, ['q', 'qu']);
      await dropComposition(desk.keys);
      await desk.press('Escape', 'ArrowDown');
      await desk.enter();
      assert.match(desk.text, /\n\| 关键词推广 .*\| 林小满 \|  \|\n/);
    });
  });

  describe('in a report', () => {
    let desk: SheetDesk;
    deskForEach(REPORT, (given) => (desk = given));

    it('types into a day of the head', async () => {
      await desk.page.locator('#field-takenOn').fill('');
      await compose(desk.keys, ['q', 'qi yue'], '7月2日');
      await desk.press('Enter');
      await desk.row(/\ntakenOn: (?:2026-07-02|7月2日)\n/);
    });
  });
});

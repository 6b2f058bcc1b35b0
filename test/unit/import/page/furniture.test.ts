import assert from 'node:assert/strict';
import { withoutFurniture } from '../../../../src/import/page/furniture';
import { clausesOf, imported, leftOf } from '../../../support/imports';

const PAGE = [
  ['首页', '范文大全', '登录 | 注册', '当前位置：首页 > 制度', '接待制度', '发布时间：2024-05-06 阅读：12次'],
  ['一、接待', '1. 先问候。', '2. 再查询。', '二、附则', '1. 由客服部解释。'],
  ['上一篇：考勤制度', '相关推荐', '员工手册范本', 'Copyright © 2024 版权所有', '京ICP备12345678号'],
];
const CLAUSES = ['1 接待', '1.1｜先问候。', '1.2｜再查询。', '2 附则', '2.1｜由客服部解释。'];

describe('what a page puts around a text', () => {
  it('is left out and listed once for each end, with or without line breaks', async () => {
    for (const between of ['\n', ' ', '']) {
      const result = await imported(PAGE.flat().join(between));
      assert.deepEqual(clausesOf(result), CLAUSES, JSON.stringify(between));
      assert.deepEqual(
        leftOf(result).map((each) => each.split(' ')[0]),
        ['page', 'page'],
      );
    }
  });
  it('is left out in Traditional script too', async () => {
    const text =
      '首頁 登錄 | 註冊 當前位置：首頁 > 制度 接待制度 一、接待 1. 先問候。 2. 再查詢。 上一篇：考勤制度 版權所有';
    assert.deepEqual(clausesOf(await imported(text)), ['1 接待', '1.1｜先問候。', '1.2｜再查詢。']);
  });
  it('leaves the title that stands among it', async () => {
    assert.equal((await imported(PAGE.flat().join('\n'))).pack.title, '接待制度');
  });
  it('is no rule about pages, ratings, downloads and rights', () => {
    const rules = [
      '店铺评论管理办法',
      '第一条 客服每天查看评论，回复率不低于90%。',
      '第二条 首页装修由美工负责，分享活动由运营主管审批。',
      '第三条 下载的素材须取得授权，涉嫌侵权的商品立即下架。',
      '第四条 会员登录、收藏与关注数据按月上报。',
    ];
    const lines = rules.map((text, index) => ({ file: 'a', line: index + 1, text, heading: 0 }));
    assert.deepEqual(withoutFurniture(lines), { lines, left: [] });
    assert.deepEqual(withoutFurniture(lines.toReversed()).left, []);
  });
});

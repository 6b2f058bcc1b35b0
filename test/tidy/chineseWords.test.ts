// Which words Chinese readers meet: one for each thing. The knowledge base is a Mainland company's, in Traditional
// script; the product speaks Mainland words to readers of Simplified, and those of Taiwan to readers of Traditional.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BUNDLED_PACK, readPackFiles, ROOT } from '../support/pack';

interface Decision {
  /** What is not written. */
  readonly never: RegExp;
  readonly instead: string;
}

const CONTENT: readonly Decision[] = [
  { never: /預設/, instead: '默認' },
  { never: /快速修[復正]/, instead: 'what the editors call otherwise has no name here: 自動算出, 給出的改法' },
  { never: /[復覆](?:核|算(?!賬)|評)/, instead: '複核、複算、複評' },
  { never: /回復(?!原|正常|期)/, instead: '回覆' },
  { never: /裏/, instead: '裡' },
  { never: /周期/, instead: '週期' },
  { never: /產品質量/, instead: '商品質量' },
  { never: /信息區|文首/, instead: '文檔頭' },
  { never: /的列(?![舉入出表])|欄位、列/, instead: '欄' },
];

const MAINLAND: readonly Decision[] = [
  { never: /[「」『』]/, instead: '“ ”、‘ ’' },
  { never: /信息区|文首/, instead: '文档头' },
  { never: /知识库/, instead: '知识包' },
  { never: /栏位/, instead: '填写项' },
  { never: /结束码/, instead: '退出码' },
  { never: /字体/, instead: '简体还是繁体' },
  { never: /快速修正/, instead: '快速修复' },
];

const TAIWAN: readonly Decision[] = [
  { never: /[“”‘’]/, instead: '「」、『』' },
  { never: /文檔/, instead: '文件' },
  { never: /單元格/, instead: '儲存格' },
  { never: /文件夾/, instead: '資料夾' },
  { never: /默認/, instead: '預設' },
  { never: /導[入出]/, instead: '匯入、匯出' },
  { never: /軟件/, instead: '軟體' },
  { never: /信息(?!技術)|資訊區/, instead: '文件頭、訊息' },
  { never: /鏈接/, instead: '連結' },
  { never: /粘貼/, instead: '貼上' },
  { never: /字節/, instead: '位元組' },
  { never: /字段/, instead: '欄位' },
  { never: /打開/, instead: '開啟' },
  { never: /查看/, instead: '檢視' },
  { never: /保存|存檔/, instead: '儲存' },
  { never: /模板/, instead: '範本' },
  { never: /知識庫/, instead: '知識包' },
  { never: /光標/, instead: '游標' },
  { never: /字符/, instead: '字元' },
  { never: /快捷鍵/, instead: '快速鍵' },
  { never: /列表/, instead: '清單' },
  { never: /正則/, instead: '規則運算式' },
  { never: /文本/, instead: '文字' },
];

function broken(name: string, text: string, decisions: readonly Decision[]): string[] {
  return text.split('\n').flatMap((line, index) =>
    decisions.flatMap(({ never, instead }) => {
      const found = never.exec(line);
      return found === null ? [] : [`${name}:${String(index + 1)} ${found[0]} → ${instead}`];
    }),
  );
}

function brokenIn(files: readonly string[], decisions: readonly Decision[]): string[] {
  return files.flatMap((name) => broken(name, readFileSync(path.join(ROOT, name), 'utf8'), decisions));
}

describe('Chinese words', () => {
  it('are of one kind in the knowledge base', () => {
    const files = readPackFiles(BUNDLED_PACK).filter(
      ({ path: name }) => !/^(words\.yaml|glossary\.md|README\.md)$/.test(name),
    );
    assert.deepEqual(
      files.flatMap(({ path: name, text }) => broken(name, withoutNames(text), CONTENT)),
      [],
    );
  });

  it('are those of the Mainland in Simplified script', () => {
    assert.deepEqual(brokenIn(['l10n/zh-cn.json', 'package.nls.zh-cn.json'], MAINLAND), []);
  });

  it('are those of Taiwan in Traditional script', () => {
    assert.deepEqual(brokenIn(['l10n/zh-tw.json', 'package.nls.zh-tw.json'], TAIWAN), []);
  });
});

/** A text without the names by which others may call a thing: these are read, never shown. */
function withoutNames(text: string): string {
  return text.replace(/aliases: \[[^\]]*\]/g, '');
}

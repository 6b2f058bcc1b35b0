// The pages of rules as each reader sees them.
import assert from 'node:assert/strict';
import { simplify } from '../../../../src/base/script';
import { RULES } from '../../../../src/checking/registry';
import { rulePage } from '../../../../src/features/checking/rulePage';
import { latinWords } from '../../../support/latinWords';
import { BUNDLED_PACK, readPackFiles } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';

const pages = readPackFiles(BUNDLED_PACK).filter(({ path }) => path.startsWith('rules/'));
const withoutExamples = (page: string): string => page.replaceAll(/^(`{3,})markdown\n[^]*?\n\1$/gm, '');

const PAGE = `---
id: x
---

# 某項不符 Something wrong

## 為什麼 Why

這裡說明。
又一行。

Here is why.

## 錯誤示例 Wrong

\`\`\`\`markdown
---
type: weekly-meeting
---

\`\`\`
例
\`\`\`

# 週報 Report
\`\`\`\`
`;

describe('the page of a rule', () => {
  it('is in the language of its reader, without its head, the examples as they are', () => {
    const example = PAGE.slice(PAGE.indexOf('````'));
    assert.equal(
      rulePage(PAGE, TRADITIONAL),
      `# 某項不符\n\n## 為什麼\n\n這裡說明。\n又一行。\n\n## 錯誤示例\n\n${example}`,
    );
    assert.equal(rulePage(PAGE, SIMPLIFIED), simplify(rulePage(PAGE, TRADITIONAL)));
    assert.equal(rulePage(PAGE, ENGLISH), `# Something wrong\n\n## Why\n\nHere is why.\n\n## Wrong\n\n${example}`);
  });

  it('has no English for who reads Chinese, and no Chinese for who reads English, all examples for both', () => {
    assert.equal(pages.length, RULES.length);
    for (const { path, text } of pages) {
      const [chinese, english] = [rulePage(text, SIMPLIFIED), rulePage(text, ENGLISH)];
      assert.deepEqual(latinWords(withoutExamples(chinese)), [], path);
      assert.deepEqual(withoutExamples(english).match(/^#+ .*\p{Script=Han}|[。，]/gmu), null, path);
      for (const page of [chinese, english]) {
        assert.deepEqual(page.match(/^`{3,}/gm), text.match(/^`{3,}/gm), path);
        assert.equal(withoutExamples(page).match(/^#+ /gm)?.length, 4, path);
      }
      assert.equal(withoutExamples(chinese).includes('。') && withoutExamples(english).includes('.'), true, path);
    }
  });
});

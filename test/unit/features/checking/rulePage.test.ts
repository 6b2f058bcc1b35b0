// The pages of rules as each reader sees them.
import assert from 'node:assert/strict';
import { simplify } from '../../../../src/base/script';
import { RULES } from '../../../../src/checking/registry';
import { rulePage as pageOf } from '../../../../src/features/checking/rulePage';
import { latinWords } from '../../../support/latinWords';
import type { Reader } from '../../../../src/base/message';
import { BUNDLED_PACK, readKnowledge, readPackFiles } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';

const pages = readPackFiles(BUNDLED_PACK).filter(({ path }) => path.startsWith('rules/'));
const knowledge = readKnowledge(BUNDLED_PACK);
const rulePage = (text: string, reader: Reader): string => pageOf(text, knowledge, reader);
const withoutExamples = (page: string): string => page.replaceAll(/^(`{3,})(?:markdown|md|csv)\n[^]*?\n\1$/gm, '');

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
contract: weekly-meeting@1
period: 2026-W19
chair: 周嵐
status: draft
other: x
---

\`\`\`
period: 2026-W19
\`\`\`

# 週報 Report
=== documents/other.md
---
type: none
---

# 週報
=== ops-regulation.yaml
people:
  - { id: chen, name: 陳嶼, roles: [operations-lead, none] }
\`\`\`\`
`;

const CHINESE_EXAMPLE = `\`\`\`\`markdown
---
類型: 部門例會紀要
合約版本: weekly-meeting@1
期間: 2026-W19
主持人: 周嵐
狀態: 草稿
other: x
---

\`\`\`
period: 2026-W19
\`\`\`

# 週報 Report
\`\`\`\`

同一資料夾裡的 \`documents/other.md\`：

\`\`\`\`md
---
類型: none
---

# 週報
\`\`\`\`

部門設定裡的人員：

- 陳嶼 · 運營主管 · none
`;

const ENGLISH_EXAMPLE = `\`\`\`\`markdown
---
type: weekly-meeting
contract: weekly-meeting@1
period: 2026-W19
chair: 周嵐
status: draft
other: x
---

\`\`\`
period: 2026-W19
\`\`\`

# 週報 Report
\`\`\`\`

Beside it, \`documents/other.md\`:

\`\`\`\`md
---
type: none
---

# 週報
\`\`\`\`

The department’s people, by its settings:

- 陳嶼 · Operations lead · none
`;

/** Ids that people give to documents, versions, and the comments that silence a rule: they stand so in every file. */
const AS_IN_FILES = /[a-z-]+@\d+|[a-z-]+-\d{4}-\d\d(?:-\d)?|<!--.*-->|^`{3,}\w*$/gm;

describe('the page of a rule', () => {
  it('is in the language of its reader, without its head; heads of examples are in words for who reads Chinese', () => {
    const chinese = `# 某項不符\n\n## 為什麼\n\n這裡說明。\n又一行。\n\n## 錯誤示例\n\n${CHINESE_EXAMPLE}`;
    assert.equal(rulePage(PAGE, TRADITIONAL), chinese);
    const simplified = simplify(chinese).replace('同一资料夹里', '同一文件夹里').replace('设定里', '设置里');
    assert.equal(rulePage(PAGE, SIMPLIFIED), simplified);
    assert.equal(
      rulePage(PAGE, ENGLISH),
      `# Something wrong\n\n## Why\n\nHere is why.\n\n## Wrong\n\n${ENGLISH_EXAMPLE}`,
    );
  });

  it('has no English for who reads Chinese, and no Chinese for who reads English but in examples', () => {
    assert.equal(pages.length, RULES.length);
    for (const { path, text } of pages) {
      const [chinese, english] = [rulePage(text, SIMPLIFIED), rulePage(text, ENGLISH)];
      assert.deepEqual(latinWords(chinese.replace(AS_IN_FILES, '')), [], path);
      assert.deepEqual(withoutExamples(english).match(/^#+ .*\p{Script=Han}|[。，]/gmu), null, path);
      for (const page of [chinese, english]) {
        assert.equal((page.match(/^`{3,}/gm)?.length ?? 0) % 2, 0, path);
        assert.doesNotMatch(page, /^===/m, path);
        assert.equal(withoutExamples(page).match(/^#+ /gm)?.length, 4, path);
      }
      assert.equal(withoutExamples(chinese).includes('。') && withoutExamples(english).includes('.'), true, path);
    }
  });
});

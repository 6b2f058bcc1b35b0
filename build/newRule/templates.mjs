// The first texts of a rule: a source that compiles and finds nothing, a doc whose wrong example is to be broken, a
// fixture with the finding that is expected, and the message in three languages.

/** The languages of the messages. */
export const languages = /** @type {const} */ (['en', 'zh-cn', 'zh-tw']);

/**
 * The name of a rule in code: `row-duplicate` is `rowDuplicate`.
 *
 * @param {string} id
 */
export function nameOf(id) {
  return id.replace(/-([a-z])/g, (_, letter) => String(letter).toUpperCase());
}

/** @param {string} id */
export function sourceOf(id) {
  return `// TODO: what is wrong, in a line.
import { labelOf, message } from '../base/message';
import type { DocumentSection } from '../documents/document';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const ${nameOf(id)}: DocumentRule = {
  id: '${id}',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    for (const found of document.sections) {
      if (!isWrong(found)) continue;
      const { section, heading } = found;
      yield { message: message('${id}', { label: labelOf(section) }), range: heading.range, clause: section.clause };
    }
  },
};

// TODO: what the rule looks for. Until then it finds nothing.
function isWrong({ heading }: DocumentSection): boolean {
  return heading.line < 0;
}
`;
}

const example = `\`\`\`markdown
---
type: weekly-meeting
period: 2026-W19
---

## 三、問題討論

週日晚間客服只有一人，回覆偏慢。結論：520 前增至兩人。
\`\`\``;

/** @param {string} id */
export function docOf(id) {
  return `---
id: ${id}
---

# 規則名稱 Name of the rule

## 為什麼 Why

為什麼要查這一項，怎樣改。TODO

Why it is looked for, and how it is mended. TODO

## 錯誤示例 Wrong

${example}

## 正確示例 Right

${example}
`;
}

/**
 * @param {string} id
 * @param {string} clean a fixture in which nothing is wrong
 */
export function fixtureOf(id, clean) {
  return clean.replace('## 風險\n', `## 風險\n<!--^ ${id} \`風險\` -->\n`);
}

/** @param {typeof languages[number]} language */
export function textOf(language) {
  return {
    en: 'TODO: what is wrong with “{label}”, and how it is mended.',
    'zh-cn': 'TODO：「{label}」错在哪里，应当怎样改。',
    'zh-tw': 'TODO：「{label}」錯在哪裡，應當怎樣改。',
  }[language];
}

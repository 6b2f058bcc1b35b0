// Front matter that cannot be read safely as a YAML mapping.
import type { InvalidFront } from '../base/markdown/frontMatter';
import { headMessage } from '../base/markdown/headMessage';
import { message } from '../base/message';
import type { Message } from '../base/message';
import type { TextEdit } from '../base/range';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const frontMatterInvalid: DocumentRule = {
  id: 'front-matter-invalid',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check({ document }) {
    const { front } = document;
    if (front.kind !== 'invalid') return;
    const { problem, detail, range, edits } = front;
    yield {
      message: headMessage(front),
      range,
      fixes: edits === undefined ? [] : [{ title: titleOf(front, edits), edits }],
      ...(problem === 'language' ? { expected: '---', actual: detail } : {}),
    };
  },
};

function titleOf({ problem }: InvalidFront, edits: readonly TextEdit[]): Message {
  if (problem === 'unclosed') return message('fix.close-head');
  const [text = ''] = edits.map(({ newText }) => newText.trim());
  return text === '' ? message('fix.delete-line') : message('fix.write', { text });
}

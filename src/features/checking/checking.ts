// What is wrong in the documents of a workspace, and where a rule is explained.
import type { Finding } from '../../base/finding';
import type { MessageArgument, Reader } from '../../base/message';
import { fold } from '../../base/script';
import type { SharedMap } from '../../base/sharedMap';
import { RULES } from '../../checking/registry';
import { checkAnswer } from '../answers/checkAnswer';
import type { CheckAnswer, Report } from '../answers/checkAnswer';
import type { OpenWorkspace } from '../openWorkspace';
import { isWithWriter, leftOf } from '../presentation/left';
import type { Left } from '../presentation/left';
import { presentedOf } from '../presentation/presenting';
import { describedFixes } from './describedEdits';
import { fixTitle } from './fixTitle';
import type { Remembered } from './memory';
import { rulePage } from './rulePage';

/** What is asked of the check of a workspace. */
export interface Checking {
  /** The findings of every document, by path. */
  readonly findings: SharedMap<readonly Finding[]>;
  /** The findings of one document, in the order of its text. */
  readonly of: (path: string) => readonly Finding[];
  /** What keeps a document from being handed in; undefined where it is none of ours, or no longer with its writer. */
  readonly left: (path: string, reader: Reader) => Left | undefined;
  /** What of a document, or of any other file, does not depend on other documents. */
  readonly remembered: (path: string) => Remembered;
  /** The file of the main pack that explains a rule, or undefined for what is no rule of ours. */
  readonly ruleDoc: (rule: string) => string | undefined;
  /** The rule that is called so in some language, or undefined where none is. */
  readonly ruleCalled: (title: string) => string | undefined;
  /** What such a file says, in the reader's language. */
  readonly rulePage: (text: string, reader: Reader) => string;
  /** What a fix is called where a person chooses it, by the lines of the text that it changes. */
  readonly fixTitle: typeof fixTitle;
  /** What fixing many values writes, value by value. */
  readonly describedFixes: typeof describedFixes;
  /** What was checked as a program is told it, in the reader's words. */
  readonly answer: (report: Report, reader: Reader) => CheckAnswer;
}

/** The check of an open workspace. */
export function createChecking(open: OpenWorkspace): Checking {
  const { workspace, own, findings } = open.checked;
  const { knowledge } = workspace;
  return {
    findings,
    of: (path) => findings.get(path) ?? [],
    left: (path, reader) => {
      const { type, status } = workspace.documents.get(path) ?? {};
      if (type === undefined || status === undefined || !isWithWriter({ status })) return undefined;
      const presented = presentedOf(open, path, reader);
      return presented && leftOf(presented, presented.left);
    },
    remembered: (path) => ({ record: workspace.documents.get(path), own: own.get(path) }),
    fixTitle,
    describedFixes,
    answer: checkAnswer,
    ruleCalled: (title) => RULES.find(({ id }) => isCalled(knowledge.ruleTitle(id), title))?.id,
    rulePage: (text, reader) => rulePage(text, knowledge, reader),
    ruleDoc: (rule) => (RULES.some(({ id }) => id === rule) ? `rules/${rule}.md` : undefined),
  };
}

/** Whether something of a pack is called so, in English or in either script. */
function isCalled(name: MessageArgument, title: string): boolean {
  return typeof name === 'object' && 'pack' in name && (name.en === title || fold(name.pack) === fold(title));
}

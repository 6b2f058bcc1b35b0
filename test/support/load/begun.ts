// Documents begun in a workspace as a person begins them: the form is walked, what it proposes is taken, and what only
// the person can say is left open.
import { startingOf } from '../../../src/calculation/starting';
import type { Document } from '../../../src/documents/document';
import { parseDocument } from '../../../src/documents/parse';
import { draftDocument } from '../../../src/documents/templates/template';
import { withFile } from '../../../src/documents/workspace';
import type { Workspace } from '../../../src/documents/workspace';
import { newDocumentOf, stepFor, stepKeys } from '../../../src/features/drafting/draftForm';
import type { Answers, DraftForm } from '../../../src/features/drafting/formStep';
import type { DocumentType } from '../../../src/knowledge/contracts/documentType';
import { readPeriod } from '../../../src/base/dates/period';

/** Which document is begun, and what its writer says by himself. */
export interface Beginning {
  readonly type: DocumentType;
  readonly period: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** A document that was just begun, in the workspace that holds it. */
export interface Begun {
  readonly document: Document;
  readonly workspace: Workspace;
}

/** The document that the form makes where every question is answered with what it proposes, if anything. */
export function begin(workspace: Workspace, { type, period, answers }: Beginning): Begun {
  const today = readPeriod(period)?.from ?? period;
  const { people } = workspace.settings;
  const author = people.find(({ roles }) => roles.includes(type.author))?.name ?? '';
  const form: DraftForm = { type, workspace, today, script: 'simplified', me: author };
  const wanted = newDocumentOf(form, walked(form, new Map(Object.entries({ period, ...answers }))), `${type.type}-new`);
  const { path, text } = draftDocument({ ...wanted, starting: startingOf(workspace, wanted) });
  return { document: parseDocument(workspace.knowledge, path, text), workspace: withFile(workspace, path, text) };
}

function walked(form: DraftForm, given: Answers): Answers {
  let answers = given;
  for (const asked = new Set<string>(); ;) {
    const key = stepKeys(form, answers).find((each) => !asked.has(each));
    if (key === undefined) return answers;
    asked.add(key);
    const initial = stepFor(form, answers, key)?.initial ?? '';
    if (initial !== '' && !answers.has(key)) answers = new Map([...answers, [key, initial]]);
  }
}

// Forms for tests: a workspace of texts, and contracts that differ from a real one in what a test is about.
import assert from 'node:assert/strict';
import { parseDocumentType } from '../../src/knowledge/contracts/documentType';
import type { DocumentType } from '../../src/knowledge/contracts/documentType';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { parseSettings } from '../../src/knowledge/settings';
import { emptyWorkspace, withFiles } from '../../src/documents/workspace';
import type { WorkspaceFile } from '../../src/documents/workspace';
import type { DraftForm } from '../../src/features/drafting/formStep';

/** What a test's form differs in. */
export interface FormChange {
  readonly knowledge: Knowledge;
  readonly type: DocumentType;
  readonly today?: string;
  readonly settings?: string;
  readonly files?: readonly WorkspaceFile[];
  readonly script?: DraftForm['script'];
  readonly me?: string;
}

/** A form on a workspace of its own. */
export function formOf({
  knowledge,
  type,
  today = '2026-05-20',
  settings = '',
  files = [],
  script = 'simplified',
  me = '',
}: FormChange): DraftForm {
  const { value, findings } = parseSettings({ path: 'ops-regulation.yaml', text: settings });
  assert.deepEqual(findings, []);
  return { type, workspace: withFiles(emptyWorkspace(knowledge, value), files), today, script, me };
}

/** A document type from its text, which must be sound. */
export function typeFrom(text: string): DocumentType {
  const {
    value: [type],
    findings,
  } = parseDocumentType('demo', { path: 'documents/demo.md', text });
  assert.deepEqual(findings, []);
  assert.ok(type);
  return type;
}

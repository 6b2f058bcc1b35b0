// The samples as sheets, in every form of file that people have: both line ends, with and without a byte order mark.
import { openSnapshot } from '../../../src/features/service';
import type { Snapshot } from '../../../src/features/service';
import { planOf } from '../../../src/calculation/graph/plan';
import { valuesOf } from '../../../src/calculation/values';
import { parseDocument } from '../../../src/documents/parse';
import { emptyWorkspace, withDocuments } from '../../../src/documents/workspace';
import { Placing } from '../../../src/features/sheet/judged';
import { sheetOf } from '../../../src/features/sheet/reading';
import { statesOf } from '../../../src/features/sheet/states';
import type { Sheet } from '../../../src/features/sheet/model';
import { loadKnowledge } from '../../../src/knowledge/load';
import { bundledPack } from '../pack';
import { SIMPLIFIED } from '../reader';
import { sampleFiles, sampleKnowledge, sampleSettings } from '../samples';

/** The samples as drafts, open. */
export function draftSamples(): { readonly snapshot: Snapshot; readonly texts: ReadonlyMap<string, string> } {
  const files = sampleFiles().map(({ path, text }) => ({
    path,
    text: text.replace('status: submitted', 'status: draft'),
  }));
  const snapshot = openSnapshot(loadKnowledge(bundledPack(), undefined, []), files);
  return { snapshot, texts: new Map(files.map(({ path, text }) => [path, text])) };
}

/** The forms of a file: what is done to its text. */
export const FILE_FORMS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'without a last line end': (text) => text.trimEnd(),
};

/** The sheet of a text, read alone: without findings, and with nothing carried. */
export function sheetOfText(path: string, text: string): Sheet {
  const knowledge = sampleKnowledge;
  const document = parseDocument(knowledge, path, text);
  const workspace = withDocuments(emptyWorkspace(knowledge, sampleSettings), [document]);
  const values = valuesOf(workspace, PLAN);
  const presented = { document, knowledge, findings: [], obstacles: 0, reader: SIMPLIFIED };
  return sheetOf({ presented, workspace, states: statesOf(values, document), placing: new Placing([]) }, NOTHING_LEFT);
}

const PLAN = planOf(sampleKnowledge);
const NOTHING_LEFT = { open: 0, following: 0, errors: 0 };

// A row, figure or document that is named here and stands nowhere: a plan for a risk that the register does not have, a
// high risk without a plan, the id of no document.
import { labelOf, message } from '../base/message';
import type { Message } from '../base/message';
import { onDemand } from '../base/onDemand';
import { periodOf } from '../base/dates/period';
import { PERIOD_KIND } from '../documents/cadence';
import type { LinkedRows } from '../calculation/linking/linkedRows';
import { toFileName } from '../documents/templates/fileName';
import { factOf, isIncomplete } from '../calculation/linking/endRows';
import { linkDependents } from '../calculation/linking/links';
import type { EndRow } from '../calculation/linking/endRows';
import { placeOf } from '../documents/record';
import type { Reference } from '../documents/record';
import { startingOf } from '../calculation/starting';
import { typeName } from '../documents/parse';
import { draftDocument } from '../documents/templates/template';
import type { Workspace } from '../documents/workspace';
import { replacement } from './shared/fixes';
import { linkMessage, relatedTo, sourceArguments } from './shared/linkFaults';
import { nearestWord } from '../base/nearest';
import type { Fault, RuleFix, WorkspaceContext, WorkspaceRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const referenceUnknown: WorkspaceRule = {
  id: 'reference-unknown',
  scope: 'workspace',
  judges: 'value',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    for (const linked of context.links()) if (linked.link.link.require === 'own') yield* unknownRows(linked, context);
    for (const reference of context.record.references) yield* unknownDocument(context.workspace, reference);
  },
  *dependents(workspace, before, after) {
    yield* linkDependents(workspace, before, after);
    const [was, is] = [before?.id?.text, after?.id?.text];
    for (const id of [was, is]) yield* workspace.byReference.get(id ?? '') ?? [];
    // An id more or less may be the one, or one of two, that an unknown one was meant to be.
    if (was !== is) for (const [id, paths] of workspace.byReference) if (!workspace.byId.has(id)) yield* paths;
  },
};

function* unknownRows(linked: LinkedRows, context: WorkspaceContext): Iterable<Fault> {
  const { link, own, theirs, sources } = linked;
  if (sources.some((each) => isIncomplete(each, link.from))) return;
  const known = new Set(theirs.map((row) => row.key));
  // A name that stands in another row here is that row's: this one is no misspelling of it.
  const free = onDemand(() => {
    const named = new Set(own.map((row) => row.key));
    return theirs.flatMap((row) => (named.has(row.key) ? [] : (factOf(row, link.from.key)?.text.trim() ?? [])));
  });
  for (const row of own) {
    const { key } = row;
    const fact = factOf(row, link.to.key);
    if (key === undefined || fact === undefined || known.has(key)) continue;
    const actual = fact.text.trim();
    const made = creation(linked, row, context);
    // One more document can be as right as the one of a like name: which of them is meant, only the writer knows.
    const near = made.length > 0 ? undefined : nearestWord(actual, free());
    const [source] = sources.toReversed();
    yield {
      clause: link.link.clause,
      severity: { draft: link.link.draft, submission: link.link.submission },
      message: linkMessage(
        linked,
        source === undefined
          ? absent(linked, actual)
          : message('reference-unknown', { text: actual, ...sourceArguments(source) }),
      ),
      range: placeOf(fact),
      actual,
      ...(near === undefined ? {} : { expected: near }),
      fixes: near === undefined ? made : [replacement(placeOf(fact), near)],
      related:
        source === undefined
          ? []
          : [relatedTo(source, theirs.find(({ record }) => record === source)?.fact(link.from.key ?? ''))],
    };
  }
}

function absent({ link }: LinkedRows, text: string): Message {
  return message('reference-unknown.absent', { text, document: labelOf(link.from.type) });
}

/** Where the other side is the head of a document, the fix makes that document. */
function creation({ link, sources }: LinkedRows, row: EndRow, { workspace, record }: WorkspaceContext): RuleFix[] {
  const { from } = link;
  const key = factOf(row, link.to.key)?.text.trim();
  if (
    from.section !== undefined ||
    from.key === undefined ||
    key === undefined ||
    record.period === undefined ||
    sources.some((each) => each.path === record.path)
  )
    return [];
  const period = periodOf(PERIOD_KIND[from.type.cadence], record.period.from);
  const values = Object.entries(link.link.values).map(([own, theirs]) => [theirs, factOf(row, own)?.text.trim() ?? '']);
  const answers = { ...(Object.fromEntries(values) as Record<string, string>), [from.key]: key };
  const qualifier = toFileName(key);
  if (qualifier === '') return [];
  const id = `${from.type.type}-${period.text}-${qualifier}`;
  const draft = draftDocument({
    type: from.type,
    typeName: typeName(workspace.knowledge, from.type),
    period,
    qualifier,
    id,
    answers,
    script: record.script,
    starting: startingOf(workspace, { type: from.type, period, answers }),
  });
  return workspace.documents.has(draft.path)
    ? []
    : [
        {
          title: message('fix.create-document', { document: labelOf(from.type), path: draft.path }),
          edits: [],
          creates: [draft],
        },
      ];
}

function* unknownDocument(workspace: Workspace, reference: Reference): Iterable<Fault> {
  const wanted = workspace.knowledge.documentType(reference.of ?? '');
  const actual = reference.text.trim();
  const found = (workspace.byId.get(actual) ?? []).map((path) => workspace.documents.get(path));
  if (found.some((record) => wanted === undefined || record?.type?.type === wanted.type)) return;
  const near = found.length > 0 ? undefined : workspace.nearestId(actual); // it is one, only of another type
  yield {
    message: message(wanted === undefined ? 'reference-unknown.document' : 'reference-unknown.of', {
      text: actual,
      document: wanted ? labelOf(wanted) : '',
    }),
    range: placeOf(reference),
    actual,
    ...(near === undefined ? {} : { expected: near, fixes: [replacement(placeOf(reference), near)] }),
  };
}

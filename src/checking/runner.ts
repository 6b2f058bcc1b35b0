// Running the rules on one document: severities by mode and settings, silencing, order. A rule that fails becomes a
// finding.
import type { Finding, ModalSeverity, Severity } from '../base/finding';
import { message } from '../base/message';
import { onDemand } from '../base/onDemand';
import { comparePositions, TEXT_START } from '../base/range';
import type { Document } from '../documents/document';
import { linkedRows } from '../calculation/linking/linkedRows';
import { bringsAny } from '../calculation/linking/owning';
import { readDocument } from '../documents/workspace';
import type { Workspace } from '../documents/workspace';
import type { Knowledge } from '../knowledge/knowledge';
import type { Settings } from '../knowledge/settings';
import { internalError } from '../rules/internal-error';
import { mayHaveCauses, withCauses, WITNESSES } from './causes/causes';
import type { Told } from './causes/causes';
import { Gathering, Silencing } from './gathering';
import { BrokenRecord } from './kept/record';
import { RULES } from './registry';
import { rowRagged } from '../rules/row-ragged';
import type { Fault, Rule, SuppressionUse, WorkspaceContext } from '../rules/rule';

/**
 * What to check: one document of a workspace. `strict` checks a draft as a submission; `most` is how many findings of
 * one rule and severity are kept, or all, and then each by itself, without what has a cause being told there.
 */
export interface CheckRequest {
  readonly workspace: Workspace;
  readonly path: string;
  readonly strict: boolean;
  readonly most?: number;
}

/** What a document says by itself, before other documents are asked: what no comment silences, and what each did. */
export interface OwnCheck {
  readonly findings: readonly Finding[];
  readonly suppressions: readonly SuppressionUse[];
  /** The same, those that have a cause told there, as far as the document knows it; left out where there is none. */
  readonly told?: Told;
  /** The lines of table rows that cannot be read, of which one rule speaks alone. */
  readonly unread: ReadonlySet<number>;
}

/** All findings of one document, in the order of the text. */
export function checkDocument(request: CheckRequest, rules: readonly Rule[] = RULES): Finding[] {
  const document = readDocument(request.workspace, request.path);
  return document === undefined ? [] : checkAmongOthers(request, checkAlone(document, request, rules), rules);
}

/** Runs the rules that need the document alone. */
export function checkAlone(
  document: Document,
  { workspace, path, strict, most = Infinity }: CheckRequest,
  rules: readonly Rule[] = RULES,
): OwnCheck {
  const { knowledge, settings } = workspace;
  const context = { document, knowledge, settings, governed: workspace.governs(path) };
  const titleOf = knowledge.ruleTitle;
  const mode = { settings, titleOf, mode: modeOf(document.status, strict), ground: document.type?.basis[0] };
  const unread = unreadLines(document);
  const silencing = new Silencing(document.suppressions);
  const gathering = new Gathering(silencing, most);
  for (const rule of rules) {
    if (rule.scope !== 'document') continue;
    runRule(
      rule,
      () => rule.check(context),
      mode,
      (each) => {
        if (speaksOf(each, unread)) gathering.take(each);
      },
    );
  }
  const { findings } = gathering;
  const own = { findings, suppressions: silencing.uses, unread };
  if (most === Infinity || !mayHaveCauses(findings)) return own;
  const recheck = rechecking({ knowledge, settings }, mode, rules);
  return { ...own, told: withCauses(findings, { document, knowledge, links: [], recheck }) };
}

const NONE: ReadonlySet<number> = new Set();

function unreadLines({ sections }: Document): ReadonlySet<number> {
  const rows = sections.flatMap(({ table }) => table?.unread ?? []);
  return rows.length === 0 ? NONE : new Set(rows.map(({ source }) => source.line));
}

function speaksOf({ rule, range }: Finding, unread: ReadonlySet<number>): boolean {
  return rule === rowRagged.id || rule === internalError.id || !unread.has(range.start.line);
}

/**
 * The findings of a document: its own and those that other documents make, less what is silenced, in the order of the
 * text.
 */
export function checkAmongOthers(
  { workspace, path, strict, most = Infinity }: CheckRequest,
  own: OwnCheck,
  rules: readonly Rule[] = RULES,
): Finding[] {
  const record = workspace.documents.get(path);
  if (record === undefined) return [];
  const { settings, knowledge } = workspace;
  const titleOf = knowledge.ruleTitle;
  const mode = { settings, titleOf, mode: modeOf(record.status, strict), ground: record.type?.basis[0] };
  const context: WorkspaceContext = {
    workspace,
    record,
    links: onDemand(() => linkedRows(workspace, record)),
    document: onDemand(() => there(readDocument(workspace, path))),
  };
  const silencing = new Silencing(own.suppressions.map(({ suppression }) => suppression));
  silencing.count(own.suppressions);
  const gathering = new Gathering(silencing, most);
  for (const rule of rules) {
    if (rule.scope !== 'workspace') continue;
    runRule(
      rule,
      () => rule.check(context),
      mode,
      (each) => {
        if (speaksOf(each, own.unread)) gathering.take(each);
      },
    );
  }
  const about = { suppressions: silencing.uses, titleOf };
  const last = new Gathering(NOTHING_SILENCED, most);
  for (const rule of rules) {
    if (rule.scope !== 'silencing') continue;
    runRule(
      rule,
      () => rule.check(about),
      mode,
      (each) => {
        last.take(each);
      },
    );
  }
  const others = gathering.findings;
  const all = [...own.findings, ...others];
  const told = (): readonly Finding[] => {
    if (most === Infinity || !mayHaveCauses(all)) return all;
    const isSettled =
      others.length === 0 && own.told?.culprits.some((each) => bringsAny(context.links(), each)) !== true;
    if (isSettled && own.told !== undefined) return own.told.findings;
    const recheck = rechecking(workspace, mode, rules);
    const looking = { document: context.document(), knowledge, links: context.links(), recheck };
    return withCauses(all, looking).findings;
  };
  return [...told(), ...last.findings].sort(inOrder);
}

/** What the rules that have a say in causes find in a document, or in one as it would be, whatever its severity. */
export function witnessing({ knowledge, settings }: Workspace): (document: Document) => Finding[] {
  return rechecking(
    { knowledge, settings },
    { settings, titleOf: knowledge.ruleTitle, mode: 'submission', ground: undefined },
    RULES,
  );
}

/** What the rules that have a say in causes find in a document as it would be. */
function rechecking(
  { knowledge, settings }: Pick<Workspace, 'knowledge' | 'settings'>,
  mode: Mode,
  rules: readonly Rule[],
): (document: Document) => Finding[] {
  const witnesses = rules.filter(({ id }) => WITNESSES.includes(id));
  return (document) => {
    const context = { document, knowledge, settings, governed: true };
    const found: Finding[] = [];
    for (const rule of witnesses)
      if (rule.scope === 'document')
        runRule(
          rule,
          () => rule.check(context),
          mode,
          (each) => found.push(each),
        );
    return found;
  };
}

const NOTHING_SILENCED = new Silencing([]);

function there(document: Document | undefined): Document {
  if (document === undefined) throw new Error('no such document');
  return document;
}

function modeOf(status: string, strict: boolean): keyof ModalSeverity {
  return strict || status !== 'draft' ? 'submission' : 'draft';
}

interface Mode {
  readonly settings: Settings;
  readonly mode: keyof ModalSeverity;
  readonly titleOf: Knowledge['ruleTitle'];
  /** The clause that asks for the document: what a fault rests on that names none of its own. */
  readonly ground: string | undefined;
}

/** Hands over the findings of a rule, one by one; where it fails, a finding that says so stands for the rest. */
function runRule(rule: Rule, check: () => Iterable<Fault>, at: Mode, take: (finding: Finding) => void): void {
  try {
    for (const fault of check()) {
      const found = findingOf(rule, fault, { ...gravityOf(rule, fault, at), ground: at.ground });
      if (found !== undefined) take(found);
    }
  } catch (error) {
    if (error instanceof BrokenRecord) throw error; // no rule is at fault
    const detail = error instanceof Error ? error.message : String(error);
    const fault = { message: message('internal-error', { rule: at.titleOf(rule.id), detail }), range: TEXT_START };
    const found = findingOf(internalError, fault, { ...gravityIn(internalError.severity, at.mode), ground: undefined });
    if (found !== undefined) take(found);
  }
}

/** How grave something is as the document stands, and once that is handed in. */
interface Gravity {
  readonly severity: Severity | 'off';
  readonly later: Severity | 'off';
}

function gravityOf(rule: Rule, fault: Fault, { settings, mode }: Mode): Gravity {
  const own = settings.rules[rule.id];
  if (own === undefined) return gravityIn(fault.severity ?? rule.severity, mode);
  return typeof own === 'string' ? { severity: own, later: own } : gravityIn(own, mode);
}

function gravityIn<T extends Severity | 'off'>(
  modal: Readonly<Record<keyof ModalSeverity, T>>,
  mode: keyof ModalSeverity,
): { readonly severity: T; readonly later: T } {
  return { severity: modal[mode], later: modal.submission };
}

/** A fault as it is told; undefined where the rule is off. */
function findingOf(
  rule: Rule,
  fault: Fault,
  { severity, later, ground }: Gravity & { readonly ground: string | undefined },
): Finding | undefined {
  if (severity === 'off') return undefined;
  const { clause = ground, fixes = [], ...rest } = fault;
  const asking = fixes.map((fix) => ({ applicability: 'ask' as const, ...fix }));
  const open = rule.judges === 'completeness' ? { isOpen: true as const } : {};
  const cited = clause === undefined ? {} : { clause };
  const submitted =
    later === severity || later === 'off' ? {} : { submitted: { rule: rule.id, severity: later, ...cited } };
  return { ...rest, rule: rule.id, severity, fixes: asking, ...open, ...cited, ...submitted };
}

/** Findings in the order of the text. */
export function inOrder(a: Finding, b: Finding): number {
  return (
    comparePositions(a.range.start, b.range.start) ||
    comparePositions(a.range.end, b.range.end) ||
    (a.rule < b.rule ? -1 : 1)
  );
}

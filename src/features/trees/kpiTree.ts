// The tree of KPIs: by post, each with clause, direction and unit; where figures were imported, with what was reached.
import { inWords, message, render } from '../../base/message';
import type { MessageId } from '../../base/message';
import type { KpiState } from '../../kpi/score';
import type { Scorecard, ScoredKpi } from '../../kpi/scorecard';
import type { Kpi, Role } from '../../knowledge/model';
import { kpiLines } from '../kpi/kpiText';
import { figureText, plain } from '../kpi/kpiNumbers';
import { isAtRisk } from './measuredKpis';
import type { MeasuredKpis } from './measuredKpis';
import type { TreeInput, TreeNode } from './treeNode';

/** What was measured, by the ids of posts. */
export type MeasuredRoles = ReadonlyMap<string, readonly MeasuredKpis[]>;

/** The roles with their KPIs, and what was reached where that was measured. */
export function kpiTree(input: TreeInput, measured: MeasuredRoles = new Map()): TreeNode[] {
  return input.knowledge.roles.map((role) => {
    const people = measured.get(role.id) ?? [];
    const [only, ...others] = people;
    if (only === undefined) return groupOf(input, role, plainNodes(input, role));
    if (others.length === 0)
      return withTotal(input, groupOf(input, role, measuredNodes(input, only, 'kpi/')), only.latest);
    return groupOf(
      input,
      role,
      people.map((each) => personNode(input, role, each)),
    );
  });
}

/** How many KPIs are behind what they were to be. */
export function atRisk(measured: MeasuredRoles): number {
  return [...measured.values()].flat().flatMap(({ latest }) => latest.kpis.filter(isAtRisk)).length;
}

function groupOf({ reader }: TreeInput, role: Role, children: readonly TreeNode[]): TreeNode {
  const label = inWords(reader, role.name, role.en);
  return {
    id: `kpis-of/${role.id}`,
    label,
    description: String(children.length),
    tooltip: label,
    icon: 'person',
    context: 'group',
    children,
  };
}

function plainNodes(input: TreeInput, role: Role): TreeNode[] {
  return input.knowledge.kpis.filter((kpi) => kpi.role === role.id).map((kpi) => kpiNode(input, kpi, 'kpi/'));
}

function personNode(input: TreeInput, role: Role, each: MeasuredKpis): TreeNode {
  const { id = '', name = '' } = each.latest.person ?? {};
  const prefix = `kpi/${role.id}/${id}/`;
  const group = groupOf(input, role, measuredNodes(input, each, prefix));
  const label = input.reader.show(name);
  return withTotal(input, { ...group, id: prefix, label, tooltip: label }, each.latest);
}

function withTotal(input: TreeInput, node: TreeNode, { composite, kpis, month }: Scorecard): TreeNode {
  const { total, grade = '' } = composite;
  const behind = kpis.filter(isAtRisk).length;
  const said = [
    month.text,
    ...(total === undefined ? [] : [say(input, 'trees.kpi.total', { total: plain(total), grade })]),
    ...(behind === 0 ? [] : [say(input, 'trees.kpi.at-risk', { count: behind })]),
  ];
  return { ...node, description: said.join(' · ') };
}

const ICONS: Readonly<Record<KpiState, string>> = {
  reached: 'pass',
  near: 'circle-large-outline',
  behind: 'warning',
  'far-behind': 'error',
};

function measuredNodes(input: TreeInput, { latest, earlier }: MeasuredKpis, prefix: string): TreeNode[] {
  return latest.kpis.map((scored): TreeNode => {
    const node = kpiNode(input, scored.kpi, prefix);
    const { state } = scored.result;
    const lines = kpiLines(scored, input).map(({ text }) => text);
    const past = earlier.map(({ kpis }) => kpis.find(({ kpi }) => kpi.id === scored.kpi.id));
    return {
      ...node,
      description: [reachedText(input, scored), ...trendText(input, [scored, ...past])].join(' · '),
      tooltip: [...lines, '', node.description, '', node.tooltip].join('\n'),
      icon: state === undefined ? node.icon : ICONS[state],
    };
  });
}

// The state is said first, since an icon alone says it only to who sees it.
function reachedText(input: TreeInput, scored: ScoredKpi): string {
  const { state, score, parts, actual, target } = scored.result;
  const { unit } = scored.kpi;
  if (state === undefined || score === undefined) return say(input, 'trees.kpi.missing');
  const said = { state: say(input, `kpi.state.${state}`), score: plain(score) };
  if (parts.length > 1 || actual === undefined) return say(input, 'trees.kpi.score', said);
  const [reached, wanted] = [actual, target].map((value) => figureText(value, unit, input.reader));
  return say(input, 'trees.kpi.actual', { ...said, actual: reached ?? '', target: wanted ?? '' });
}

/** What it was in the last months, the earliest first; nothing where only the latest is known. */
function trendText(input: TreeInput, months: readonly (ScoredKpi | undefined)[]): string[] {
  const [latest, ...earlier] = months;
  if (latest === undefined || earlier.every((each) => each?.result.score === undefined)) return [];
  const isWhole = latest.result.parts.length === 1 && latest.result.actual !== undefined;
  const values = months.toReversed().map((each) => {
    if (isWhole) return figureText(each?.result.actual, latest.kpi.unit, input.reader);
    return figureText(each?.result.score, 'score', input.reader);
  });
  return [say(input, 'trees.kpi.trend', { count: months.length, values: values.join(' → ') })];
}

function say({ reader }: TreeInput, id: MessageId, args: Readonly<Record<string, string | number>> = {}): string {
  return render(message(id, args), reader);
}

/** The node of a KPI; selecting it leads to its clause. */
export function kpiNode(input: TreeInput, kpi: Kpi, prefix: string): TreeNode {
  const { knowledge, reader } = input;
  const clause = knowledge.clause({ pack: kpi.pack, number: kpi.clause });
  const facts = [`§${kpi.clause}`, say(input, `kpi.direction.${kpi.direction}`), say(input, `kpi.unit.${kpi.unit}`)];
  const defaults = say(input, 'kpi.defaults', { target: kpi.defaults.target, weight: kpi.defaults.weight });
  return {
    id: `${prefix}${kpi.id}`,
    label: inWords(reader, kpi.name, kpi.en),
    description: facts.join(' · '),
    tooltip: `${reader.show(kpi.description)}\n\n${defaults}`,
    icon: kpi.measure === 'metric' ? 'graph' : 'star',
    context: clause ? 'clause' : 'group',
    ...(clause ? { clause, target: { pack: clause.pack, source: clause.source } } : {}),
    children: [],
  };
}

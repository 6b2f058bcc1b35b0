// The KPIs of a person or post in a month: each measured, brought together, graded.
import { addDays } from '../../base/dates/date';
import type { Day, DayRange } from '../../base/dates/date';
import { isWithin } from '../../base/dates/period';
import { onDemand } from '../../base/onDemand';
import type { Document } from '../../documents/document';
import { readDocument } from '../../documents/workspace';
import type { KpiSubject, Workspace } from '../../documents/workspace';
import type { Figures } from '../../figures/figures';
import type { MetricFilter } from '../../figures/filter';
import { measure } from '../../kpi/measure';
import type { KpiScore, Measuring } from '../../kpi/measure';
import type { Scorecard, ScoredKpi } from '../../kpi/scorecard';
import { compositeOf, nextGrade } from '../../kpi/sheet';
import type { Grades } from '../../kpi/sheet';
import { KpiView } from '../../kpi/view';
import type { CampaignSpan, InputFigure, ViewSources } from '../../kpi/view';
import { KpiFormulas } from '../../knowledge/indicators/formulas';
import type { ScoredPart } from '../../knowledge/indicators/scoring';
import type { Kpi } from '../../knowledge/model';
import type { Person } from '../../knowledge/settings';
import { HANDED_IN, inputFigure } from './inputs';
import { valueAt } from './inputSetting';
import type { InputSetting } from './inputSetting';

/** What scorecards are made from. */
export interface ScorecardSources {
  readonly workspace: Workspace;
  readonly figures: Figures;
  readonly today: Day;
}

/** Makes scorecards; formulas are compiled and documents read once for all of them. */
export class Scorecards {
  private readonly formulas: KpiFormulas;
  private readonly bigSales: () => readonly DayRange[];
  private readonly documents = new Map<string, Document | undefined>();
  private readonly scores = new Map<string, KpiScore>();

  constructor(private readonly sources: ScorecardSources) {
    this.formulas = new KpiFormulas(sources.workspace.knowledge.metrics.all);
    this.bigSales = onDemand(() => bigSaleDays(sources.workspace));
  }

  /** The scorecard of a post in a month, and of the person who has it. */
  of(subject: KpiSubject): Scorecard {
    const { role, month, person } = subject;
    const { knowledge, settings } = this.sources.workspace;
    const kpis = knowledge.kpis
      .filter((kpi) => kpi.role === role.id)
      .map((kpi): ScoredKpi => {
        const own = settings.kpis[kpi.id];
        const isOwnWeight = own?.weight !== undefined;
        return {
          kpi,
          weight: own?.weight ?? kpi.defaults.weight,
          isOwnWeight,
          result: this.scoreOf(kpi, subject),
        };
      });
    const grades = gradesOf(this.sources.workspace);
    const composite = compositeOf(
      kpis.map(({ kpi: { id }, weight, result: { score } }) => ({ id, weight, score })),
      grades,
    );
    return { role, person, month, kpis, composite, next: nextGrade(composite, grades) };
  }

  // A document that counts as it is says something of few KPIs: all others are measured once.
  private scoreOf(kpi: Kpi, subject: KpiSubject): KpiScore {
    const { month, person, own } = subject;
    const type = own?.type?.type;
    const isOwn = Object.values(kpi.inputs).some(({ from }) => [from].flat().some((each) => each === type));
    if (type !== undefined && isOwn) return this.measured(kpi, subject);
    const key = [kpi.id, month.text, person?.id ?? ''].join('/');
    const score = this.scores.get(key) ?? this.measured(kpi, subject);
    this.scores.set(key, score);
    return score;
  }

  private measured(kpi: Kpi, { month, person, own }: KpiSubject): KpiScore {
    const { workspace, figures, today } = this.sources;
    const setting: InputSetting = {
      workspace,
      month,
      person,
      today,
      figures,
      read: (path) => this.read(path),
      ...(own && { own }),
    };
    const viewed = (campaign?: Campaign): KpiView => new KpiView(this.viewed(kpi, setting, campaign));
    const measuring: Measuring = {
      kpi,
      view: viewed(),
      formulas: this.formulas,
      metrics: workspace.knowledge.metrics.all,
      settings: workspace.settings.kpis[kpi.id],
      campaigns: (part) => campaignsOf(setting, part).map((each) => ({ view: viewed(each), weight: each.weight })),
    };
    return measure(measuring);
  }

  /** Reads a document that is there, once: many inputs are of the same ones. */
  read(path: string): Document | undefined {
    if (!this.documents.has(path)) this.documents.set(path, readDocument(this.sources.workspace, path));
    return this.documents.get(path);
  }

  private viewed(kpi: Kpi, setting: InputSetting, campaign: Campaign | undefined): ViewSources {
    const given = campaign && [campaign.document];
    const known = new Map<string, InputFigure>();
    const filter = kpi.of === 'person' ? filterOf(setting.person) : {};
    return {
      figures: this.sources.figures,
      month: setting.month,
      filter,
      isBigSale: (month) => this.isBigSale(month),
      input: (name) => {
        const input = kpi.inputs[name];
        if (input === undefined) return undefined;
        const isOfCampaign = input.from === campaign?.document.type?.type;
        const figure = known.get(name) ?? inputFigure(setting, input, isOfCampaign ? given : undefined);
        known.set(name, figure);
        return figure;
      },
      ...(campaign && { campaign }),
    };
  }

  private isBigSale(month: string): boolean {
    const { settings } = this.sources.workspace;
    const isSold = ({ from, to }: DayRange): boolean => from.slice(0, 7) <= month && month <= to.slice(0, 7);
    return settings.bigSales.includes(month) || this.bigSales().some(isSold);
  }
}

// Nobody's figures are those of the shop.
function filterOf(person: Person | undefined): MetricFilter {
  return { person: { names: person === undefined ? [] : [person.name, person.id, ...(person.aliases ?? [])] } };
}

interface Campaign extends CampaignSpan {
  readonly document: Document;
  readonly weight: number;
}

/** The campaigns that ended in the month, by their documents. */
function campaignsOf(setting: InputSetting, { part: { over } }: ScoredPart): Campaign[] {
  if (over === undefined) return [];
  const { workspace, month, read } = setting;
  const documents = (workspace.byType.get(over.from) ?? [])
    .filter(({ status }) => HANDED_IN.includes(status))
    .flatMap(({ path }) => read(path) ?? []);
  return documents.flatMap((document) => {
    const days = document.fields.get(over.span)?.value;
    const [weight] = valueAt({ document }, over.weight);
    if (days?.kind !== 'dateRange' || !isWithin(month, days.to)) return [];
    const first = firstDay(document, days.from);
    const before = { from: addDays(first, -over.before), to: addDays(first, -1) };
    return [{ document, days: { from: days.from, to: days.to }, before, weight: weight?.value ?? 0 }];
  });
}

// The warm-up begins before the sale: the first day of any span in the tables of phases.
function firstDay({ sections }: Document, from: Day): Day {
  const tiled = sections.filter(({ section }) => section.table?.tiles !== undefined);
  const days = tiled.flatMap(({ table, section }) =>
    (table?.rows ?? []).flatMap(({ cells }) => {
      const value = cells.get(section.table?.tiles?.column ?? '')?.value;
      return value?.kind === 'dateRange' ? [value.from] : [];
    }),
  );
  return days.reduce((first, day) => (day < first ? day : first), from);
}

const BIGGEST = 'S級';

/** The sale days of campaigns of the highest level. */
function bigSaleDays(workspace: Workspace): DayRange[] {
  const types = [...new Set(workspace.knowledge.kpis.flatMap(({ parts }) => parts.flatMap(({ over }) => over ?? [])))];
  return types.flatMap(({ from, span }) =>
    (workspace.byType.get(from) ?? []).flatMap(({ path }) => {
      const document = readDocument(workspace, path);
      const level = document?.fields.get('level')?.value;
      const days = document?.fields.get(span)?.value;
      const isBig = level?.kind === 'text' && level.text === BIGGEST;
      return isBig && days?.kind === 'dateRange' ? [{ from: days.from, to: days.to }] : [];
    }),
  );
}

/** Where grades begin, by the limits of the type that assesses people. */
function gradesOf({ knowledge }: Workspace): Grades {
  const limits = knowledge.documentTypes.find(({ assesses }) => assesses)?.limits ?? {};
  const bands = ['A', 'B', 'C', 'D'].flatMap((grade) => {
    const least = limits[`grade${grade}`];
    return least === undefined ? [] : [{ grade, least }];
  });
  return { bands, last: 'E' };
}

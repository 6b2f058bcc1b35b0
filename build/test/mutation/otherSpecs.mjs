// Specs of sources beside the one of their name, or instead of it.

const BASE = 'test/unit/base';
const DOCUMENTS = 'test/unit/documents';
const RENAME = 'test/unit/features/rename';
const WRITING = ['test/unit/files/writing/changing.test.ts', 'test/unit/files/writing/creating.test.ts'];
const READING = ['test/unit/files/reading.test.ts', 'test/unit/files/following/following.test.ts'];
const ZIP = [`${BASE}/zip.test.ts`];
const KEPT = 'test/unit/checking/kept/kept.test.ts';
const FIXTURES = 'test/unit/rules/fixtures.test.ts';
const WAYS = ['test/unit/features/calculation/ways.test.ts'];
const FORMS = [`${DOCUMENTS}/forms.test.ts`, `${DOCUMENTS}/titleForms.test.ts`];
const AMOUNTS = ['test/unit/rules/amountMismatch.test.ts'];
const PEOPLE = ['test/unit/rules/personUnknown.test.ts'];
const WITHHELD = ['test/unit/rules/customerNamed.test.ts'];
const QUERIES = ['test/unit/search/query/query.test.ts', 'test/unit/search/typedQueries.test.ts'];
const EXPORTS = ['test/unit/knowledge/platforms/reading.test.ts'];
const READ_EXPORT = ['test/unit/exports/readExport.test.ts'];
const TABLES = ['test/unit/exports/reading/openTables.test.ts'];
const DEFINING = ['test/unit/features/data/defining.test.ts'];
const GATHERING = ['test/unit/exports/taking/gathering.test.ts'];
const CELLS = ['test/unit/exports/values/values.test.ts'];
const OBSERVATIONS = ['test/unit/observations/observations.test.ts'];
const DATA = ['test/unit/features/data/data.test.ts'];
const METRICS = ['test/unit/knowledge/metrics/names.test.ts'];
const MEASURES = ['test/unit/rules/metricsDisagree.test.ts', 'test/unit/rules/figureImplausible.test.ts'];
const SHOP_FIGURES = ['test/unit/figures/figures.test.ts'];
const KPIS = ['test/unit/features/kpi/kpi.test.ts'];
const DASHBOARD = 'test/unit/features/dashboard';
const FIGURES = ['test/unit/rules/figureContradicted.test.ts'];

const SHEET = ['test/unit/features/sheet/sheet.test.ts'];
const SHEET_ROWS = [...SHEET, 'test/unit/features/sheet/editing/rowOperations.test.ts'];

/** @type {Record<string, string[] | undefined>} */
export const others = {
  ...Object.fromEntries(
    ['comparing', 'filter', 'measured', 'observed', 'spans'].map((name) => [`src/figures/${name}.ts`, SHOP_FIGURES]),
  ),
  'src/knowledge/metrics/formulas.ts': SHOP_FIGURES,
  'src/calculation/imported/figureSources.ts': ['test/unit/calculation/imported/kpiFigure.test.ts'],
  'src/features/trees/kpiTree.ts': ['test/unit/features/trees/measuredKpis.test.ts'],
  ...Object.fromEntries(
    ['kpi/evaluate', 'kpi/measure', 'kpi/view', 'knowledge/indicators/formulas', 'knowledge/indicators/scoring'].map(
      (name) => [`src/${name}.ts`, KPIS],
    ),
  ),
  ...Object.fromEntries(
    ['handedIn', 'inputs', 'inputSetting', 'kpiExplained', 'kpiNames', 'kpiNumbers', 'kpiText']
      .concat(['reached', 'reports', 'scorecards'])
      .map((name) => [`src/features/kpi/${name}.ts`, KPIS]),
  ),
  ...Object.fromEntries(
    [
      ...['channels', 'explanations', 'funnels', 'risks', 'roles', 'setting'].map((name) => `model/${name}`),
      ...['bars', 'funnel', 'line', 'marks', 'matrix', 'scale', 'svg'].map((name) => `drawing/${name}`),
      ...['charts', 'csv', 'explanations', 'roles', 'setting', 'table'].map((name) => `page/${name}`),
    ].map((name) => {
      const [folder = ''] = name.split('/');
      const spec = { model: 'making', drawing: 'drawing', page: 'page' }[folder] ?? '';
      return [`src/features/dashboard/${name}.ts`, [`${DASHBOARD}/${folder}/${spec}.test.ts`]];
    }),
  ),
  'src/features/dashboard/dashboards.ts': [`${DASHBOARD}/page/page.test.ts`],
  'src/features/dashboards.ts': [`${DASHBOARD}/page/page.test.ts`],
  'src/features/preview/ownPage.ts': ['test/unit/features/preview/page.test.ts'],
  'src/kpi/sheet.ts': ['test/unit/kpi/score.test.ts'],
  'src/features/answers/kpiAnswer.ts': KPIS,
  'src/knowledge/laying/lexicon.ts': METRICS,
  'src/knowledge/laying/merging.ts': ['test/unit/knowledge/knowledge.test.ts'],
  'src/base/markdown/markdown.ts': [`${BASE}/text.test.ts`, `${BASE}/comments.test.ts`],
  'src/base/script.ts': [`${BASE}/text.test.ts`],
  'src/base/range.ts': [`${BASE}/text.test.ts`],
  'src/base/dictionaries/pinyinPro.built.ts': [`${BASE}/pinyin.test.ts`],
  'src/base/dictionaries/openCc.built.ts': [`${BASE}/script.test.ts`],
  ...Object.fromEntries(
    ['editing/following', 'grids', 'inputKind', 'judged', 'page/pageWords', 'parts', 'reading', 'states'].map(
      (name) => [`src/features/sheet/${name}.ts`, SHEET],
    ),
  ),
  ...Object.fromEntries(
    ['newRows', 'spelledOut', 'target'].map((name) => [`src/features/sheet/editing/${name}.ts`, SHEET_ROWS]),
  ),
  'src/documents/templates/addedSection.ts': [FIXTURES, 'test/unit/features/sheet/sheet.test.ts'],
  'src/base/dates/clock.ts': [`${BASE}/dates/writtenDays.test.ts`],
  'src/calculation/waiting.ts': ['test/unit/features/sheet/states.test.ts'],
  'src/calculation/unreadTables.ts': ['test/unit/calculation/computed.test.ts'],
  'src/knowledge/schemas/table.ts': ['test/unit/knowledge/contracts/compile.test.ts'],
  'src/formulas/callable.ts': ['test/unit/formulas/offers.test.ts'],
  'src/formulas/telling.ts': ['test/unit/formulas/offers.test.ts', 'test/unit/calculation/told.test.ts'],
  'src/base/dates/holidays.built.ts': [`${BASE}/dates/calendar.test.ts`],
  'src/knowledge/metrics/reading.ts': METRICS,
  'src/knowledge/metrics/sound.ts': METRICS,
  'src/knowledge/schemas/metrics.ts': METRICS,
  'src/knowledge/schemas/exports.ts': EXPORTS,
  'src/features/data/observedFiles.ts': KPIS,
  'src/features/data/plan.ts': DATA,
  'src/features/data/storing.ts': DATA,
  'src/features/data/telling.ts': DATA,
  'src/features/answers/importAnswer.ts': DATA,
  'src/features/answers/observationsAnswer.ts': ['test/unit/features/data/shown.test.ts'],
  'src/exports/reading/cell.ts': TABLES,
  'src/exports/reading/legacyRecords.ts': TABLES,
  'src/exports/reading/limits.ts': TABLES,
  'src/exports/reading/numberFormat.ts': TABLES,
  'src/exports/reading/page.ts': TABLES,
  'src/exports/reading/sheetRows.ts': TABLES,
  'src/exports/reading/source.ts': TABLES,
  'src/exports/reading/once.ts': TABLES,
  'src/exports/reading/text/cellTexts.ts': [...CELLS, ...TABLES],
  'src/exports/reading/text/encoding.ts': TABLES,
  'src/exports/reading/text/textTable.ts': TABLES,
  'src/exports/reading/unreadable.ts': TABLES,
  'src/exports/reading/workbook.ts': TABLES,
  'src/exports/reading/legacyWorkbook.ts': TABLES,
  'src/exports/reading/workbookParts.ts': TABLES,
  'src/exports/reading/text/delimited.ts': [...CELLS, ...TABLES],
  'src/exports/values/amount.ts': CELLS,
  'src/exports/values/plain.ts': CELLS,
  'src/exports/values/span.ts': CELLS,
  'src/exports/recognising/recognise.ts': READ_EXPORT,
  'src/exports/recognising/titles.ts': READ_EXPORT,
  'src/exports/describing/columns.ts': DEFINING,
  'src/exports/describing/describe.ts': DEFINING,
  'src/exports/describing/ratios.ts': DEFINING,
  'src/exports/describing/sample.ts': DEFINING,
  'src/exports/taking/cases.ts': [...READ_EXPORT, 'test/unit/exports/taking/cases.test.ts'],
  'src/exports/taking/figures.ts': [...READ_EXPORT, ...GATHERING],
  'src/exports/taking/gathering.ts': [...READ_EXPORT, ...GATHERING],
  'src/exports/limits.ts': GATHERING,
  'src/exports/taking/months.ts': GATHERING,
  'src/exports/taking/keys.ts': READ_EXPORT,
  'src/exports/taking/leftovers.ts': READ_EXPORT,
  'src/exports/taking/people.ts': READ_EXPORT,
  'src/exports/taking/ratios.ts': READ_EXPORT,
  'src/exports/taking/rowTaker.ts': READ_EXPORT,
  'src/exports/taking/rows.ts': READ_EXPORT,
  'src/exports/taking/take.ts': READ_EXPORT,
  'src/exports/taking/wholeRows.ts': READ_EXPORT,
  'src/exports/taking/values.ts': READ_EXPORT,
  'src/exports/taking/rowNumbers.ts': CELLS,
  'src/observations/csv.ts': OBSERVATIONS,
  'src/observations/merging.ts': OBSERVATIONS,
  'src/observations/observation.ts': OBSERVATIONS,
  'src/observations/sources.ts': OBSERVATIONS,
  'src/knowledge/platforms/definition.ts': EXPORTS,
  'src/documents/forms/entryNames.ts': ['test/unit/documents/metricRows.test.ts'],
  'src/calculation/formulaAt.ts': [...MEASURES, 'test/unit/checking/causes.test.ts'],
  'src/checking/causes/metricDemand.ts': ['test/unit/checking/causes.test.ts'],
  'src/calculation/totals.ts': ['test/unit/calculation/computed.test.ts'],
  'src/base/zip/refusal.ts': ZIP,
  'src/base/zip/unpack.ts': ZIP,
  'src/base/zip/zip.ts': ZIP,
  'src/base/zip/layout.ts': ZIP,
  'src/base/zip/directory.ts': ZIP,
  'src/documents/document.ts': [`${DOCUMENTS}/sections.test.ts`],
  'src/documents/sections.ts': [`${DOCUMENTS}/parse.test.ts`],
  'src/rules/shared/metrics/measures.ts': MEASURES,
  'src/rules/shared/metrics/relations.ts': MEASURES,
  'src/rules/shared/metrics/judged.ts': MEASURES,
  'src/rules/shared/amountPlaces.ts': AMOUNTS,
  'src/rules/shared/spelledAmounts.ts': AMOUNTS,
  'src/rules/shared/people.ts': PEOPLE,
  'src/knowledge/wording/personNames.ts': PEOPLE,
  'src/rules/shared/withheld.ts': WITHHELD,
  'src/knowledge/wording/wording.ts': [...WITHHELD, 'test/unit/rules/wordingForbidden.test.ts'],
  'src/knowledge/schemas/wording.ts': WITHHELD,
  'src/rules/shared/barRepair.ts': ['test/unit/rules/shared/barRepair.test.ts', 'test/unit/rules/brokenTables.test.ts'],
  'src/rules/shared/brokenTable.ts': ['test/unit/rules/brokenTables.test.ts'],
  'src/documents/spoiledRows.ts': ['test/unit/rules/brokenTables.test.ts'],
  'src/documents/tablesBetween.ts': [`${DOCUMENTS}/sections.test.ts`],
  'src/documents/templates/template.ts': [`${DOCUMENTS}/templates/newSection.test.ts`],
  'src/documents/facts.ts': [`${DOCUMENTS}/keptRows.test.ts`],
  'src/documents/templates/templateSections.ts': [`${DOCUMENTS}/templates/headings.test.ts`],
  'src/documents/templates/headingStyle.ts': [`${DOCUMENTS}/templates/headings.test.ts`],
  'src/base/forms/brackets.ts': FORMS,
  'src/base/forms/names.ts': FORMS,
  'src/base/forms/numbering.ts': FORMS,
  'src/base/forms/numerals.ts': FORMS,
  'src/base/forms/plain.ts': FORMS,
  'src/documents/forms/headers.ts': FORMS,
  'src/documents/forms/nothing.ts': FORMS,
  'src/documents/forms/saidText.ts': FORMS,
  'src/documents/forms/plainForm.ts': FORMS,
  'src/base/forms/mentionedPeriods.ts': ['test/unit/rules/periodContradicted.test.ts'],
  'src/base/forms/periods.ts': ['test/unit/rules/counters.test.ts', ...FORMS],
  'src/documents/forms/columns.ts': FORMS,
  'src/documents/forms/changes.ts': FORMS,
  'src/documents/forms/mergedCells.ts': FORMS,
  'src/documents/forms/days.ts': FORMS,
  'src/documents/forms/units.ts': FORMS,
  'src/documents/forms/fieldKeys.ts': FORMS,
  'src/documents/forms/options.ts': FORMS,
  'src/documents/forms/titles.ts': FORMS,
  'src/documents/forms/numbers.ts': FORMS,
  'src/base/markdown/headLines.ts': [`${BASE}/markdown/frontMatter.test.ts`, `${DOCUMENTS}/forms.test.ts`],
  'src/base/markdown/headMessage.ts': [`${BASE}/markdown/headFaults.test.ts`],
  'src/calculation/linking/brought.ts': ['test/unit/calculation/linking/sums.test.ts'],
  'src/calculation/linking/owning.ts': ['test/unit/calculation/linking/links.test.ts'],
  'src/calculation/settling/candidates.ts': WAYS,
  'src/calculation/settling/contradictions.ts': WAYS,
  'src/calculation/settling/settled.ts': WAYS,
  'src/features/calculation/namedWays.ts': WAYS,
  'src/rules/shared/failedParts.ts': ['test/unit/rules/checkFailed.test.ts'],
  'src/rules/shared/prose.ts': FIGURES,
  'src/rules/shared/namedPeriods.ts': FIGURES,
  'src/rules/shared/indicators.ts': FIGURES,
  'src/rules/shared/againstTables.ts': FIGURES,
  'src/rules/shared/statements.ts': FIGURES,
  'src/checking/kept/ownCheck.ts': [KEPT],
  'src/checking/kept/record.ts': [KEPT],
  'src/checking/registry.ts': [FIXTURES],
  'src/files/keeping/format.ts': [
    'test/unit/files/keeping/keeping.test.ts',
    'test/unit/features/checking/memory.test.ts',
  ],
  'src/rules/date-gap.ts': ['test/unit/rules/touchingPhases.test.ts'],
  'src/rules/date-overlap.ts': ['test/unit/rules/touchingPhases.test.ts'],
  'src/rules/link-mismatch.ts': ['test/unit/rules/linkedDays.test.ts'],
  'src/rules/file-too-large.ts': [FIXTURES],
  'src/rules/internal-error.ts': [FIXTURES],
  'src/features/rename/citedRanges.ts': [`${RENAME}/citedLines.test.ts`],
  'src/features/rename/annotationKeys.ts': [`${RENAME}/ownPack.test.ts`],
  'src/features/rename/citedLines.ts': [
    `${RENAME}/planFiles.test.ts`,
    `${RENAME}/plan.test.ts`,
    `${RENAME}/ownPack.test.ts`,
  ],
  'src/features/rename/plan.ts': [`${RENAME}/planFiles.test.ts`, `${RENAME}/ownPack.test.ts`],
  'src/features/rename/regulationText.ts': [`${RENAME}/ownPack.test.ts`],
  'src/search/query/typos.ts': ['test/unit/search/query/pinyin.test.ts'],
  'src/search/query/han.ts': QUERIES,
  'src/search/query/latin.ts': QUERIES,
  'src/search/query/meaning.ts': QUERIES,
  'src/search/query/questions.ts': ['trade', 'agreement'].map((name) => `test/unit/search/query/${name}.test.ts`),
  'src/search/query/readings.ts': ['test/unit/search/query/pinyin.test.ts'],
  'src/checking/causes/across/across.ts': ['test/unit/checking/across.test.ts'],
  'src/checking/causes/across/comparisons.ts': ['test/unit/checking/across.test.ts'],
  'src/checking/causes/across/telling.ts': ['test/unit/checking/across.test.ts'],
  'src/checking/causes/causes.ts': ['test/unit/checking/causes.test.ts'],
  'src/checking/causes/choosing.ts': ['test/unit/checking/causes.test.ts'],
  'src/checking/causes/days.ts': ['test/unit/checking/causes.test.ts'],
  'src/checking/causes/demand.ts': ['test/unit/checking/causes.test.ts'],
  'src/checking/causes/demands.ts': ['test/unit/checking/causes.test.ts'],
  'src/checking/causes/merging.ts': ['test/unit/checking/causes.test.ts'],
  'src/checking/causes/places.ts': ['test/unit/checking/causes.test.ts'],
  'src/calculation/settling/slips.ts': ['test/unit/checking/causes.test.ts'],
  'src/checking/causes/solving.ts': ['test/unit/checking/causes.test.ts'],
  'src/checking/causes/spoiled.ts': ['test/unit/checking/causes.test.ts'],
  'src/checking/causes/suspects.ts': ['test/unit/checking/causes.test.ts'],
  'src/search/ranking/lunrScorer.ts': ['test/unit/search/ranking/candidates.test.ts'],
  'src/search/ranking/scorer.ts': ['test/unit/search/ranking/candidates.test.ts'],
  'src/search/ranking/scoring.ts': ['test/unit/search/ranking/candidates.test.ts'],
  'src/files/atMost.ts': READING,
  'src/files/host.ts': WRITING,
  'src/files/listing.ts': READING,
  'src/files/loading.ts': READING,
  'src/files/paths.ts': [...READING, ...WRITING],
  'src/files/place.ts': WRITING,
  'src/files/selection.ts': READING,
  'src/files/writing/journal.ts': ['test/unit/files/writing/unfinished.test.ts'],
  'src/files/writing/changing.ts': ['test/unit/files/writing/journal.test.ts'],
  'src/files/writing/creating.ts': ['test/unit/files/writing/names.test.ts'],
  'src/files/following/following.ts': ['test/unit/files/following/hints.test.ts'],
  'src/files/writing/textChange.ts': WRITING,
  'src/files/workspaceFiles.ts': READING,
  'src/cli/host.ts': ['test/cli/host.test.ts'],
};

/**
 * Of sources that several rules share, the rules whose fixtures test them.
 *
 * @type {Record<string, string[] | undefined>}
 */
export const rulesOf = {
  'src/rules/rule.ts': ['cell-missing'],
  'src/rules/shared/cells.ts': ['cell-missing', 'date-outside-period'],
  'src/rules/shared/computedFaults.ts': ['formula-mismatch', 'total-mismatch'],
  'src/rules/shared/addedRow.ts': ['link-missing', 'row-dropped'],
  'src/rules/shared/linkFaults.ts': ['link-mismatch', 'link-missing', 'reference-unknown'],
};

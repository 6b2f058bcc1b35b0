// The arrows between the layers of src/: the lint rules and test/tidy/ both read them here.

/** What is judged and worked out, without files and faces. */
const CORE = [
  'base',
  'citations',
  'formulas',
  'knowledge',
  'search',
  'import',
  'observations',
  'exports',
  'figures',
  'kpi',
  'offers',
  'documents',
  'calculation',
  'rules',
  'checking',
];

/** Each layer with the layers that it may import. */
export const LAYERS = {
  base: [],
  citations: ['base'],
  formulas: ['base', 'offers'],
  knowledge: ['base', 'citations', 'formulas'],
  search: ['base', 'citations', 'knowledge'],
  import: ['base', 'citations', 'knowledge'],
  observations: ['base'],
  exports: ['base', 'knowledge', 'observations'],
  figures: ['base', 'formulas', 'knowledge', 'observations'],
  kpi: ['base', 'formulas', 'knowledge', 'figures'],
  offers: ['base'],
  documents: ['base', 'citations', 'formulas', 'knowledge', 'figures', 'kpi'],
  calculation: ['base', 'citations', 'formulas', 'knowledge', 'figures', 'kpi', 'documents'],
  rules: ['base', 'citations', 'formulas', 'knowledge', 'search', 'figures', 'documents', 'calculation'],
  checking: ['base', 'citations', 'formulas', 'knowledge', 'search', 'figures', 'documents', 'calculation', 'rules'],
  files: ['base', 'knowledge', 'documents'],
  features: [...CORE, 'files'],
  vscode: [...CORE.filter((layer) => layer !== 'rules'), 'files', 'features'],
  cli: [...CORE.filter((layer) => layer !== 'rules'), 'files', 'features'],
  webview: ['base', 'features'],
};

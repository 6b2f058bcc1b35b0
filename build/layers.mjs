// Owns the arrows between the layers of src/: the lint rules and test/tidy/ both read them here.

/** Each layer with the layers that it may import. */
export const LAYERS = {
  base: [],
  knowledge: ['base'],
  search: ['base', 'knowledge'],
  import: ['base', 'knowledge'],
  documents: ['base', 'knowledge'],
  kpi: ['base', 'knowledge'],
  workflow: ['base', 'knowledge'],
  rules: ['base', 'knowledge', 'search', 'documents', 'kpi', 'workflow'],
  features: ['base', 'knowledge', 'search', 'import', 'documents', 'kpi', 'workflow', 'rules'],
  vscode: ['base', 'knowledge', 'search', 'import', 'documents', 'kpi', 'workflow', 'rules', 'features'],
  cli: ['base', 'knowledge', 'search', 'import', 'documents', 'kpi', 'workflow', 'rules', 'features'],
  webview: [],
};

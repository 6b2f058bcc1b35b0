// The arrows between the layers of src/: the lint rules and test/tidy/ both read them here.

/** Each layer with the layers that it may import. */
export const LAYERS = {
  base: [],
  citations: ['base'],
  formulas: ['base'],
  knowledge: ['base', 'citations', 'formulas'],
  search: ['base', 'citations', 'knowledge'],
  import: ['base', 'citations', 'knowledge'],
  documents: ['base', 'citations', 'formulas', 'knowledge'],
  rules: ['base', 'citations', 'formulas', 'knowledge', 'search', 'documents'],
  checking: ['base', 'citations', 'formulas', 'knowledge', 'search', 'documents', 'rules'],
  features: ['base', 'citations', 'formulas', 'knowledge', 'search', 'import', 'documents', 'rules', 'checking'],
  vscode: [
    'base',
    'citations',
    'formulas',
    'knowledge',
    'search',
    'import',
    'documents',
    'rules',
    'checking',
    'features',
  ],
  cli: ['base', 'citations', 'formulas', 'knowledge', 'search', 'import', 'documents', 'rules', 'checking', 'features'],
  webview: [],
};

// The lint rules: strict typed TypeScript, sizes, and the arrows between the layers, which test/tidy/ checks again.
import tseslint from 'typescript-eslint';
import { LAYERS } from './test/tidy/layers.mjs';

/** Libraries with one home, by the files that may import them. */
const HOMES = { lunr: 'src/search/**', 'gray-matter': 'src/base/markdown/frontMatter.ts', vscode: 'src/vscode/**' };

const NODE = ['node:*', 'fs', 'path', 'os', 'crypto', 'child_process', 'util', 'url', 'module', 'process'];

/** The faces of the product. All else is the core, which does no I/O and reads no clock. */
const SHELLS = ['vscode', 'cli', 'webview'];
const CORE = Object.keys(LAYERS).filter((layer) => !SHELLS.includes(layer));

function layerRule(layer, allowed) {
  const forbidden = Object.keys(LAYERS).filter((each) => each !== layer && !allowed.includes(each));
  const layerPatterns = forbidden.map((each) => ({
    group: [`**/${each}/**`],
    message: `${layer} does not import ${each}.`,
  }));
  const homePatterns = Object.entries(HOMES)
    .filter(([, home]) => !home.startsWith(`src/${layer}/`))
    .map(([library, home]) => ({ group: [library], message: `${library} is imported only in ${home}.` }));
  const nodePatterns = layer === 'cli' ? [] : [{ group: NODE, message: 'Node built-ins stay in src/cli.' }];
  return {
    files: [`src/${layer}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: [...layerPatterns, ...homePatterns, ...nodePatterns] }] },
  };
}

const FACADES = 'service|packs|figures|dashboards'; // of features
const INNER = CORE.filter((layer) => !['base', 'files', 'features'].includes(layer));

/**
 * What a shell takes of the core is values of the façades, of `files` and of `base`; types from anywhere. The preview's
 * plug-in loads with the extension itself, before anything else does.
 */
function doorRules(shell) {
  return ['*.ts', '*/*.ts'].map((files, depth) => ({
    files: [`src/${shell}/${files}`],
    ignores: ['src/vscode/extension.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^${'\\.\\./'.repeat(depth + 1)}(?:features/(?!(?:${FACADES})$)|(?:${INNER.join('|')})/)`,
              allowTypeImports: true,
              message: `A shell takes values from features/(${FACADES}), files and base only.`,
            },
          ],
        },
      ],
    },
  }));
}

/** A function made only to be called names a value: a `const` does. */
const LET_BY_CALL = {
  selector: "CallExpression[callee.type='ArrowFunctionExpression'][arguments.length>0]",
  message: 'Name the value by a const.',
};

/** Rules on values without a type. */
const UNTYPED = ['argument', 'assignment', 'call', 'member-access', 'return'];

/** Straight from its package, zod makes functions of text; as a named import it brings forty languages with it. */
const WHOLE_ZOD = {
  selector: "ImportDeclaration[source.value='zod']",
  message: 'Write `import * as z from` knowledge/schemas/zod: only what is used is bundled, and no text is run.',
};

export default tseslint.config(
  { ignores: ['dist/', '.vscode-test/', 'coverage/', 'node_modules/', 'test/fixtures/'] },
  {
    files: ['src/**/*.ts', 'test/**/*.{ts,mjs}', 'build/**/*.mjs'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  {
    // Scripts say their types in JSDoc, which tsc checks; what is parsed or loaded has none.
    files: ['test/**/*.mjs', 'build/**/*.mjs'],
    rules: {
      ...Object.fromEntries(UNTYPED.map((rule) => [`@typescript-eslint/no-unsafe-${rule}`, 'off'])),
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.{ts,mjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      'max-len': ['error', 120],
      'max-params': ['error', 4],
      'no-restricted-globals': ['error', 'eval'],
      'no-new-func': 'error',
      'no-implied-eval': 'off',
    },
  },
  ...Object.entries(LAYERS).map(([layer, allowed]) => layerRule(layer, allowed)),
  ...['vscode', 'cli'].flatMap(doorRules),
  {
    files: ['src/webview/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/features/',
              allowTypeImports: true,
              message: 'A page takes only types of the façade: it is sent values.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/base/markdown/frontMatter.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: NODE, message: 'Node built-ins stay in src/cli.' }] }],
    },
  },
  {
    files: CORE.map((layer) => `src/${layer}/**`),
    rules: {
      'no-restricted-syntax': [
        'error',
        WHOLE_ZOD,
        LET_BY_CALL,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The core reads no clock.' },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The core reads no clock.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'The core throws no dice.',
        },
      ],
    },
  },
  {
    files: SHELLS.map((layer) => `src/${layer}/**`),
    rules: { 'no-restricted-syntax': ['error', WHOLE_ZOD, LET_BY_CALL] },
  },
  { files: ['src/knowledge/schemas/zod.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-floating-promises': 'off' },
  },
);

// How a proposed document type is written down, in the grammar of knowledge/README.md: contract above, template below.
import { placeholderFor } from '../../base/placeholder';
import { inScript } from '../../base/script';
import type { Script } from '../../base/script';
import type { ProposedSection, ProposedType, ProposedValue } from './proposedType';

/** The file of a proposed type. What is only a guess stands in it as a comment. */
export function typeText(type: ProposedType): string {
  const head = [
    `type: ${type.id}`,
    'version: 1',
    ...titles({ title: type.title, en: type.en ?? type.title }),
    `author: ${type.author}`,
    `cadence: ${type.cadence}`,
    ...(type.written === 'during' ? [] : [`written: ${type.written}`]),
    `basis: [${type.basis.map((each) => JSON.stringify(each)).join(', ')}]`,
    ...(type.fields.length > 0
      ? ['', 'fields:', ...type.fields.map((field) => `  - ${valueText(field, type.script)}`)]
      : []),
    '',
    'sections:',
    ...type.sections.flatMap((section) => sectionLines(section, type.script)),
  ];
  return `---\n${head.join('\n')}\n---\n\n${template(type)}`;
}

function sectionLines(section: ProposedSection, script: Script): string[] {
  const { id, title, en, required, repeatable, columns } = section;
  const flags = [...(required ? [] : ['required: false']), ...(repeatable ? ['repeatable: true'] : [])];
  const keys = [`id: ${id}`, ...titles({ title, en }), ...flags];
  if (columns.length === 0) return [`  - { ${keys.join(', ')} }`];
  const total = columns.filter((column) => column.isTotalled).map((column) => column.id);
  return [
    `  - ${keys[0] ?? ''}`,
    ...keys.slice(1).map((key) => `    ${key}`),
    '    table:',
    '      columns:',
    ...columns.flatMap((column) => [
      `        - ${valueText(column, script)}`,
      ...column.formulas.map((formula) => `          # formula: ${formula}`),
    ]),
    ...(total.length > 0 ? [`      total: [${total.join(', ')}]`] : []),
    ...(section.hasRows ? [] : ['      minRows: 0']),
  ];
}

function valueText({ id, title, en, kind, required, options, isTotalled }: ProposedValue, script: Script): string {
  const choices =
    options.length === 0
      ? []
      : [`options: [${options.map((value) => `{ value: ${quoted(inScript(value, script))} }`).join(', ')}]`];
  // Shares of a whole may be added up; of other ratios a total would mean nothing.
  const additive = isTotalled && (kind === 'percent' || kind === 'ratio') ? ['additive: true'] : [];
  const open = required ? [] : ['required: false'];
  return `{ ${[`id: ${id}`, ...titles({ title, en }), `kind: ${kind}`, ...open, ...additive, ...choices].join(', ')} }`;
}

function titles({ title, en }: { readonly title: string; readonly en: string | undefined }): string[] {
  return [`title: ${quoted(title)}`, ...(en === undefined ? [] : [`en: ${quoted(en)}`])];
}

/** A text in YAML's flow style, in quotation marks where plain it could mean something else. */
export function quoted(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N}]*(?: [\p{L}\p{N}]+)*$/u.test(text) &&
    !/^(true|false|null|yes|no|on|off|y|n|nan|inf)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

function template({ sections, script }: ProposedType): string {
  const [first] = sections;
  const title = first !== undefined && first.level > 1 ? ['# {{title}}（{{period}}）', ''] : [];
  return [
    ...title,
    ...sections.flatMap((section) => [
      `${'#'.repeat(section.level)} ${section.heading}`,
      '',
      section.columns.length > 0 ? `{{table ${section.id}}}` : placeholderFor(inScript(section.title, script)),
      '',
    ]),
  ].join('\n');
}

// What is said beside a completion and about it: what a key, column or value means, in the reader's words, as Markdown.
import { labelOf, message, render, renderArgument } from '../../base/message';
import type { MessageId, Reader } from '../../base/message';
import type { Column, Field, Section } from '../../knowledge/contracts/contract';

/** Plain text in Markdown: what a pack or a document says is no markup here. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#<>|~&]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** Paragraphs of Markdown; the empty ones are left out. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Whether something must be given, and of what kind it is, in a few words. */
export function briefOf(reader: Reader, { required, kind }: Field | Column): string {
  const kinds: MessageId = `completion.kind.${kind}`;
  return [message(required ? 'completion.required' : 'completion.optional'), message(kinds)]
    .map((each) => render(each, reader))
    .join(' · ');
}

/**
 * What a field or column means: its name, whether it must be given, what the writer should know, the clause it rests
 * on.
 */
export function aboutSpec(reader: Reader, spec: Field | Column): string {
  const help = spec.help === undefined ? '' : renderArgument({ pack: spec.help.zh, en: spec.help.en }, reader);
  const options = spec.options.map(({ value, en }) => renderArgument({ pack: value, en }, reader)).join('、');
  return paragraphs(
    `**${plain(renderArgument(labelOf(spec), reader))}** · ${briefOf(reader, spec)}`,
    plain(help),
    options === '' ? '' : plain(render(message('completion.options', { options }), reader)),
    limitsOf(reader, spec),
    basisOf(reader, spec),
  );
}

function limitsOf(reader: Reader, { min, max, formula }: Partial<Column>): string {
  const limits = [min === undefined ? '' : `≥ ${String(min)}`, max === undefined ? '' : `≤ ${String(max)}`]
    .filter((each) => each !== '')
    .join(' · ');
  const computed =
    formula === undefined ? '' : `${render(message('completion.formula'), reader)} \`${formula.replaceAll('`', '')}\``;
  return [limits, computed].filter((each) => each !== '').join('\n\n');
}

/** What a section is, and the columns of its table. */
export function aboutSection(reader: Reader, section: Section): string {
  const columns = (section.table?.columns ?? []).map((column) => renderArgument(labelOf(column), reader)).join('、');
  return paragraphs(
    `**${plain(renderArgument(labelOf(section), reader))}**`,
    columns === '' ? '' : plain(render(message('completion.columns', { columns }), reader)),
    basisOf(reader, section),
  );
}

/** The clause that something rests on. */
function basisOf(reader: Reader, { clause }: Pick<Section, 'clause'>): string {
  return clause === undefined ? '' : plain(render(message('completion.basis', { clause }), reader));
}

// Finding the blocks of any Markdown text, by markdown-it: where headings, table rows and code stand. Inline content is
// not parsed and nothing is rendered here.
import MarkdownIt from 'markdown-it';
import { onDemand } from '../onDemand';

/** The blocks of a text that mean something to a document. */
export interface Blocks {
  /** Headings outside lists and quotes, ATX or setext. */
  readonly headings: readonly { readonly level: number; readonly text: string; readonly line: number }[];
  /** Of each table the lines of its rows, the header first. */
  readonly tables: readonly (readonly number[])[];
  /** The lines of fenced and indented code. */
  readonly codeLines: ReadonlySet<number>;
}

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

function createBlockParser(): InstanceType<typeof MarkdownIt> {
  const parser = new MarkdownIt({ html: true });
  parser.core.ruler.enableOnly(['normalize', 'block']);
  return parser;
}

const blockParser = onDemand(createBlockParser);

/** Finds the blocks of a text. */
export function readBlocks(lines: readonly string[]): Blocks {
  const tokens = blockParser().parse(lines.join('\n'), {});
  const codeLines = new Set<number>();
  for (const token of tokens) {
    if (token.type === 'fence' || token.type === 'code_block') for (const line of linesOf(token)) codeLines.add(line);
  }
  return { headings: readHeadings(tokens), tables: readTables(tokens), codeLines };
}

function linesOf(token: Token): number[] {
  const [from, to] = token.map ?? [0, 0];
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function readHeadings(tokens: readonly Token[]): Blocks['headings'] {
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open' || token.level > 0) return [];
    return [
      { level: Number(token.tag.slice(1)), text: (tokens[index + 1]?.content ?? '').trim(), line: token.map?.[0] ?? 0 },
    ];
  });
}

function readTables(tokens: readonly Token[]): Blocks['tables'] {
  const tables: number[][] = [];
  for (const token of tokens) {
    if (token.type === 'table_open') tables.push([]);
    if (token.type === 'tr_open') tables.at(-1)?.push(token.map?.[0] ?? 0);
  }
  return tables;
}

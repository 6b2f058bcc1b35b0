// The command `search`. What answers a query is up to the index.
import { message } from '../../base/message';
import type { Reader } from '../../base/message';
import { markHighlights } from '../../base/highlights';
import type { Lookup } from '../../features/lookup/lookup';
import type { NamedScope } from '../../features/lookup/searchScope';
import { lookupIn } from '../../features/packs';
import type { SearchHit } from '../../search/clauseIndex';
import type { Scope } from '../../search/ranking/scope';
import type { Command } from '../command';
import { commandOptions, UsageError } from '../arguments';
import { indexCache } from '../keeping/indexCache';
import { openKnowledge } from '../knowledge';

const OPTIONS = {
  json: { type: 'boolean' },
  limit: { type: 'string' },
  pack: { type: 'string' },
  chapter: { type: 'string' },
  role: { type: 'string' },
} as const;
const BOLD = ['\u001b[1;33m', '\u001b[0m'] as const;
const PLAIN = ['', ''] as const;

/**
 * `search QUERY [--json] [--limit N] [--pack ID] [--chapter NUMBER] [--role ROLE]`. Exit code 1 where nothing is found.
 */
export const searchCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, OPTIONS);
  if (values.help === true) {
    output.print(message('cli.help.search'));
    return 0;
  }
  const query = positionals.join(' ');
  const limit = Number(values.limit ?? '10');
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(
      message('cli.option-invalid', { option: '--limit', value: values.limit ?? '', allowed: '1, 2, 3 …' }),
    );
  const { root, loaded } = await openKnowledge(output);
  const lookup = lookupIn(loaded);
  const hits = (await lookup.index(output.cache ? indexCache(root) : undefined)).search(query, {
    limit,
    ...scopeOf(lookup, values),
  });
  const marks = process.stdout.isTTY && process.env.NO_COLOR === undefined ? BOLD : PLAIN;
  if (values.json === true) output.write(`${JSON.stringify(lookup.answer(hits, output.reader))}\n`);
  else if (hits.length === 0) output.warn(message('cli.search-none', { query }));
  else
    output.write(
      hits.map((hit) => textHit(hit, lookup.reference(hit.clause), { reader: output.reader, marks })).join(''),
    );
  return hits.length === 0 ? 1 : 0;
};

/** Where to look, as given. Throws {@link UsageError} for what names nothing. */
function scopeOf(lookup: Lookup, named: NamedScope): Scope {
  const read = lookup.scope(named);
  if (read.kind === 'scope') return read.scope;
  const args = { option: `--${read.part}`, value: read.text, allowed: read.allowed.join(', ') };
  throw new UsageError(message('cli.option-invalid', args));
}

interface Showing {
  readonly reader: Reader;
  readonly marks: readonly [string, string];
}

function textHit(
  { clause, highlights, titleHighlights }: SearchHit,
  reference: string,
  { reader: { show }, marks }: Showing,
): string {
  const title = clause.title === '' ? [] : [markHighlights(show(clause.title), titleHighlights, marks)];
  const path = [...clause.path.filter((heading) => heading !== '').map(show), ...title].join(' › ');
  const text = clause.text === '' ? '' : `    ${markHighlights(show(clause.text), highlights, marks)}\n`;
  return `${reference}  ${path}\n${text}`;
}

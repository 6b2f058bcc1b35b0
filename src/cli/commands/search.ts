// Owns the command `search`. What answers a query is the index's affair.
import { message } from '../../base/message';
import type { Reader } from '../../base/message';
import { searchAnswer } from '../../features/answers/searchAnswer';
import { markStretches } from '../../features/lookup/foundText';
import { readClauseNumber } from '../../citations/clauseNumber';
import { findRole } from '../../knowledge/knowledge';
import type { Knowledge } from '../../knowledge/knowledge';
import type { SearchHit, SearchOptions } from '../../search/clauseIndex';
import type { Command } from '../command';
import { commandOptions, oneOf, UsageError } from '../arguments';
import { openWorkspace } from '../files';
import { indexCache } from '../indexCache';

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
  const { root, snapshot } = await openWorkspace(output.workspace, { documents: false });
  const hits = (await snapshot.index(indexCache(root))).search(query, {
    limit,
    ...scopeOf(snapshot.knowledge, values),
  });
  const marks = process.stdout.isTTY && process.env.NO_COLOR === undefined ? BOLD : PLAIN;
  if (values.json === true) output.write(`${JSON.stringify(searchAnswer(hits, output.reader))}\n`);
  else if (hits.length === 0) output.warn(message('cli.search-none', { query }));
  else
    output.write(
      hits.map((hit) => textHit(hit, snapshot.reference(hit.clause), { reader: output.reader, marks })).join(''),
    );
  return hits.length === 0 ? 1 : 0;
};

interface Given {
  readonly pack?: string | undefined;
  readonly chapter?: string | undefined;
  readonly role?: string | undefined;
}

/** Where to look, as given: a pack's id, a chapter by its number in any form, a role by any of its names. */
function scopeOf(knowledge: Knowledge, { pack, chapter, role }: Given): SearchOptions {
  const ids = knowledge.packs.map(({ id }) => id);
  const chapters = [
    ...new Set(knowledge.clauses.filter(({ parent }) => parent === undefined).map(({ number }) => number)),
  ];
  const roleId = role === undefined ? undefined : (findRole(knowledge, role)?.id ?? role);
  return {
    pack: oneOf('pack', pack, ids),
    chapter: oneOf(
      'chapter',
      chapter === undefined ? undefined : (readClauseNumber(chapter)?.number ?? chapter),
      chapters,
    ),
    role: oneOf(
      'role',
      roleId,
      knowledge.roles.map(({ id }) => id),
    ),
  };
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
  const title = clause.title === '' ? [] : [markStretches(show(clause.title), titleHighlights, marks)];
  const path = [...clause.path.filter((heading) => heading !== '').map(show), ...title].join(' › ');
  const text = clause.text === '' ? '' : `    ${markStretches(show(clause.text), highlights, marks)}\n`;
  return `${reference}  ${path}\n${text}`;
}

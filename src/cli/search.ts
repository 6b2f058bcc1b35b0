// Owns the command `search`. What answers a query is the index's affair.
import { message } from '../base/message';
import type { Reader } from '../base/message';
import type { SearchHit } from '../search/clauseIndex';
import type { Command } from './command';
import { commandOptions, UsageError } from './arguments';
import { openWorkspace } from './files';

/** `search QUERY [--json] [--limit N]`. Exit code 1 where nothing is found. */
export const searchCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, { json: { type: 'boolean' }, limit: { type: 'string' } });
  if (values.help === true) {
    output.print(message('cli.help.search'));
    return 0;
  }
  const query = positionals.join(' ');
  const limit = Number(values.limit ?? '10');
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError(message('cli.option-invalid', { option: '--limit', value: values.limit ?? '', allowed: '1, 2, 3 …' }));
  const { snapshot } = await openWorkspace(output.workspace, { documents: false });
  const hits = (await snapshot.index()).search(query, { limit });
  if (values.json === true) output.write(`${JSON.stringify({ results: hits.map((hit) => jsonHit(hit, output.reader)) })}\n`);
  else if (hits.length === 0) output.warn(message('cli.search-none', { query }));
  else output.write(hits.map((hit) => textHit(hit, snapshot.reference(hit.clause), output.reader)).join(''));
  return hits.length === 0 ? 1 : 0;
};

function jsonHit({ clause, score }: SearchHit, { show }: Reader): object {
  return { clause: clause.number, pack: clause.pack, path: clause.path.map(show), text: show(clause.text === '' ? clause.title : clause.text), score };
}

function textHit({ clause }: SearchHit, reference: string, { show }: Reader): string {
  const path = [...clause.path, clause.title].filter((title) => title !== '').map(show).join(' › ');
  return `${reference}  ${path}\n${clause.text === '' ? '' : `    ${show(clause.text)}\n`}`;
}

// What is proposed while a clause's number is being typed: after §, after a list's 、 and after the name of a statute
// and 第.
import { lineRange } from '../../base/range';
import type { Range } from '../../base/range';
import { fold } from '../../base/script';
import { inWords } from '../../base/message';
import type { Reader } from '../../base/message';
import { citationsOn } from '../../citations/citationReading';
import { writeCitation } from '../../citations/citationForm';
import type { CitationForm } from '../../citations/citationForm';
import { writeArticlePath } from '../../citations/clauseNumber';
import { citationOf, citedAs } from '../../knowledge/knowledge';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause } from '../../knowledge/model';
import type { ClauseIndex } from '../../search/clauseIndex';

/** A clause proposed: `newText` takes the place of `range`, which holds what was typed. */
export interface ClauseProposal {
  readonly label: string;
  readonly words: string;
  readonly place: string;
  readonly text: string;
  readonly range: Range;
  readonly newText: string;
}

/** The line before the cursor, and its number. */
export interface TextBefore {
  readonly before: string;
  readonly line: number;
}

interface ClauseQuery {
  readonly from: number;
  /** What was typed of the clause. */
  readonly query: string;
  readonly pack: string | undefined;
  /** The clause before it in a list: those after it come first. */
  readonly after?: Clause | undefined;
  readonly write: (clause: Clause) => string;
}

const MOST = 30;
const LONGEST = 24; // characters after § that are still a search
const AFTER_SIGN = /(?:(?<![A-Za-z0-9-])([a-z][a-z0-9-]*))?(§{1,2}\s?)([^\s§、，。；：,;（）()|]*)$/;
const AFTER_COMMA = /[、,，]\s?([0-9.０-９．]*)$/;
const AFTER_ORDINAL = /第\s?([零〇一二两兩三四五六七八九十百千\d]{0,8})$/;

/** Clauses for what is being typed, the best first; none where no clause is. */
export function proposalsFor(
  knowledge: Knowledge,
  { before, line }: TextBefore,
  { index, reader }: { readonly index: ClauseIndex; readonly reader: Reader },
): ClauseProposal[] {
  const asked =
    afterSign(knowledge, before) ?? afterComma(knowledge, before) ?? afterOrdinal(knowledge, before, reader);
  if (asked === undefined) return [];
  const range = lineRange(line, asked.from, before.length);
  return clausesFor(knowledge, asked, index)
    .slice(0, MOST)
    .map((clause) => ({
      label: citationOf(knowledge, clause),
      words: clause.title === '' ? reader.show(clause.text) : inWords(reader, clause.title, clause.en),
      place:
        `${reader.show(citedAs(knowledge, clause))} ${clause.path.map((each) => reader.show(each)).join(' › ')}`.trim(),
      text: reader.show(clause.text),
      range,
      newText: asked.write(clause),
    }));
}

function afterSign(knowledge: Knowledge, before: string): ClauseQuery | undefined {
  const [whole, id, sign = '', query = ''] = AFTER_SIGN.exec(before) ?? [];
  if (whole === undefined || query.length > LONGEST) return undefined;
  const signAt = before.length - sign.length - query.length;
  const pack = id ?? knowledge.names.before(fold(before), signAt)?.pack.id;
  // A clause of a pack that was not named brings its pack's name along.
  const write = (clause: Clause): string =>
    (pack === undefined ? sign.replace('§', clause.pack === knowledge.main ? '§' : `${clause.pack}§`) : sign) +
    clause.number;
  return { from: signAt, query, pack, write };
}

function afterComma(knowledge: Knowledge, before: string): ClauseQuery | undefined {
  const [whole, query = ''] = AFTER_COMMA.exec(before) ?? [];
  if (whole === undefined) return undefined;
  const end = before.length - whole.length;
  const last = citationsOn(before.slice(0, end), 0, knowledge)
    .findLast(({ range }) => range.end.character === end)
    ?.parts.at(-1);
  if (last === undefined) return undefined;
  const { pack = knowledge.main, number } = last.reference;
  const sign = pack === knowledge.main ? '§' : `${pack}§`;
  const form: CitationForm =
    last.form.style === 'dotted' && last.form.tail === ''
      ? { ...last.form, lead: '', base: '', goesOn: { number, sign } }
      : { ...last.form, lead: '' };
  return {
    from: before.length - query.length,
    query,
    pack,
    after: knowledge.clause(last.reference),
    write: (clause) => writeCitation(form, clause.number),
  };
}

function afterOrdinal(knowledge: Knowledge, before: string, reader: Reader): ClauseQuery | undefined {
  const [whole, query = ''] = AFTER_ORDINAL.exec(before) ?? [];
  const at = before.length - (whole?.length ?? 0);
  const named = whole === undefined ? undefined : knowledge.names.before(fold(before), at)?.pack;
  if (named?.numbering !== 'articles') return undefined;
  return {
    from: at,
    query: `第${query}`,
    pack: named.id,
    write: ({ number }) => reader.show(writeArticlePath(number)),
  };
}

function clausesFor(knowledge: Knowledge, { query, pack, after }: ClauseQuery, index: ClauseIndex): Clause[] {
  const folded = fold(query).replace(/\s/g, '');
  if (folded === '' || /^[\d.]+$/.test(folded)) {
    const all = knowledge.clauses.filter(
      (clause) => clause.pack === (pack ?? knowledge.main) && clause.number.startsWith(folded),
    );
    const next = after === undefined ? 0 : all.indexOf(after) + 1;
    return [...all.slice(next), ...all.slice(0, next)];
  }
  if (folded.startsWith('第'))
    return knowledge.clauses.filter((clause) => clause.pack === pack && ordinalStarts(clause.number, folded));
  return index.search(query, { limit: MOST, pack }).map(({ clause }) => clause);
}

function ordinalStarts(number: string, folded: string): boolean {
  const written = fold(writeArticlePath(number));
  return written.startsWith(folded) || (/\d/.test(folded) && `第${number}`.startsWith(folded));
}

// What a field or column asks for, in the reader's words; its choices stand in the script of the document.
import { inWords } from '../../base/message';
import type { Reader } from '../../base/message';
import { inScript } from '../../base/script';
import type { Column, Field } from '../../knowledge/contracts/contract';
import type { Knowledge } from '../../knowledge/knowledge';
import { clauseCited } from '../presentation/clauses';
import type { ClauseId } from '../presentation/clauses';
import type { Presented } from '../presentation/presented';
import type { ClauseName, InputKind } from './model';

/** The input for a value of the contract. */
export function inputKind({ document, knowledge, reader }: Presented, spec: Field | Column): InputKind {
  const clause = clauseCited(knowledge, spec.clause);
  const words = spec.options.map(({ value, en }) => inWords(reader, value, en));
  return {
    kind: spec.kind,
    required: spec.required,
    ...(spec.options.length > 0 && {
      options: spec.options.map(({ value }) => inScript(value, document.script)),
      words,
    }),
    ...(spec.help && { help: inWords(reader, spec.help.zh, spec.help.en) }),
    ...(clause && { clause: clauseNamed(knowledge, reader, clause) }),
  };
}

/** A clause with what it is about: its title, or how it begins. */
function clauseNamed(knowledge: Knowledge, reader: Reader, id: ClauseId): ClauseName {
  const { title = '', en = '', text = '' } = knowledge.clause(id) ?? {};
  const words = title === '' ? reader.show(text) : inWords(reader, title, en);
  return { ...id, title: words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE)}…` : words };
}

const LONGEST_TITLE = 24; // characters: it stands beside the title of a field

/** The input for what the contract does not know. */
export const ANY_TEXT: InputKind = { kind: 'text', required: false };

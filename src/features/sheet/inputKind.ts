// What a field or column asks for, in the reader's words; its choices stand in the script of the document.
import { inWords } from '../../base/message';
import { inScript } from '../../documents/templates/template';
import type { Column, Field } from '../../knowledge/contracts/contract';
import { clauseCited } from '../presentation/clauses';
import type { Presented } from '../presentation/presented';
import type { InputKind } from './model';

/** The input for a value of the contract. */
export function inputKind({ document, knowledge, reader }: Presented, spec: Field | Column): InputKind {
  const clause = clauseCited(knowledge, spec.clause);
  return {
    kind: spec.kind,
    required: spec.required,
    ...(spec.options.length > 0 && { options: spec.options.map(({ value }) => inScript(value, document.script)) }),
    ...(spec.help && { help: inWords(reader, spec.help.zh, spec.help.en) }),
    ...(clause && { clause }),
  };
}

/** The input for what the contract does not know. */
export const ANY_TEXT: InputKind = { kind: 'text', required: false };

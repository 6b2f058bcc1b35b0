// Making a document type of a document that exists.
import type { Day } from '../../base/dates/date';
import type { OpenWorkspace } from '../openWorkspace';
import { typeFromDocument } from './typeFromDocument';
import type { NewType, TypeResult, TypeSource } from './typeFromDocument';
import { OWN_TYPES, typeFiles } from './typePack';
import type { TypeFiles, TypeProblem } from './typePack';

/** What is asked of making types. */
export interface TypeMaking {
  /** The folder of the pack in which new types go unless somebody says otherwise. */
  readonly folder: string;
  /** Proposes a document type for a document, or says why there can be none. */
  readonly fromDocument: (source: Omit<TypeSource, 'knowledge' | 'settings'>) => TypeResult;
  /** The files of a new type in a pack's folder. */
  readonly filesOf: (made: NewType, folder: string, today: Day) => TypeFiles | TypeProblem;
}

/** Making types in an open workspace. */
export function createTypeMaking({ checked: { workspace } }: OpenWorkspace): TypeMaking {
  const { knowledge, settings } = workspace;
  return {
    folder: settings.packs.find((each) => each.endsWith(OWN_TYPES)) ?? OWN_TYPES,
    fromDocument: (source) => typeFromDocument({ ...source, knowledge, settings }),
    filesOf: typeFiles,
  };
}

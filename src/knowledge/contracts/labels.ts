// By what documents find the parts of a contract: a type, its fields, sections and columns, and their choices are all
// called by labels.
import { labelKey } from '../../base/script';

/** What is called by labels, as a contract writes it: by its title, or a choice by its value. */
export interface Labelled {
  readonly title?: string | undefined;
  readonly value?: string | undefined;
  readonly en?: string | undefined;
  readonly aliases: readonly string[];
}

/** All texts that it may be called by. */
export function namesOf({ title, value, en, aliases }: Labelled): string[] {
  const name = title ?? value ?? '';
  return [name, en ?? name, ...aliases];
}

/**
 * The same made comparable, each once: every cell and heading of every document is compared with them. `keyOf` gives
 * what {@link labelKey} does, where that is known before.
 */
export function labelsOf(entry: Labelled, keyOf: (text: string) => string = labelKey): string[] {
  return [...new Set(namesOf(entry).map(keyOf))];
}

interface LabelledValue extends Labelled {
  readonly options: readonly Labelled[];
}

interface LabelledSection extends Labelled {
  readonly table?: { readonly columns: readonly LabelledValue[] } | undefined;
}

/** A contract, and all in it that has labels. */
export function labelledIn(
  contract: Labelled & { readonly fields: readonly LabelledValue[]; readonly sections: readonly LabelledSection[] },
): Labelled[] {
  const { fields, sections } = contract;
  const values = [...fields, ...sections.flatMap(({ table }) => table?.columns ?? [])];
  return [contract, ...sections, ...values, ...values.flatMap(({ options }) => options)];
}

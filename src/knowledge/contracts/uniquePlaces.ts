// Where documents hold what no other document of their type may hold too: by the newest version of the type, and in the
// versions that it supersedes, under the names that these have for it.
import type { Column, Field } from './contract';
import type { DocumentType } from './documentType';
import { contractName, sameSection, sameSpec, specsOf } from './versions';

/** A field, or a column of a section, whose values no two documents of the type share. */
export interface UniquePlace {
  /** The same in all versions of the type. */
  readonly name: string;
  readonly section: string | undefined;
  readonly spec: Field | Column;
}

/** The places of all types, by type and version. */
export function uniquePlaces(
  newest: readonly DocumentType[],
  superseded: readonly DocumentType[],
): ReadonlyMap<string, readonly UniquePlace[]> {
  const places = new Map<string, readonly UniquePlace[]>();
  for (const type of newest) {
    const own = placesOf(type);
    if (own.length === 0) continue;
    places.set(contractName(type), own);
    for (const earlier of superseded.filter((each) => each.type === type.type))
      places.set(contractName(earlier), placesIn(earlier, type, own));
  }
  return places;
}

function placesOf(type: DocumentType): UniquePlace[] {
  return [undefined, ...type.sections.map(({ id }) => id)].flatMap((section) =>
    specsOf(type, section)
      .filter(({ unique }) => unique === 'everywhere')
      .map((spec) => ({ name: `${type.type}/${section ?? 'fields'}.${spec.id}`, section, spec })),
  );
}

function placesIn(earlier: DocumentType, newest: DocumentType, places: readonly UniquePlace[]): UniquePlace[] {
  return places.flatMap(({ name, section: id, spec }) => {
    const section = newest.sections.find((each) => each.id === id);
    const place = section && sameSection(section, earlier.sections)?.id;
    if (section !== undefined && place === undefined) return [];
    const same = sameSpec(spec, specsOf(earlier, place));
    return same === undefined ? [] : [{ name, section: place, spec: same }];
  });
}

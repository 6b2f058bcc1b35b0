// The versions of a document type: the newest, by which new documents are made, and those that it supersedes, by which
// the documents are still read that were made by them.
import { message } from '../../base/message';
import type { Column, Field, Section } from './contract';
import type { DocumentType } from './documentType';
import { packFinding } from '../entry';
import type { Parsed } from '../model';

/** What a document writes to name the version that it was made by: `monthly-plan@2`. */
export function contractName({ type, version }: Pick<DocumentType, 'type' | 'version'>): string {
  return `${type}@${String(version)}`;
}

/** True for one version of one type. */
export function isSameVersion(type: DocumentType, other: DocumentType): boolean {
  return type.type === other.type && type.version === other.version;
}

const SUPERSEDED = /^documents\/([^/]+)\/(\d+)\.md$/;

/** True for the file of a version that another one supersedes: `documents/<type>/<version>.md`. */
export function isSuperseded(path: string): boolean {
  return SUPERSEDED.test(path);
}

/** Those of the superseded versions that are what their files are named after, and older than the newest. */
export function soundVersions(
  superseded: readonly DocumentType[],
  newest: readonly DocumentType[],
): Parsed<DocumentType[]> {
  const findings = superseded.flatMap(({ type, version, source: { path } }) => {
    const [, folder, number] = SUPERSEDED.exec(path) ?? [];
    const current = newest.find((each) => each.type === folder)?.version;
    if (type !== folder || String(version) !== number)
      return [packFinding(path, message('pack.version-misplaced', { name: contractName({ type, version }) }))];
    if (current === undefined || version >= current)
      return [packFinding(path, message('pack.version-not-older', { type, current: current ?? '—' }))];
    return [];
  });
  const faulty = new Set(findings.map(({ path }) => path));
  return { value: superseded.filter(({ source }) => !faulty.has(source.path)), findings };
}

/** What a document says of its version: the number, and the type where that is said too. */
export interface NamedVersion {
  readonly type: string | undefined;
  readonly version: number;
}

const NAMED = /^(?:(.+?)\s*[@＠])?\s*(?:v|版本|第)?\s*(\d{1,6})\s*版?$/i;

/** Reads what a document writes of its version, such as `monthly-plan@2` or 2; undefined for what says none. */
export function readVersion(text: string): NamedVersion | undefined {
  const [, type, version] = NAMED.exec(text.normalize('NFKC').trim()) ?? [];
  return version === undefined ? undefined : { type, version: Number(version) };
}

type Spec = Field | Column;

/** The columns of a section, or without one the fields of the head. */
export function specsOf(type: Pick<DocumentType, 'fields' | 'sections'>, section: string | undefined): readonly Spec[] {
  if (section === undefined) return type.fields;
  return type.sections.find(({ id }) => id === section)?.table?.columns ?? [];
}

function sharesLabel(
  one: { readonly labels: readonly string[] },
  other: { readonly labels: readonly string[] },
): boolean {
  return one.labels.some((each) => other.labels.includes(each));
}

/** The section of another version that this one is: of the same id, or of a name that both have. */
export function sameSection(section: Section, sections: readonly Section[]): Section | undefined {
  return sections.find(({ id }) => id === section.id) ?? sections.find((each) => sharesLabel(each, section));
}

/** The column or field of another version that this one is: of the same id, or of a name that both have. */
export function sameSpec<S extends Spec>(spec: Spec, specs: readonly S[]): S | undefined {
  return specs.find(({ id }) => id === spec.id) ?? specs.find((each) => sharesLabel(each, spec));
}

// What a document's headings say of it: which of them is its title, how often it recurs by that title, and what stands
// below each.
import { withoutComments } from '../../base/markdown/markdown';
import type { Heading, Outline, Table } from '../../base/markdown/markdown';
import { fold, labelKey } from '../../base/script';
import { NUMBERING } from '../../documents/sections';

/** The title, a single first-level heading at the top with others below it, and the headings of the sections. */
export function headingsOf({ headings }: Outline): [Heading | undefined, readonly Heading[]] {
  const named = headings.filter((heading) => labelKey(heading.text) !== '');
  const [first, ...rest] = named;
  const isTitle = first !== undefined && rest.length > 0 && rest.every((heading) => heading.level > first.level);
  const below = isTitle ? rest : named;
  const top = Math.min(...below.map((heading) => heading.level));
  return [isTitle || named.length === 1 ? first : undefined, below.filter((heading) => heading.level === top)];
}

/** A title without what names one document of many: brackets and periods. */
export function plainTitle(text: string): string {
  return text
    .replace(NUMBERING, '')
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]+)\s*月(?:份)?/, '')
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, '')
    .replace(/\d{4}\s*[-年./]\s*(?:[WQ]?\d{1,2}\s*[月周週季]?(?:度)?)?(?:\s*[-./]?\s*\d{1,2}\s*日?)?/gi, '')
    .replace(/^[\s\-_—:：]+|(?<![\s\-_—:：])[\s\-_—:：]+$/g, '')
    .trim();
}

/** The cadence that a title tells of; `event` where it tells of none. */
export function cadenceOf(title: string): string {
  const key = fold(title);
  const [, cadence] =
    (
      [
        [/月度|每月|月报|月计划|monthly/, 'monthly'],
        [/周|weekly/, 'weekly'],
        [/季/, 'quarterly'],
        [/年度|年终|annual/, 'yearly'],
        [/日报|每日|daily/, 'daily'],
      ] as const
    ).find(([pattern]) => pattern.test(key)) ?? [];
  return cadence ?? 'event';
}

/** What stands below a heading. */
export interface Body {
  readonly tables: readonly Table[];
  readonly isEmpty: boolean;
}

/** What stands below one of a document's sections, to where the next begins. */
export function bodyOf({ headings, tables, lines }: Outline, sections: readonly Heading[], heading: Heading): Body {
  const end =
    headings.find((each) => each.line > heading.line && each.level <= heading.level)?.line ??
    sections.find((each) => each.line > heading.line)?.line ??
    lines.length;
  const text = lines.slice(heading.line + 1, end).map((line) => withoutComments(line).trim());
  return {
    tables: tables.filter((table) => table.header.line > heading.line && table.header.line < end),
    isEmpty: text.every((line) => line === '' || /^(#{1,6}\s|>|=+$|-+$)/.test(line)),
  };
}

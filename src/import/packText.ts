// The files of an imported pack: names, ids and pack.yaml.
import { stringify } from 'yaml';
import { readAloud } from '../base/pinyin';
import { simplify } from '../base/script';
import type { Script } from '../base/script';
import type { PackFile } from '../knowledge/model';
import type { Numbering } from '../citations/numbering';
import type { Section } from './writing';

/** What pack.yaml says of an imported pack. */
export interface ImportedHeader {
  readonly id: string;
  readonly title: string;
  readonly script: Script;
  readonly numbering: Numbering;
  readonly effectiveFrom: string;
  readonly history: readonly string[];
}

const LONGEST_ID = 48;
const LONGEST_NAME = 16;
const STATE = /^(?:中华人民共和国|中華人民共和國)/;

/** An id made of a title's pinyin and the day from which it holds, so that two versions of one text have two ids. */
export function idFrom(title: string, day: string | undefined): string {
  const syllables = spokenParts(simplify(title.replace(STATE, '') || title))
    .map((each) => each.toLowerCase().replace(/[^a-z0-9]+/g, ''))
    .filter((each) => each !== '');
  const whole = syllables.join('-');
  const name =
    whole.length <= LONGEST_ID
      ? whole
      : syllables
          .map((each) => each[0])
          .join('')
          .slice(0, LONGEST_ID);
  const id = [name, day].filter((each) => each !== undefined && each !== '').join('-');
  return /^[a-z]/.test(id) ? id : `pack-${id}`.replace(/-$/, '');
}

/** The syllables of a text, and the letters, digits and signs between them, each run of these together. */
function spokenParts(text: string): string[] {
  const parts: string[] = [];
  let unread = false;
  const characters = Array.from(text);
  for (const [at, syllable] of readAloud(text).entries()) {
    const wasUnread = unread;
    unread = syllable === characters[at];
    if (unread && wasUnread) parts.push(`${parts.pop() ?? ''}${syllable}`);
    else parts.push(syllable);
  }
  return parts;
}

/** The script that most of a text is written in. */
export function scriptOfMost(text: string): Script {
  const simple = simplify(text);
  let changed = 0;
  let han = 0;
  for (let at = 0; at < text.length; at++) {
    if (simple[at] !== text[at]) changed++;
    if (/[\u3400-\u9fff]/.test(text[at] ?? '')) han++;
  }
  return changed * 12 > han ? 'traditional' : 'simplified';
}

/** The files of a pack. */
export function packFilesOf(header: ImportedHeader, sections: readonly Section[]): PackFile[] {
  const { id, title, script, numbering, effectiveFrom, history } = header;
  const yaml = stringify(
    {
      id,
      grammar: 1,
      title,
      script,
      numbering,
      edition: effectiveFrom,
      effectiveFrom,
      ...(history.length > 0 ? { history } : {}),
    },
    { lineWidth: 0 },
  );
  const width = Math.max(2, String(sections.length).length);
  const chapters = sections.map(({ title: name, lines }, index) => ({
    path: `regulation/${String(index + 1).padStart(width, '0')}-${fileName(name === '' ? title : name)}.md`,
    text: `${lines.join('\n')}\n`,
  }));
  return [{ path: 'pack.yaml', text: yaml }, ...chapters];
}

function fileName(title: string): string {
  const name = Array.from(title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, ''))
    .slice(0, LONGEST_NAME)
    .join('');
  return name === '' ? 'text' : name;
}

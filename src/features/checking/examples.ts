// The examples on a rule's page. Packs write several files into one example, each after `=== path`; a reader sees them
// apart, and who reads Chinese sees the keys and states of heads by the names that people give them.
import { inWords, message, render } from '../../base/message';
import type { Reader } from '../../base/message';
import { SETTINGS_FILE } from '../../base/content';
import { STATUSES } from '../../documents/document';
import { HEAD_KEYS } from '../../knowledge/headKeys';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import type { Knowledge } from '../../knowledge/knowledge';
import { parseSettings } from '../../knowledge/settings';

const FILE = /^=== (\S+)\n/m;
const HEAD = /^---\n([^]*?)\n---$/m;
const ENTRY = /^([\w-]+): *(.*)$/;

/** An example, fenced, as the blocks of a page: its document, then each file that stands beside it. */
export function exampleBlocks(block: string, knowledge: Knowledge, reader: Reader): string[] {
  const lines = block.split('\n');
  const [opening = '', closing = ''] = [lines[0], lines.at(-1)];
  const fence = closing.trim();
  const [document = '', ...beside] = `${lines.slice(1, -1).join('\n')}\n`.split(FILE);
  const fenced = (language: string, text: string): string =>
    `${fence}${language}\n${reader.show(headInWords(text, knowledge, reader)).trimEnd()}\n${fence}`;
  const others = beside.flatMap((path, at) => (at % 2 === 0 ? [{ path, text: beside[at + 1] ?? '' }] : []));
  return [
    fenced(opening.slice(fence.length), document),
    ...others.flatMap((file) =>
      file.path === SETTINGS_FILE
        ? [peopleOf(file, knowledge, reader)]
        : [besideOf(file.path, reader), fenced(file.path.slice(file.path.lastIndexOf('.') + 1), file.text)],
    ),
  ];
}

function besideOf(path: string, reader: Reader): string {
  return render(message('rule-page.beside', { path: `\`${path}\`` }), reader);
}

/** Who the department's settings name, as its form shows them. */
function peopleOf(
  file: { readonly path: string; readonly text: string },
  knowledge: Knowledge,
  reader: Reader,
): string {
  const people = parseSettings(file).value.people.map(({ name, roles }) => {
    const posts = roles.map((id) => {
      const role = knowledge.role(id);
      return role === undefined ? id : inWords(reader, role.name, role.en);
    });
    return `- ${reader.show(name)} · ${posts.join(' · ')}`;
  });
  return [render(message('rule-page.people'), reader), '', ...people].join('\n');
}

function headInWords(text: string, knowledge: Knowledge, reader: Reader): string {
  if (reader.language === 'en') return text;
  return text.replace(HEAD, (_, head: string) => {
    const lines = head.split('\n');
    const type = knowledge.documentType(valueIn(lines, 'type'));
    return ['---', ...lines.map((line) => entryInWords(line, type, reader)), '---'].join('\n');
  });
}

function valueIn(lines: readonly string[], key: string): string {
  return lines.flatMap((line) => (line.startsWith(`${key}: `) ? [line.slice(key.length + 2)] : []))[0] ?? '';
}

/** A line of a head by the names of its key and of what it says, as far as they have one. */
function entryInWords(line: string, type: DocumentType | undefined, reader: Reader): string {
  const [, key, value = ''] = ENTRY.exec(line) ?? [];
  if (key === undefined) return line;
  const known = [...HEAD_KEYS, ...(type?.fields ?? [])].find(({ id }) => id === key);
  const status = key === 'status' ? STATUSES.find((each) => each === value) : undefined;
  const shown = status === undefined ? value : render(message(`document.status.${status}`), reader);
  return `${known?.title ?? key}: ${(key === 'type' && type?.title) || shown}`;
}

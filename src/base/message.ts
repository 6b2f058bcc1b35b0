// Messages: an id with named arguments, rendered into one of three languages by a pure function. The texts themselves
// are data, in l10n/<language>.json.
import type en from '../../l10n/en.json';

/** The languages that every user-facing text exists in. */
export type Language = 'en' | 'zh-cn' | 'zh-tw';

/** The id of a text: every key of l10n/en.json. */
export type MessageId = keyof typeof en;

/** All texts of one language, by id. A missing id shows itself as the id, so that a fault is seen and nothing fails. */
export type Bundle = Readonly<Record<string, string>>;

/**
 * What an argument may be: `{ pack: … }` is text of a pack or a document, shown in the reader's script; a message is
 * rendered in place.
 */
export type MessageArgument = string | number | Message | { readonly pack: string; readonly en?: string | undefined };

/** A text to be shown: which one, and what goes into its `{names}`. */
export interface Message {
  readonly id: MessageId;
  readonly args?: Readonly<Record<string, MessageArgument>>;
}

/** How a reader sees texts: in which language, and what turns pack text into the reader's script. */
export interface Reader {
  readonly language: Language;
  readonly bundle: Bundle;
  /** Shows text that is stored in a pack, in the reader's script. */
  readonly show: (packText: string) => string;
}

/** Makes a message. */
export function message(id: MessageId, args?: Message['args']): Message {
  return args === undefined ? { id } : { id, args };
}

// `{count}` gives an argument; `{count|row|rows}` says the first of one and the second of any other number.
const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** Renders a message for a reader. An argument that is not given leaves its `{name}` standing. */
export function render(text: Message, reader: Reader): string {
  const template = reader.bundle[text.id] ?? text.id;
  return template.replace(PLACE, (whole: string, name: string, one: string | undefined, others: string): string => {
    const argument = text.args?.[name];
    if (argument === undefined) return whole;
    const said = renderArgument(argument, reader);
    if (one === undefined) return said;
    return said === '1' ? one : others;
  });
}

/** Renders one argument alone, such as a label. */
export function renderArgument(argument: MessageArgument, reader: Reader): string {
  if (typeof argument === 'string') return argument;
  if (typeof argument === 'number') return String(argument);
  if ('id' in argument) return render(argument, reader);
  return reader.language === 'en' && argument.en !== undefined ? argument.en : reader.show(argument.pack);
}

/** A title for the reader: its English where there is one and the reader reads English, else in the reader's script. */
export function inWords(reader: Reader, title: string, en = ''): string {
  return reader.language === 'en' && en !== '' ? en : reader.show(title);
}

/** A titled thing as an argument: in the reader's script, or in English where there is an English title. */
export function labelOf(entry: { readonly title: string; readonly en?: string | undefined }): MessageArgument {
  return { pack: entry.title, en: entry.en };
}

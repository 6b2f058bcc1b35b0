// Talking to the person at the terminal: language, script, and one funnel for what goes wrong.
import { codeOf, faultOf, LeadsOut } from '../base/fileFault';
import { message, render } from '../base/message';
import type { Bundle, Language, Message, Reader } from '../base/message';
import { readerScript, simplify } from '../base/script';
import type { Script } from '../base/script';
import { UsageError } from './arguments';

/** How the texts of each language are loaded: nobody reads three at once. */
const BUNDLES: Readonly<Record<Language, () => Promise<{ readonly default: Bundle }>>> = {
  en: () => import('../../l10n/en.json'),
  'zh-cn': () => import('../../l10n/zh-cn.json'),
  'zh-tw': () => import('../../l10n/zh-tw.json'),
};

/** Where a command writes, and how its reader reads. */
export interface Console {
  readonly reader: Reader;
  /** The script for new documents. */
  readonly script: Script;
  /** The workspace's folder, as given. */
  readonly workspace: string;
  /** Whether what was kept of earlier runs is used, and something kept of this one. */
  readonly cache: boolean;
  readonly write: (text: string) => void;
  readonly print: (text: Message) => void;
  readonly warn: (text: Message) => void;
  readonly fail: (error: unknown) => void;
}

/** The language of the environment: Simplified or Traditional Chinese where it says so, else English. */
export function defaultLanguage(): Language {
  const locale = (process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '')
    .toLowerCase()
    .replace('_', '-');
  if (/^zh-(tw|hk|mo|hant)/.test(locale)) return 'zh-tw';
  return locale.startsWith('zh') ? 'zh-cn' : 'en';
}

/**
 * Makes the console of a reader. Without a script asked for, the language decides; in English, text is shown as stored.
 */
export async function createConsole(language: Language, wanted: Script | undefined): Promise<Console> {
  const script = wanted ?? readerScript('auto', language) ?? 'traditional';
  const reader: Reader = {
    language,
    bundle: (await BUNDLES[language]()).default,
    show: script === 'simplified' ? simplify : (text) => text,
  };
  const warn = (text: Message): void => void process.stderr.write(`${render(text, reader)}\n`);
  return {
    reader,
    script,
    workspace: '.',
    cache: true,
    write: (text) => void process.stdout.write(text),
    print: (text) => void process.stdout.write(`${render(text, reader)}\n`),
    warn,
    fail: (error) => {
      warn(errorMessage(error));
    },
  };
}

/** What is said of something that went wrong. */
export function errorMessage(error: unknown): Message {
  if (error instanceof UsageError) return error.text;
  if (error instanceof LeadsOut) return message('cli.outside', { path: error.path || '.' });
  const code = codeOf(error);
  if (error instanceof Error && code !== undefined && 'path' in error) {
    return message('cli.file-error', {
      path: String(error.path),
      why: faultOf(code) ?? message('error.unexpected', { detail: code || error.message }),
    });
  }
  return message('cli.error', { detail: error instanceof Error ? error.message : String(error) });
}

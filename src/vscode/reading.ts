// Who reads and writes, and when: the editor's language and the script setting make the reader and the script of new
// documents.
import * as vscode from 'vscode';
import { dayIn } from '../base/dates/date';
import type { Day } from '../base/dates/date';
import { message, render } from '../base/message';
import type { Bundle, Language, Message, MessageId, Reader } from '../base/message';
import { onDemand } from '../base/onDemand';
import { readerScript, simplify } from '../base/script';
import type { Script, ScriptChoice } from '../base/script';
import { CHINESE, ENGLISH, IDS } from './texts.built';

const BUNDLES: Readonly<Record<Language, () => Bundle>> = {
  en: onDemand(() => bundleOf(ENGLISH)),
  'zh-cn': onDemand(() => bundleOf(CHINESE.map(([simplified]) => simplified))),
  'zh-tw': onDemand(() => bundleOf(CHINESE.map(([, traditional]) => traditional))),
};

function bundleOf(texts: readonly string[]): Bundle {
  return Object.fromEntries(IDS.map((id, at) => [id, texts[at] ?? id]));
}

function language(): Language {
  const name = vscode.env.language.toLowerCase();
  if (/^zh-(tw|hk|mo|hant)/.test(name)) return 'zh-tw';
  return name.startsWith('zh') ? 'zh-cn' : 'en';
}

/** The script for new documents and clause text; as stored, Traditional, where nothing says otherwise. */
export function currentScript(): Script {
  const choice = vscode.workspace.getConfiguration('opsRegulation').get<ScriptChoice>('script', 'auto');
  return readerScript(choice, language()) ?? 'traditional';
}

/** The reader as the editor and the settings are now. */
export function currentReader(): Reader {
  const lang = language();
  return {
    language: lang,
    bundle: BUNDLES[lang](),
    show: currentScript() === 'simplified' ? simplify : (text) => text,
  };
}

/** Renders a text for the reader. */
export function say(id: MessageId, args?: Message['args']): string {
  return render(message(id, args), currentReader());
}

/** Today's date in a time zone. */
export function todayIn(timeZone: string): Day {
  return dayIn(timeZone, new Date());
}

/** The id or name of the person who writes, as the settings have it. */
export function writerName(): string {
  return vscode.workspace.getConfiguration('opsRegulation').get('me', '').trim();
}

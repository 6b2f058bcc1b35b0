// Owns who reads: the editor's language and the setting for the script. The texts are in l10n/.
import { env, workspace } from 'vscode';
import en from '../../l10n/en.json';
import zhCn from '../../l10n/zh-cn.json';
import zhTw from '../../l10n/zh-tw.json';
import type { Bundle, Language, Reader } from '../base/message';
import { readerScript } from '../base/script';
import type { Script, ScriptChoice } from '../base/script';
import { languageOf, showIn } from '../features/reader';

const BUNDLES: Readonly<Record<Language, Bundle>> = { en, 'zh-cn': zhCn, 'zh-tw': zhTw };

/** The reader, and the script of what is written for them. */
export interface EditorReader {
  readonly reader: Reader;
  readonly script: Script;
}

/** The reader as editor and settings say now. */
export function editorReader(): EditorReader {
  const language = languageOf(env.language);
  const choice = workspace.getConfiguration('opsRegulation').get<ScriptChoice>('script', 'auto');
  const script = readerScript(choice, language);
  return { reader: { language, bundle: BUNDLES[language], show: showIn(script) }, script: script ?? 'traditional' };
}

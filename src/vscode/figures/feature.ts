// Figures of the back office's exports, brought into data/.
import * as vscode from 'vscode';
import type { ByteSource } from '../../exports/reading/source';
import type { Feature, FeatureContext } from '../feature';
import { say } from '../reading';
import { ShownText } from '../shownText';
import { fileAt } from './chosenFile';
import { importFigures } from './importFigures';

const ENDINGS = ['csv', 'xlsx', 'xls', 'txt'];

/** The feature, with what takes dropped files. */
export interface Figures extends Feature {
  readonly bringIn: (files: readonly ByteSource[]) => Promise<void>;
}

/** Registers the import of figures. */
export function figures({ workspaces }: FeatureContext): Figures {
  const shown = new ShownText('ops-regulation-figures');
  const bringIn = async (files: readonly ByteSource[]): Promise<void> => {
    const state = files.length === 0 ? undefined : await workspaces.choose();
    if (state !== undefined) await importFigures(state, files, shown);
  };
  return {
    bringIn,
    disposables: [shown],
    commands: {
      'opsRegulation.importFigures': {
        what: 'task.importFigures',
        run: async (...args) => bringIn((await chosenUris(args)).map(fileAt)),
      },
    },
  };
}

/** The files that a menu of the editor's lists gives, else those that somebody chooses. */
async function chosenUris([first, all]: readonly unknown[]): Promise<readonly vscode.Uri[]> {
  const given = (Array.isArray(all) ? all : [first]).filter((each) => each instanceof vscode.Uri);
  if (given.length > 0) return given;
  const options = { canSelectMany: true, title: say('data.choose'), filters: { [say('data.kinds')]: ENDINGS } };
  return (await vscode.window.showOpenDialog(options)) ?? [];
}

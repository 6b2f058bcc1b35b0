// The Markdown preview with what a document stands for, and documents as pages of their own.
import type { Feature, FeatureContext } from '../feature';
import { exportPage } from './exportPage';
import { Preview } from './preview';

/** The preview, which the Markdown preview asks. */
export interface PreviewFeature extends Feature {
  readonly preview: Preview;
}

/** Registers the preview. */
export function previewing({ workspaces, funnel }: FeatureContext): PreviewFeature {
  const preview = new Preview(workspaces, funnel);
  return {
    preview,
    disposables: [preview],
    refresh: () => preview.refresh(),
    commands: {
      'opsRegulation.exportPage': { what: 'task.page', afterReading: true, run: () => exportPage(workspaces) },
    },
  };
}

// The first steps: what they show is shipped, small, and in the colours of the theme where it is drawn.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/shared/paths.mjs';

interface Step {
  readonly id: string;
  readonly media: { readonly image?: string; readonly svg?: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
const steps = contributes.walkthroughs.flatMap((each) => each.steps);

const MOST_BYTES = 12_000;

describe('the walkthrough', () => {
  for (const { id, media, completionEvents } of steps) {
    it(`shows a picture that is shipped and small: ${id}`, () => {
      const file = media.image ?? media.svg ?? '';
      assert.match(file, /^media\/walkthrough\//); // .vscodeignore leaves out what is beside it
      assert.ok(statSync(path.join(root, file)).size <= MOST_BYTES, file);
    });
    it(`ends a step by a command that there is: ${id}`, () => {
      const commands = contributes.commands.map(({ command }) => `onCommand:${command}`);
      assert.deepEqual(
        completionEvents.filter((event) => !commands.includes(event)),
        [],
      );
    });
  }
  it('draws without a colour of its own, but for one that stands in where a theme has none', () => {
    for (const { media } of steps) {
      if (media.svg === undefined) continue;
      const text = readFileSync(path.join(root, media.svg), 'utf8');
      assert.deepEqual([...text.matchAll(/(?:fill|stroke):(?!none|var\()/g)], [], media.svg);
    }
  });
});

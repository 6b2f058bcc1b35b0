// What tabs are called: documents lie in folders of their periods under English names, which say little to most
// readers.
import { inWords } from '../../base/message';
import type { Reader } from '../../base/message';
import type { DocumentType } from '../../knowledge/contracts/documentType';

/** Names for tabs by the files that they are of, as VS Code's setting of labels has them: the type and the period. */
export function tabLabels(types: readonly DocumentType[], reader: Reader): Record<string, string> {
  return Object.fromEntries(
    types.flatMap(({ type, title, en }) => {
      const name = inWords(reader, title, en);
      // What is written per event has a word of its own behind the name of its type.
      return [
        [`**/documents/*/${type}.md`, `${name} \${dirname}`],
        [`**/documents/*/${type}-*.md`, `${name} \${dirname} \${filename}`],
      ];
    }),
  );
}

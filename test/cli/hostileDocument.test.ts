// What nobody writes into a document unless to do harm, or by mistake: tried through the program, as people run it.
import assert from 'node:assert/strict';
import { Folder } from '../support/cli';
import { DRAFT, PLAN } from '../support/writing';

interface Answer {
  readonly errors: number;
  readonly findings: readonly { readonly rule: string; readonly actual?: string; readonly count?: number }[];
}

const SHARE = '| 2.94% |';
const BUDGET = '| 48,000 |';
const DAYS = '5月25日 ~ 5月31日';

describe('a hostile document', function () {
  this.timeout(300_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  /** What `check` finds in the plan of the samples with something in place of a part of it. */
  function checked(part: string, other: string, ...args: string[]): Answer {
    assert.ok(DRAFT.includes(part), part);
    folder.write(
      PLAN,
      DRAFT.replace(part, () => other),
    );
    const { code, out, err } = folder.runIn({ killedAfter: 60_000 }, 'check', PLAN, '--format', 'json', ...args);
    assert.notEqual(code, null, `ended within a minute ${err}`);
    return JSON.parse(out) as Answer;
  }

  for (const [what, part, other] of [
    ['placeholders that are never ended, in prose', '\n## 十、', `\n${'【待填：'.repeat(200_000)}\n\n## 十、`],
    ['placeholders that are never ended, in a cell', SHARE, `| ${'【待填：'.repeat(200_000)} |`],
    ['blanks within a span of days', DAYS, `5月25日${' '.repeat(800_000)}x`],
  ] as const)
    it(`is checked soon, of ${what}`, () => {
      assert.ok(checked(part, other).errors > 0);
    });

  it('of very many equal mistakes has a hundred of them told, and the others counted', () => {
    const row = DRAFT.split('\n').find((line) => line.includes(SHARE)) ?? '';
    const { errors, findings } = checked(row, Array.from({ length: 5_000 }, () => row).join('\n'));
    const ofRule = findings.filter(({ rule }) => rule === 'row-duplicate');
    assert.deepEqual([ofRule.length, ofRule.at(-1)?.count], [101, 4_899]);
    assert.ok(errors >= 4_999 && findings.length < 1000);
  });

  it('has its numbers of more digits than are calculated with refused, and none written from them', () => {
    for (const amount of ['440,536,314.628666', `1${'0'.repeat(21)}`]) {
      const { findings } = checked(BUDGET, `| ${amount} |`, '--fix');
      assert.deepEqual(
        findings.filter(({ actual }) => actual === amount).map(({ rule }) => rule),
        ['cell-invalid'],
      );
      assert.equal(folder.read(PLAN), DRAFT.replace(BUDGET, `| ${amount} |`));
    }
  });

  it('leads from its page to nothing but web pages, mails and files beside it', () => {
    const addresses = [
      'ms-excel:ofe|u|x',
      'command:workbench.action.quit',
      'vscode://file/x',
      'smb://host/x',
      'file:///etc/x',
      '//host/x',
      '\\\\\\\\host\\\\x',
      'javascript:alert(1)',
    ];
    const harmless = ['https://example.com/', 'mailto:a@example.com', 'other.md'];
    const links = [...addresses, ...harmless].map((address, index) => `- [链接${String(index)}](<${address}>)`);
    folder.write(PLAN, `${DRAFT}\n${links.join('\n')}\n`);
    assert.equal(folder.run('export', PLAN, '--out', 'pages').code, 0);
    const page = folder.read(`pages/${PLAN.replace(/md$/, 'html')}`);
    const hrefs = Array.from(page.matchAll(/href="([^"]*)"/g), ([, href = '']) => href);
    assert.deepEqual(
      hrefs.filter((href) => !href.startsWith('#')),
      harmless,
    );
    assert.ok(links.every((_, index) => page.includes(`链接${String(index)}`)));
  });
});

import assert from 'node:assert/strict';
import { citedPlaces, presentedClause } from '../../../../src/features/presentation/clauses';
import type { Reader } from '../../../../src/base/message';
import type { PresentedClause } from '../../../../src/features/presentation/clauses';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { READERS } from '../../../support/presented';
import { SIMPLIFIED } from '../../../support/reader';

const knowledge = readKnowledge(BUNDLED_PACK);

function clause(number: string, reader: Reader = SIMPLIFIED): PresentedClause {
  const found = knowledge.clause({ pack: undefined, number });
  assert.ok(found);
  return presentedClause({ knowledge, reader }, found);
}

describe('presented clauses', () => {
  it('are named, placed and told in the reader’s words', () => {
    const told = READERS.map((reader) => clause('3.2.2', reader));
    for (const each of told) {
      assert.deepEqual([each.pack, each.number, each.citation], ['tmall-operations', '3.2.2', '§3.2.2']);
      assert.ok(each.brief.startsWith(`§3.2.2 ${each.place}`));
      assert.ok(each.brief.endsWith(each.text));
      assert.ok(!each.path.includes(''));
    }
    const [, simplified, traditional] = told;
    assert.match(simplified?.text ?? '', /须提交运营经理审核/);
    assert.match(traditional?.text ?? '', /須提交運營經理審核/);
    assert.equal(simplified?.place, '第三章（二）2');
  });

  it('say where the regulation breaks off, and only there', () => {
    assert.deepEqual(
      READERS.map((reader) => clause('7.3.1', reader).note),
      ['The text of the regulation breaks off here.', '制度原文到此中断。', '制度原文到此中斷。'],
    );
    assert.ok(!('note' in clause('3.2.2')));
  });

  it('are cut to a length in brief, and whole in their text', () => {
    const found = knowledge.clause({ pack: undefined, number: '3.2.2' });
    assert.ok(found);
    const long = presentedClause({ knowledge, reader: SIMPLIFIED }, { ...found, text: '长'.repeat(2000) });
    assert.equal(long.text.length, 2000);
    assert.equal(long.brief.split('\n')[1], `${'长'.repeat(600)}…`);
  });
});

describe('places that cite clauses', () => {
  const places = (text: string): string[] =>
    citedPlaces(knowledge, text, 7).map(({ range: { start, end }, clause: { number } }) => {
      assert.deepEqual([start.line, end.line], [7, 7]);
      return `${text.slice(start.character, end.character)}=${number}`;
    });

  it('are found in either script, each with its clause', () => {
    assert.deepEqual(places('见 §3.2.1、3.2.2，第三章（二）2。'), [
      '§3.2.1=3.2.1',
      '3.2.2=3.2.2',
      '第三章（二）2=3.2.2',
    ]);
    assert.deepEqual(places('見 §4.1.1–4.1.6 與第三章（二）2。'), [
      '§4.1.1=4.1.1',
      '4.1.6=4.1.6',
      '第三章（二）2=3.2.2',
    ]);
  });

  it('are none for what means no clause', () => {
    assert.deepEqual(places('§9.9.9 与 other§3.2.2'), []);
  });
});

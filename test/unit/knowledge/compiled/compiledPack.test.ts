import assert from 'node:assert/strict';
import { chineseCalendar } from '../../../../src/base/dates/calendar';
import { FaultyPack, compilePack, readCompiledPack } from '../../../../src/knowledge/compiled/compiledPack';
import type { DocumentType } from '../../../../src/knowledge/contracts/documentType';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { parsePack } from '../../../../src/knowledge/pack';
import type { Pack } from '../../../../src/knowledge/pack';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { BUNDLED_PACK, readPackFiles, TEST_PACK } from '../../../support/pack';

/** All of a pack but its expressions, in one form: a key without a value is no key. */
function valuesOf(pack: Pack | undefined): unknown {
  const documentTypes = pack?.documentTypes.map((type) => ({
    ...type,
    compiled: undefined,
    sourceText: type.sourceText(),
  }));
  const written = (_: string, value: unknown): unknown =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value;
  return JSON.parse(JSON.stringify({ ...pack, documentTypes }, written));
}

function expressionsOf({ compiled }: DocumentType): unknown {
  return [
    [...compiled.formulas.keys()],
    [...compiled.checks].map(([id, { fix, names }]) => [id, fix !== undefined, names]),
  ];
}

describe('the compiled pack', () => {
  for (const folder of [BUNDLED_PACK, TEST_PACK]) {
    it(`says the same as the files that it was made of: ${folder.split('/').slice(-2).join('/')}`, () => {
      const files = readPackFiles(folder);
      const { value } = parsePack(files);
      const compiled = readCompiledPack(compilePack(files));
      assert.deepEqual(valuesOf(compiled.pack), valuesOf(value));
      assert.deepEqual(compiled.pack.documentTypes.map(expressionsOf), value?.documentTypes.map(expressionsOf));
      const left = new Set(value?.superseded.map(({ source }) => source.path));
      assert.deepEqual(
        compiled.files,
        files.filter(({ path }) => !left.has(path)),
      );
    });
  }

  it('reads no contract for whoever asks for none, also where packs are laid together', () => {
    const shipped = compilePack(readPackFiles(BUNDLED_PACK));
    const [pack = '', files = '', contracts = ''] = new TextDecoder().decode(shipped).split('\n');
    const torn = new TextEncoder().encode([pack, files, contracts.slice(0, 10)].join('\n'));
    const { value } = combinePacks([readCompiledPack(torn).pack]);
    assert.ok(value.clauses.length > 0 && value.terms.length > 0 && value.roles.length > 0);
    assert.throws(() => value.documentTypes, SyntaxError);
  });

  it('is none of a pack with faults, and of none without its header', () => {
    const files = readPackFiles(TEST_PACK);
    assert.throws(() => compilePack([...files, { path: 'kpis/wrong.md', text: '' }]), FaultyPack);
    assert.throws(() => compilePack(files.filter(({ path }) => path !== 'pack.yaml')), FaultyPack);
  });

  it('has links between its types by the same rows, and workdays by the calendar of a department', () => {
    const files = readPackFiles(BUNDLED_PACK);
    const holidays = { off: ['2026-05-06'], worked: [] };
    const [plain, compiled] = [parsePack(files).value, readCompiledPack(compilePack(files)).pack].map((pack) =>
      combinePacks(pack ? [pack] : [], { ...DEFAULT_SETTINGS, holidays }),
    );
    const endsOf = ({ value: { links } }: NonNullable<typeof plain>): unknown =>
      links.map(({ from, to }) => [from, to].map(({ id, where, columns }) => [id, where !== undefined, columns]));
    assert.ok(plain && compiled);
    assert.deepEqual([compiled.findings, endsOf(compiled)], [[], endsOf(plain)]);
    assert.ok(compiled.value.documentTypes.some(({ countsWorkdays }) => countsWorkdays));
    assert.equal(compiled.value.calendar.isWorkday('2026-05-06'), false);
    assert.equal(chineseCalendar().isWorkday('2026-05-06'), true);
  });
});

import assert from 'node:assert/strict';
import { openKeptIndex } from '../../../../src/features/lookup/indexKeeping';
import type { IndexKeeper } from '../../../../src/features/lookup/indexKeeping';
import { knowledgeOf, manyClauses } from '../../../support/clauses';

/** A keeper in memory that counts what it was asked for. */
class Memory implements IndexKeeper {
  kept: Uint8Array | undefined;
  reads = 0;
  writes = 0;
  pauses = 0;
  read = (): Promise<Uint8Array | undefined> => {
    this.reads++;
    return Promise.resolve(this.kept);
  };
  write = (blob: Uint8Array): Promise<void> => {
    this.writes++;
    this.kept = blob;
    return Promise.resolve();
  };
  pause = (): Promise<void> => {
    this.pauses++;
    return Promise.resolve();
  };
}

const knowledge = knowledgeOf(manyClauses(2000));
const numbers = async (keeper: IndexKeeper): Promise<string[]> =>
  (await openKeptIndex(knowledge, keeper)).search('庫存').map(({ clause }) => `${clause.pack}§${clause.number}`);

describe('keeping the index', () => {
  it('keeps what it built, and the next time need not build', async () => {
    const memory = new Memory();
    const built = await numbers(memory);
    assert.ok(built.length > 0);
    assert.equal(memory.writes, 1);
    assert.ok(memory.pauses > 3, 'others had their turn');
    assert.deepEqual(await numbers(memory), built);
    assert.equal(memory.writes, 1);
  });

  it('rebuilds what was damaged, and keeps that', async () => {
    const memory = new Memory();
    const built = await numbers(memory);
    memory.kept = memory.kept?.map((byte, at) => (at === 5000 ? byte ^ 1 : byte));
    assert.deepEqual(await numbers(memory), built);
    assert.equal(memory.writes, 2);
  });

  it('answers where nothing can be read or written', async () => {
    const refuse = (): Promise<never> => Promise.reject(new Error('no such place'));
    assert.ok((await numbers({ read: refuse, write: refuse, pause: () => Promise.resolve() })).length > 0);
  });

  it('keeps nothing of a regulation that is built as soon as it is read', async () => {
    const memory = new Memory();
    await openKeptIndex(knowledgeOf(manyClauses(50)), memory);
    assert.deepEqual([memory.reads, memory.writes], [0, 0]);
  });
});

// Documents to be presented in tests: a text as the one document of a workspace, checked, for a reader.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reader } from '../../src/base/message';
import type { Range } from '../../src/base/range';
import type { Presented } from '../../src/features/presentation/presented';
import { checkDocument } from '../../src/checking/runner';
import { readDocument } from '../../src/documents/workspace';
import { workspaceOf } from './check';
import { BUNDLED_PACK, readKnowledge } from './pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from './reader';

const PATH = 'documents/2026-05/presented.md';

/** All readers: each value is made for one of them. */
export const READERS: readonly Reader[] = [ENGLISH, SIMPLIFIED, TRADITIONAL];

/** A text as a document of the bundled pack, with its findings. */
export function presented(text: string, reader: Reader = SIMPLIFIED): Presented {
  const knowledge = readKnowledge(BUNDLED_PACK);
  const workspace = workspaceOf(knowledge, { path: PATH, text }, []);
  const document = readDocument(workspace, PATH);
  if (document === undefined) throw new Error('The text is no document.');
  const findings = checkDocument({ workspace, path: PATH, strict: false });
  const submitted = checkDocument({ workspace, path: PATH, strict: true });
  const obstacles = submitted.filter(({ severity }) => severity === 'error').length;
  return { document, knowledge, findings, obstacles, reader };
}

/** What stands at a place of one line of a text. */
export function textAt(text: string, { start, end }: Range): string {
  return (text.split('\n')[start.line] ?? '').slice(start.character, end.character);
}

/** A document of the sample workspace. */
export function sample(name: string): string {
  return readFileSync(path.join(BUNDLED_PACK, 'samples/documents/2026-05', `${name}.md`), 'utf8');
}

/** A plan with faults, in Traditional script and with Chinese names of its keys. */
export const TRADITIONAL_PLAN = `---
類型: 月度推廣計劃
期間: 2026-05
撰寫人: 林小滿
狀態: draft
budget: 120,000
---

# 月度推廣計劃（2026-05）

## 一、上月復盤

按 §9.9.9 與 §9.9.9 辦理。

## 二、本月目標

| 指標 | 上月實際 | 本月目標 | 環比 | 依據 |
| --- | ---: | ---: | ---: | --- |
| 推廣花費 | 108,000 | 120,000 | 12.11% | 加投 |
`;

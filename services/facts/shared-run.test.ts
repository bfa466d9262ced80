import { describe, expect, it } from 'vitest';
import { askedBy, calledOff, whoAsks } from '@/db/asking';
import { sharedRun } from './shared-run';

const nothing = (): void => undefined;

describe('a shared run', () => {
  it('is not kept alive by who had gone before joining', async () => {
    const reader = calledOff();
    let signal: AbortSignal | undefined;
    const run = askedBy(reader, () =>
      sharedRun(async () => {
        signal = whoAsks()?.signal;
      }, nothing),
    );
    askedBy({ signal: AbortSignal.abort() }, run.join);
    reader.abort();
    expect(signal?.aborted).toBe(true);
    await run.answer;
  });
});

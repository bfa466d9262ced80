import { describe, expect, it } from 'vitest';
import { cancellation, currentRequest, runWithRequest } from '@/db/request-context';
import { singleFlight } from './query-cache';

const nothing = (): void => undefined;

describe('a shared run', () => {
  it('is not kept alive by who had gone before joining', async () => {
    const reader = cancellation();
    let signal: AbortSignal | undefined;
    const run = runWithRequest(reader, () =>
      singleFlight(async () => {
        signal = currentRequest()?.signal;
      }, nothing),
    );
    runWithRequest({ signal: AbortSignal.abort() }, run.join);
    reader.abort();
    expect(signal?.aborted).toBe(true);
    await run.answer;
  });
});

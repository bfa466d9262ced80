/** Files that unpack to far more than they are. Their bytes lie outside of the heap of the thread that reads them. */
import { describe, expect, it } from 'vitest';
import { makePdf } from '../testing/make-pdf';
import { recognizePdf } from './recognize-bytes';

const MEGABYTE = 1024 * 1024;
const LIMIT_MS = 5_000;
/** the limit, and what a buffer that is made twice as long may take before anybody looks */
const MOST = 640 * MEGABYTE;
/** two at once, seen late by a process that is busy; unwatched, two of these would take 2 GB and six of them 6 GB */
const MOST_OF_SEVERAL = 2 * MOST;
const SENTENCE = 'The ministers of Norway and Finland met in Oslo on 3 March 2025 to speak about the winter timetable.';

/** How much the process grew at most while the work was done. */
async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss() - before);
  }, 10);
  await work();
  clearInterval(watch);
  return most;
}

const refused = { name: 'DatelineError', field: 'text', message: expect.stringMatching(/requires too much memory|took too long/) };

describe('a PDF that is a bomb', () => {
  const bomb = makePdf([[SENTENCE]], { unpacksTo: 3_000 });

  it('is small, is refused in words and in time, and the process does not grow with it', async () => {
    expect(bomb.length).toBeLessThan(7 * MEGABYTE);
    const start = performance.now();
    expect(await growthDuring(() => expect(recognizePdf(bomb)).rejects.toMatchObject(refused))).toBeLessThan(MOST);
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  });

  it('together with others takes no more than two, and what is sound is read after them', async () => {
    const all = (): Promise<unknown> =>
      Promise.all(Array.from({ length: 6 }, () => expect(recognizePdf(bomb)).rejects.toMatchObject(refused)));
    expect(await growthDuring(all)).toBeLessThan(MOST_OF_SEVERAL);
    expect((await recognizePdf(makePdf([[SENTENCE]]))).body).toBe(SENTENCE);
  });
});

/** A date about which the engine and a model disagree: an editor chooses one. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { eventMentions } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import { disagrees, readersBadge } from '@/domain/second-reader/reader-labels';
import type { SecondReading } from '@/engine/model/event';
import { snapshotEvent } from '../events/editing/event-snapshot';
import { holdArticle } from '../testing/hold-article';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { chooseDate } from './choose-date';
import { listCandidates } from './list-candidates';

const BY = { userId: 'editor-1' } as const;
const DISPUTED: SecondReading = { readers: 'both', finding: 'disagreement', claimed: '2010-01-03', model: 'm', promptVersion: '1' };

describe.each(testDatabases())('dates of two readers on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let articleId: number;
  let mentionId: number;
  let eventId: number;
  let day = 0;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());
  beforeEach(async () => {
    day += 1;
    articleId = await holdArticle(handle.db, `Peru met Chile on 2010-02-0${day}.`);
    const [one] = await listCandidates(handle.db, articleId, 1);
    mentionId = one?.mentionId ?? 0;
    eventId = one?.event.id ?? 0;
  });

  const read = (secondReading: SecondReading) =>
    handle.db.update(eventMentions).set({ secondReading }).where(eq(eventMentions.id, mentionId));
  const stored = async () => (await listCandidates(handle.db, articleId, 1)).find((one) => one.mentionId === mentionId);

  it.each([
    ['model', '2010-01-03'],
    ['engine', '2010-02-02'],
  ] as const)('takes the date of the %s and settles the dispute', async (choice, expected) => {
    await read(DISPUTED);
    expect(await stored()).toMatchObject({ secondReading: DISPUTED, isDateSettled: false });
    expect(await chooseDate(handle.db, { mentionId, version: 1, choice, by: BY })).toEqual({ eventId, version: 2 });
    expect(await snapshotEvent(handle.db, eventId)).toMatchObject({ edtf: expected, origins: { date: 'edited' } });
    expect(await stored()).toMatchObject({ isDateSettled: true });
    const again = chooseDate(handle.db, { mentionId, version: 1, choice, by: BY });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['model', '2010-09-05'],
    ['engine', '2010-03-01'],
  ] as const)('takes the date of the %s where the sentence has the date of the model', async (choice, expected) => {
    await read({ ...DISPUTED, claimed: '2010-09-05', engineDate: '2010-03-01' });
    await handle.db
      .update(eventMentions)
      .set({ edtf: '2010-09-05', earliest: '2010-09-05', latest: '2010-09-05' })
      .where(eq(eventMentions.id, mentionId));
    await chooseDate(handle.db, { mentionId, version: 1, choice, by: BY });
    expect(await snapshotEvent(handle.db, eventId)).toMatchObject({ edtf: expected });
  });

  it('refuses a choice where the readers agree', async () => {
    await read({ ...DISPUTED, finding: 'verified' });
    const wrong = chooseDate(handle.db, { mentionId, version: 1, choice: 'model', by: BY });
    await expect(wrong).rejects.toMatchObject({ code: 'bad-data', field: 'choice' });
  });

  it('knows nothing of articles that no model read', async () => {
    expect(await stored()).toMatchObject({ secondReading: null });
  });
});

describe('badge of a suggested event', () => {
  it.each([
    [null, null],
    [{ ...DISPUTED, readers: 'engine', finding: null, claimed: null }, null],
    [{ ...DISPUTED, readers: 'model', finding: 'verified' }, 'Model only'],
    [{ ...DISPUTED, finding: 'inferred' }, 'Both readers'],
    [DISPUTED, 'Readers disagree'],
  ] as const)('%j', (reading, expected) => {
    expect(readersBadge(reading)).toBe(expected);
    expect(disagrees(reading)).toBe(expected === 'Readers disagree');
  });
});

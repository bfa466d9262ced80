/** Actions of the review desk besides verdicts: setting themes, adding missed events, accepting several events, publishing what was shown. */
import { desc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { eventMentions, events } from '@/db/schema/events';
import { auditLog } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { shownCandidates } from '@/domain/desk/shown-candidates';
import { acceptMany } from '../articles/accept-many';
import { publishArticle } from '../articles/publish-article';
import { snapshotEvent } from '../events/editing/event-snapshot';
import { reviewEvent } from '../events/editing/review-event';
import { getEvent } from '../events/get-event';
import { undoChange } from '../history/undo-change';
import { undoPublishing } from '../history/undo-publishing';
import { reviseArticle } from '../ingest/revise-article';
import { articleState, holdArticle } from '../testing/hold-article';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { addMissedEvent } from './add-missed-event';
import { leftOutSentences } from './left-out';
import { listCandidates } from './list-candidates';
import { proposeEvent } from './propose-event';
import { setTheme } from './set-theme';

const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('review desk on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const hold = (text: string): Promise<number> => holdArticle(handle.db, text);
  const candidates = (articleId: number, revision = 1) => listCandidates(handle.db, articleId, revision);
  const chosenOf = async (articleId: number) => (await candidates(articleId)).map(({ event, version }) => ({ id: event.id, version }));
  const stateOf = (articleId: number) => articleState(handle.db, articleId);
  const themesOf = async (id: number) => (await snapshotEvent(handle.db, id)).themes.map((theme) => theme.id);

  it('adds and removes themes with a revision each, but never the last one', async () => {
    const [one] = await candidates(await hold('Peru met Chile on 2010-01-02.'));
    const id = one?.event.id ?? 0;
    expect(await setTheme(handle.db, { eventId: id, theme: 'sanction', on: true, by: BY })).toEqual({ version: 2 });
    expect(await themesOf(id)).toEqual(['meeting', 'sanction']);
    expect(await setTheme(handle.db, { eventId: id, theme: 'sanction', on: true, by: BY })).toEqual({ version: null });
    await setTheme(handle.db, { eventId: id, theme: 'meeting', on: false, by: BY });
    expect(await themesOf(id)).toEqual(['sanction']);
    expect((await snapshotEvent(handle.db, id)).origins).toMatchObject({ themes: 'edited' });
    const last = setTheme(handle.db, { eventId: id, theme: 'sanction', on: false, by: BY });
    await expect(last).rejects.toMatchObject({ code: 'bad-data', field: 'theme' });
    await expect(setTheme(handle.db, { eventId: id, theme: 'nothing', on: true, by: BY })).rejects.toMatchObject({ code: 'bad-data' });
    await undoChange(handle.db, { id, version: 3, by: BY });
    expect(await themesOf(id)).toEqual(['meeting', 'sanction']);
  });

  it('keeps both themes that two editors add simultaneously', async () => {
    const [one] = await candidates(await hold('Mali met Chad on 2010-01-02.'));
    const id = one?.event.id ?? 0;
    await Promise.all(['sanction', 'visit'].map((theme) => setTheme(handle.db, { eventId: id, theme, on: true, by: BY })));
    expect([...(await themesOf(id))].sort()).toEqual(['meeting', 'sanction', 'visit']);
  });

  it('attaches a missed event to its whole sentence and reads the date from it', async () => {
    const articleId = await hold('Togo met Benin on 2013-07-08. The two signed a treaty on fish the day after! Nobody spoke.');
    const text = 'The two signed a treaty on fish the day after! Nobody spoke.';
    const body = `Togo met Benin on 2013-07-08. ${text}`;
    const at = body.indexOf('treaty');
    const read = await proposeEvent(handle.db, articleId, { start: at, end: at + 6 });
    expect(read.evidence.quote).toBe('The two signed a treaty on fish the day after!');
    expect(read.dated?.words?.quote).toMatch(/day after/);
    expect(read.why?.steps.length).toBeGreaterThan(0);
    expect(read.values).toMatchObject({ 'date.year': '2013', 'date.month': '07', 'date.day': '9' });
    const { edtf, qualifier, extent } = read.dated?.date ?? { edtf: '', qualifier: null, extent: 'throughout' as const };
    const input = sampleEvent({ title: 'A treaty on fish', date: { edtf, qualifier, extent } });
    const count = await handle.db.$count(events);
    const onEntered = () => Promise.reject(new Error('Sent before.'));
    const twice = addMissedEvent(handle.db, { articleId, revision: 1, ...read.evidence, input, by: BY, onEntered });
    await expect(twice).rejects.toThrow('Sent before.');
    expect(await handle.db.$count(events)).toBe(count);
    const made = await addMissedEvent(handle.db, { articleId, revision: 1, ...read.evidence, input, by: BY });
    const [mention] = await handle.db.select().from(eventMentions).where(eq(eventMentions.eventId, made.id));
    expect(body.slice(mention?.startOffset, mention?.endOffset)).toBe(mention?.quote);
    expect(mention).toMatchObject({
      quote: read.evidence.quote,
      edtf: '2013-07-09',
      dateText: read.dated?.words?.quote,
      state: 'accepted',
      confidence: null,
    });
    expect((await getEvent(handle.db, made.id, { includeDrafts: true }))?.why.words).toBe(read.dated?.words?.quote);
    const found = (await candidates(articleId)).find(({ event }) => event.id === made.id);
    expect(found?.event).toMatchObject({ state: 'draft', title: 'A treaty on fish' });
    // A date that the editor enters counts as entered by hand.
    const other = sampleEvent({ title: 'Silence', date: { edtf: '2014', qualifier: null, extent: 'within' } });
    const byHand = await addMissedEvent(handle.db, { articleId, revision: 1, start: at, end: at + 6, input: other, by: BY });
    expect((await getEvent(handle.db, byHand.id, { includeDrafts: true }))?.why.rules[0]?.id).toBe('entered');
  });

  it('shows the confidence of an event, or of the quote if it is proposed', async () => {
    await holdArticle(handle.db, 'Mali sanctioned Niger on 2013-09-02.', true);
    const articleId = await hold('It is said: Mali sanctioned Niger on 2013-09-02. Mali met Niger on 2013-09-05.');
    await handle.db.execute(sql`update event_mentions set confidence = 0.2 where quote like 'Mali sanctioned%' and state = 'proposed'`);
    const found = (await candidates(articleId)).map(({ mentionState, confidence }) => [mentionState, confidence]);
    expect(found).toEqual([
      ['proposed', 0.2],
      ['accepted', 0.9],
    ]);
  });

  it('lists sentences omitted because of low confidence', async () => {
    const body = 'Mali met Niger on Monday. Chad grew on Tuesday. Peru slept.';
    const start = body.indexOf('grew');
    const dropped = ['candidate/low-confidence', 'trigger/state'].map((check, at) => ({
      ...{ check, note: 'Only 20% of such sentences report an event.', stage: 'mention' as const, sentence: 1 + at },
      ...(at === 0 ? { start, end: start + 4, quote: 'grew' } : { start: body.indexOf('slept'), end: body.length - 1, quote: 'slept' }),
    }));
    const extractor = (article: Parameters<typeof plainExtractor>[0]) => ({ ...plainExtractor(article), dropped });
    const article = { title: 'Growth', body, published: '2024-01-09', language: 'en', url: null };
    expect(await leftOutSentences(handle.db, article, extractor)).toEqual([
      { start: 26, end: 47, text: 'Chad grew on Tuesday.', word: 'grew', why: 'Only 20% of such sentences report an event.' },
    ]);
  });

  it('suggests no date for a sentence without an event, and rejects an outdated revision', async () => {
    const articleId = await hold('Fiji met Tonga on 2015-07-08. No comment.');
    const span = { start: 'Fiji met Tonga on 2015-07-08. '.length, end: 'Fiji met Tonga on 2015-07-08. No'.length };
    const read = await proposeEvent(handle.db, articleId, span);
    expect([read.dated, read.why, read.values['date.year']]).toEqual([null, null, undefined]);
    expect(read.values.title).toBe('No comment');
    await expect(proposeEvent(handle.db, articleId, { start: 0, end: 0 })).rejects.toMatchObject({ code: 'bad-data', field: 'start' });
    const text = 'Once. Fiji met Tonga on 2015-07-08. No comment.';
    await reviseArticle(handle.db, { articleId, version: 1, text, by: BY }, plainExtractor);
    const late = addMissedEvent(handle.db, { articleId, revision: 1, ...span, input: sampleEvent(), by: BY }, plainExtractor);
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    expect(await candidates(articleId, 2)).toHaveLength(1);
  });

  it('suggests the date of the article, as inferred, for an undated sentence with an event', async () => {
    const articleId = await hold('Fiji met Tonga on 2015-07-08. Samoa has signed a treaty on whales with Tonga.');
    const start = 'Fiji met Tonga on 2015-07-08. '.length;
    const read = await proposeEvent(handle.db, articleId, { start, end: start + 5 });
    expect(read.dated).toMatchObject({ date: { edtf: '2024-01-09', basis: 'inferred' }, words: null });
    expect(read.input).toMatchObject({ title: 'Samoa signs a treaty on whales with Tonga', themes: ['agreement'] });
    expect(read.input?.actors).toEqual([
      { name: 'Samoa', role: 'participant' },
      { name: 'Tonga', role: 'participant' },
    ]);
    expect(read.values).toMatchObject({ title: read.input?.title, 'actors.1.name': 'Tonga', 'date.day': '9', mainTheme: 'agreement' });
  });

  it('suggests the act in the chosen words, with the date of the same actor’s other act in the sentence', async () => {
    const body =
      'Fiji met Tonga on 2015-07-08. Chad protested against a dam in October 2023 and called the ambassador of Niger to the ministry.';
    const articleId = await hold(body);
    const start = body.indexOf('called');
    const read = await proposeEvent(handle.db, articleId, { start, end: start + 'called the ambassador'.length });
    expect(read.dated).toMatchObject({ date: { edtf: '2023-10' }, words: { quote: 'October 2023' } });
    expect(read.values).toMatchObject({
      title: 'Chad calls the ambassador of Niger to the ministry',
      'date.year': '2023',
      'date.month': '10',
      'date.day': '',
    });
  });

  it('accepts several events with one revision each, and undoes them together', async () => {
    const articleId = await hold('Guam met Samoa on 2017-07-08. Guam sanctioned Samoa on 2017-09-01. Guam will meet Samoa in 2018.');
    const found = await candidates(articleId);
    const fitting = found.filter(({ event }) => event.date.precision === 'day');
    expect(fitting.map(({ event }) => event.date.edtf)).toEqual(['2017-07-08', '2017-09-01']);
    const chosen = fitting.map(({ event, version }) => ({ id: event.id, version }));
    const before = await Promise.all(chosen.map(async ({ id }) => (await snapshotEvent(handle.db, id)).state));
    const done = await acceptMany(handle.db, { articleId, version: 1, chosen, by: BY });
    expect(done).toEqual({ version: 2, accepted: 2 });
    const after = await candidates(articleId);
    expect(after.map(({ event }) => event.checked)).toEqual([true, true, false]);
    expect(await stateOf(articleId)).toBe('published');
    const [row] = await handle.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(row).toMatchObject({ action: 'articles.accept-many', after: { published: 2 } });
    const history = (await getEvent(handle.db, chosen[0]?.id ?? 0))?.history[0];
    expect(history).toMatchObject({ change: 'checked', reason: 'Accepted together with other events.' });
    await undoPublishing(handle.db, { id: articleId, version: 2, by: BY });
    expect((await candidates(articleId)).map(({ event }) => event.state)).toEqual([...before, 'draft']);
    expect(await stateOf(articleId)).toBe('draft');
  });

  it('keeps the article published after undo if another event depends on it', async () => {
    const articleId = await hold('Oman met Iraq on 2017-07-08. Oman sanctioned Iraq on 2017-09-01.');
    const [first, second] = await chosenOf(articleId);
    if (!first || !second) throw new Error('Both are there.');
    const { version } = await acceptMany(handle.db, { articleId, version: 1, chosen: [first], by: BY });
    await reviewEvent(handle.db, { ...second, decision: 'accept', by: BY });
    await undoPublishing(handle.db, { id: articleId, version, by: BY });
    expect(await stateOf(articleId)).toBe('published');
  });

  it('accepts none of several if one is invalid, changed or rejected', async () => {
    const articleId = await hold('Cuba met Laos on 2017-07-08. Cuba sanctioned Laos on 2017-09-01.');
    const chosen = await chosenOf(articleId);
    const others = await chosenOf(await hold('Niue met Palau on 2017-07-08.'));
    const accept = (list: typeof chosen) => acceptMany(handle.db, { articleId, version: 1, chosen: list, by: BY });
    await expect(accept([])).rejects.toMatchObject({ code: 'bad-data' });
    await expect(accept([...chosen, ...others])).rejects.toMatchObject({ code: 'bad-data', field: 'chosen' });
    await setTheme(handle.db, { eventId: chosen[1]?.id ?? 0, theme: 'visit', on: true, by: BY });
    await expect(accept(chosen)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Cuba sanctions Laos') });
    await reviewEvent(handle.db, { id: chosen[1]?.id ?? 0, version: 2, decision: 'reject', by: BY });
    await expect(accept((await chosenOf(articleId)).slice(1))).rejects.toMatchObject({ code: 'bad-data' });
    expect((await candidates(articleId))[0]?.event.state).toBe('draft');
  });

  it('publishes only what was shown, and names a candidate that has changed', async () => {
    const articleId = await hold('Malta met Libya on 2017-07-08. Malta sanctioned Libya on 2017-09-01.');
    const shown = shownCandidates(1, await candidates(articleId));
    const [first] = await chosenOf(articleId);
    await setTheme(handle.db, { eventId: first?.id ?? 0, theme: 'visit', on: true, by: BY });
    const publish = (seen: string) => publishArticle(handle.db, { id: articleId, version: 1, shown: seen, by: BY });
    await expect(publish(shown)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Nothing was published: “Malta meets Libya” has changed. Review the changes and try again.',
    });
    expect(await stateOf(articleId)).toBe('draft');
    await publish(shownCandidates(1, await candidates(articleId)));
    expect((await candidates(articleId)).map(({ event }) => event.state)).toEqual(['published', 'published']);
  });
});

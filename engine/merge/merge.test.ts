/** Matching new events with stored ones, and reconciling the statements of several articles. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, type DatedEvent, matchEvents, mergeMentions, reconcile, type StoredCandidate } from '../index';
import { extractByRules } from '../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const events = (body: string, published: string): readonly DatedEvent[] =>
  extractByRules({ title: '', body, published }, { vocabulary }).events;
const stored = (id: string, event: DatedEvent): StoredCandidate => ({ ...event, id });

const planned = events('Antony Blinken will meet Wang Yi in Munich on February 18.', '2023-02-10');
const happened = events('Antony Blinken met Wang Yi in Munich on Saturday.', '2023-02-20');
const other = events('Janet Yellen met Liu He in Zurich on January 18.', '2023-02-20');

describe('matching', () => {
  it('matches reports of one meeting from before and after it', () => {
    const [match] = matchEvents(happened, [
      ...other.map((event) => stored('other', event)),
      ...planned.map((event) => stored('planned', event)),
    ]);
    expect(match?.candidate).toBe('planned');
    expect(match?.reasons.map((reason) => reason.name)).toEqual(expect.arrayContaining(['date', 'actors', 'themes', 'clause']));
  });

  it('treats another meeting on another day as new', () => {
    expect(
      matchEvents(
        happened,
        other.map((event) => stored('other', event)),
      )[0]?.candidate,
    ).toBeNull();
  });

  it('matches a stored event to only one incoming event', () => {
    const matches = matchEvents(
      [...happened, ...happened],
      planned.map((event) => stored('planned', event)),
    );
    expect(matches.filter((match) => match.candidate === 'planned')).toHaveLength(1);
  });
});

describe('merging mentions of several articles', () => {
  const keyed = (article: string, published: string, list: readonly DatedEvent[]) =>
    list.flatMap((event) => event.mentions.map((mention) => ({ article, published, mention })));
  const merged = mergeMentions([
    ...keyed('a', '2023-02-10', planned),
    ...keyed('b', '2023-02-20', happened),
    ...keyed('b', '2023-02-20', other),
  ]);

  it('joins both reports into one event and keeps the third separate', () => {
    expect(merged.map(({ articles }) => [...articles].sort())).toEqual([['a', 'b'], ['b']]);
  });

  it('changes the planned event to happened', () => {
    expect(merged[0]?.event).toMatchObject({ status: 'happened', outcome: 'took-place', title: 'Antony Blinken meets Wang Yi in Munich' });
  });
});

describe('reconciling', () => {
  const base = { polarity: 'affirmed', outcome: 'unknown', salience: 0.5 } as const;
  const date = (edtf: string, earliest: string, latest: string, precision: 'day' | 'month') =>
    ({ edtf, earliest, latest, precision, qualifier: null, extent: 'within', basis: 'explicit' }) as const;
  const month = {
    ...base,
    article: 'a',
    published: '2023-02-01',
    title: 'A to meet B',
    status: 'planned',
    date: date('2023-02', '2023-02-01', '2023-02-28', 'month'),
  } as const;
  const day = {
    ...base,
    article: 'b',
    published: '2023-02-20',
    title: 'A meets B',
    status: 'happened',
    date: date('2023-02-18', '2023-02-18', '2023-02-18', 'day'),
  } as const;
  const off = {
    ...base,
    article: 'c',
    published: '2023-02-21',
    title: 'A meets B',
    status: 'happened',
    date: date('2023-02-16', '2023-02-16', '2023-02-16', 'day'),
  } as const;

  it('prefers the more precise of two compatible dates', () => {
    expect(reconcile([month, day])).toMatchObject({
      dateFrom: 1,
      status: 'happened',
      title: 'A meets B',
      outcome: 'took-place',
      contradictions: [],
    });
  });

  it('records a date that most others contradict as a contradiction', () => {
    expect(reconcile([month, day, { ...day, article: 'd' }, off]).contradictions).toEqual([3]);
  });

  it('leaves a planned event planned until a later report', () => {
    expect(reconcile([month])).toMatchObject({ status: 'planned', outcome: 'unknown' });
  });
});

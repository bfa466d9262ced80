/** What the summary of an event shows of its mentions, also of those whose source may not be quoted. */
import { describe, expect, it } from 'vitest';
import type { DisplayRight } from '@/domain/views';
import { type EventRow, type MentionRow, toSummary } from './to-view';

const EVENT: EventRow = {
  ...{ id: 1, title: 'Talks in Oslo', status: 'happened', polarity: 'affirmed', outcome: 'unknown', state: 'published' },
  ...{ edtf: '2024-01-09', earliest: '2024-01-09', latest: '2024-01-09', precision: 'day', qualifier: null, extent: 'within' },
  ...{ dateBasis: 'relative', dateText: 'last Tuesday', place: null, salience: 0.5, checkedAt: null },
};

const mention = (displayRight: DisplayRight, dateText: string | null): MentionRow => ({
  ...{
    id: 1,
    eventId: 1,
    start: 0,
    end: 5,
    quote: `quote with ${dateText}`,
    dateStart: null,
    dateEnd: null,
    dateText,
    displayRight,
    confidence: null,
  },
  source: { articleId: 1, articleTitle: 'A', sourceName: 'B', published: '2024-01-11', url: null, note: null, language: 'en' },
});

describe('the words of a date in a summary', () => {
  it.each([
    ['come from a source that may be quoted', [mention('quotations', 'last Tuesday')], 'last Tuesday'],
    ['are missing without a mention', [], null],
    ['are missing if only a hidden source has them', [mention('hidden', 'last Tuesday')], null],
    ['are missing if the visible source has others', [mention('hidden', 'last Tuesday'), mention('full', '9 January')], null],
    ['appear if one of several sources has them', [mention('full', '9 January'), mention('full', 'last Tuesday')], 'last Tuesday'],
  ] as const)('%s', (_, mentions, words) => {
    expect(toSummary(EVENT, mentions, [], []).date).toMatchObject({ edtf: '2024-01-09', words });
  });

  it('come without the quote of a hidden source', () => {
    const mentions = [mention('hidden', 'last Tuesday'), mention('full', '9 January')];
    expect(toSummary(EVENT, mentions, [], []).quote?.text).toBe('quote with 9 January');
    expect(toSummary(EVENT, mentions.slice(0, 1), [], []).quote).toBeNull();
  });
});

describe('the confidence of a summary', () => {
  it.each([
    ['is missing without a mention', [], null],
    ['is missing if no mention has one', [null, null], null],
    ['is the highest of the mentions', [0.4, null, 0.8, 0.6], 0.8],
  ] as const)('%s', (_, given, confidence) => {
    const mentions = given.map((one) => ({ ...mention('full', null), confidence: one }));
    expect(toSummary(EVENT, mentions, [], []).confidence).toBe(confidence);
  });
});

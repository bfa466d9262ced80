import { describe, expect, it } from 'vitest';
import { sampleDate } from '../testing/sample-date';
import type { EventView } from '../views';
import { articleFacts, citationMeta, eventFacts } from './citable';

const source = {
  articleId: 1,
  articleTitle: 'A title',
  language: 'en',
  sourceName: 'A Paper',
  published: '2024-01-09',
  url: 'https://paper.example/a',
  note: null,
};
const event = (more: Partial<EventView>): EventView =>
  ({
    title: 'Ministers meet',
    date: sampleDate('2023-10-05', '2023-10-05', '2023-10-05', 'day'),
    status: 'happened',
    outcome: 'unknown',
    polarity: 'affirmed',
    summary: null,
    place: 'Vienna',
    themes: [{ id: 'meeting', label: 'Meetings', family: 'talks', icon: 'users' }],
    mentions: [
      { quote: 'They met.', source },
      { quote: '', source: { ...source, sourceName: 'Hidden' } },
    ],
    ...more,
  }) as EventView;

describe('facts of an event', () => {
  it.each([
    [sampleDate('2023-10-05', '2023-10-05', '2023-10-05', 'day'), { startDate: '2023-10-05' }],
    [sampleDate('2023-10', '2023-10-01', '2023-10-31', 'month'), { startDate: '2023-10' }],
    [sampleDate('2023', '2023-01-01', '2023-12-31', 'year'), { startDate: '2023' }],
    [sampleDate('2023-10-05/2023-10-07', '2023-10-05', '2023-10-07', 'interval'), { startDate: '2023-10-05', endDate: '2023-10-07' }],
    [sampleDate('-0043', '-0043-01-01', '-0043-12-31', 'year'), {}],
    [sampleDate('2023-10~', '2023-10-01', '2023-10-31', 'month'), {}],
    [sampleDate('2023-10', '2023-10-01', '2023-10-31', 'month', { qualifier: 'early' }), {}],
    [sampleDate('../2023-10-05', '2023-10-05', '2023-10-05', 'day'), {}],
  ])('have the date at its known precision, or no date: %j', (date, expected) => {
    const { startDate, endDate } = eventFacts(event({ date }), 'https://t.example/events/1/x') as { startDate?: string; endDate?: string };
    expect(JSON.parse(JSON.stringify({ startDate, endDate }))).toEqual(expected);
  });

  it('list sources that may be shown and the status', () => {
    expect(eventFacts(event({ status: 'planned', outcome: 'cancelled' }), 'u')).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      location: { name: 'Vienna' },
      subjectOf: [{ '@type': 'NewsArticle', headline: 'A title', publisher: { name: 'A Paper' }, url: 'https://paper.example/a' }],
    });
    // The decision to postpone did happen.
    expect(eventFacts(event({ status: 'happened', outcome: 'postponed' }), 'u')).toMatchObject({
      eventStatus: 'https://schema.org/EventScheduled',
    });
  });

  it('include only HTTP and HTTPS URLs', () => {
    expect(articleFacts({ title: 'x', sourceName: 'y', published: '2024-01-09', url: 'javascript:alert(1)' })).not.toHaveProperty('url');
  });
});

it('metadata for reference managers has title, date and URL', () => {
  const item = {
    id: 'a',
    kind: 'article',
    title: 'T',
    description: null,
    container: 'A Paper',
    issued: '2024-01-09',
    revision: null,
    publisher: 'A Paper',
    url: 'https://x',
    accessed: '2024-02-02',
  } as const;
  expect(citationMeta(item)).toMatchObject({
    citation_title: 'T',
    citation_publication_date: '2024/01/09',
    citation_journal_title: 'A Paper',
    citation_public_url: 'https://x',
  });
});

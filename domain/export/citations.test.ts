import { describe, expect, it } from 'vitest';
import { sampleDate } from '../testing/sample-date';
import { citableArticle, citableEvent, citableView } from './citable';
import { cite, quotationHref, quotationText } from './citations';

const VISIT = { origin: 'https://dateline.example', accessed: '2024-03-05', site: { name: 'Dateline', publisher: '' } };
const EVENT = citableEvent(
  {
    id: 12,
    slug: 'liu-meets-burns',
    title: 'Liu Jianchao meets Nicholas Burns',
    date: sampleDate('2023-04', '2023-04-01', '2023-04-30', 'month', { extent: 'within' }),
    version: 3,
    updatedAt: '2024-01-09T10:00:00.000Z',
  },
  VISIT,
);
const ARTICLE = { id: 7, title: 'Who won?', sourceName: 'A Paper', published: '2024-05-01', url: null, revision: 2 };
const VIEW = {
  title: 'China, Sanctions',
  name: 'dateline-china-sanction',
  href: '/?actor=china&theme=sanction',
  count: 9,
  changedAt: null,
};

describe('citations', () => {
  it('of an event have its date at known precision, revision and access date', () => {
    const url = 'https://dateline.example/events/12/liu-meets-burns';
    expect(cite(EVENT, 'apa')).toBe(
      `Liu Jianchao meets Nicholas Burns [Event of April 2023, day not stated, revision 3]. (2024, January 9). In Dateline. Retrieved March 5, 2024, from ${url}`,
    );
    expect(cite(EVENT, 'mla')).toBe(
      `“Liu Jianchao meets Nicholas Burns.” Dateline, event of April 2023, day not stated, revision 3, 9 Jan. 2024, ${url}. Accessed 5 Mar. 2024.`,
    );
    expect(cite(EVENT, 'chicago')).toBe(
      `Dateline. “Liu Jianchao meets Nicholas Burns.” Event of April 2023, day not stated, revision 3. Last modified January 9, 2024. Accessed March 5, 2024. ${url}.`,
    );
  });

  it('of an article name the source and prefer the article’s own URL', () => {
    expect(cite(citableArticle(ARTICLE, VISIT), 'mla')).toBe(
      '“Who won?” A Paper, text on file, revision 2, 1 May 2024, https://dateline.example/articles/7. Accessed 5 Mar. 2024.',
    );
    expect(cite(citableArticle(ARTICLE, VISIT), 'apa')).toBe(
      'Who won? [Text on file, revision 2]. (2024, May 1). A Paper. Retrieved March 5, 2024, from https://dateline.example/articles/7',
    );
    const printed = citableArticle({ ...ARTICLE, url: 'https://paper.example/a' }, VISIT);
    expect(cite(printed, 'apa')).toBe('Who won?. (2024, May 1). A Paper. https://paper.example/a'.replace('?.', '?'));
    expect(cite(printed, 'chicago')).toBe('A Paper. “Who won?” May 1, 2024. Accessed March 5, 2024. https://paper.example/a.');
    expect(citableArticle({ ...ARTICLE, url: 'javascript:alert(1)' }, VISIT).url).toBe('https://dateline.example/articles/7');
  });

  it('of a view contain the number of events', () => {
    expect(cite(citableView(VIEW, VISIT), 'apa')).toBe(
      'China, Sanctions [Timeline of 9 events]. (n.d.). In Dateline. Retrieved March 5, 2024, from https://dateline.example/?actor=china&theme=sanction',
    );
  });

  it('use a separate key for each view', () => {
    expect(citableView(VIEW, VISIT).id).toBe('dateline-china-sanction');
    expect(citableView({ ...VIEW, name: 'dateline' }, VISIT).id).toBe('dateline-timeline');
  });
});

const source = {
  articleId: 3,
  articleTitle: 'Ministers meet',
  sourceName: 'A paper',
  published: '2024-01-10',
  url: 'https://paper.example/a',
};
const quoted = { id: 41, quote: 'The ministers met.', source };

describe('quotes', () => {
  it('name the source and the publication date', () => {
    expect(quotationText(quoted)).toBe('“The ministers met.” (A paper, “Ministers meet”, 10 January 2024)');
  });

  it('link to their words in the original, or in the stored article without a URL', () => {
    expect(quotationHref(quoted)).toBe('https://paper.example/a#:~:text=The%20ministers%20met.');
    expect(quotationHref({ ...quoted, source: { ...source, url: null } })).toBe('/articles/3#mention-41:~:text=The%20ministers%20met.');
    expect(quotationHref({ ...quoted, source: { ...source, url: 'javascript:alert(1)' } })).toMatch(/^\/articles\/3#/);
  });
});

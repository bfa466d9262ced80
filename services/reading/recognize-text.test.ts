import { describe, expect, it } from 'vitest';
import { leftOutViews } from '@/domain/desk/left-out';
import { MAX_CHARACTERS, MAX_LINES, recognizeText, withRestored } from './recognize-text';

describe('a text of one line', () => {
  it.each([
    ['Peru met Bolivia in La Paz on 9 June 2024. Both sides spoke of ports. (17)', undefined],
    ['Peru met Bolivia in La Paz on 9 June 2024. Both sides spoke of ports. (17)', 'Talks in La Paz'],
    ['  Peru and Bolivia meet in La Paz\n', undefined],
  ])('%j is the article, not its title (%j)', (text, title) => {
    expect(recognizeText(text, title).body).toBe(text.trim());
  });

  it('is refused when it is empty', () => {
    expect(() => recognizeText(' \n ')).toThrow('The article has no text.');
  });
});

describe('page furniture', () => {
  const FIRST = 'The foreign ministers of Austria and Peru met in Vienna on Monday and agreed to meet again in the spring.';
  const SECOND = 'They also signed a treaty on fisheries, which both parliaments have yet to accept.';
  const page = `Fish talks in Vienna\n\n9 May 2023\n\n${FIRST}\n\nADVERTISEMENT\n\n${SECOND}\n\nRelated stories\n\nHerring is back`;
  const read = recognizeText(page);
  const line = (reason: string) => leftOutViews(read).find((one) => one.reason === reason)?.start ?? -1;

  it('is named line by line, dates and facts first', () => {
    expect(read.body).toBe(`${FIRST}\n\n${SECOND}`);
    expect(leftOutViews(read).map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
      'date: 9 May 2023',
      'title: Fish talks in Vienna',
      'below: Related stories',
      'below: Herring is back',
      'furniture: ADVERTISEMENT',
    ]);
  });

  it('comes back in its place, line by line or as a whole', () => {
    expect(withRestored(read, [])).toBe(read.body);
    expect(withRestored(read, [line('furniture')])).toBe(`${FIRST}\n\nADVERTISEMENT\n\n${SECOND}`);
    expect(withRestored(read, [line('date'), line('below')])).toBe(`9 May 2023\n\n${FIRST}\n\n${SECOND}\n\nRelated stories`);
    expect(withRestored(read, 'all')).toBe(page);
    expect(withRestored(read, [3, 999_999])).toBe(read.body);
  });

  it('is nothing in a text with front matter, or without furniture', () => {
    expect(recognizeText(`---\ntitle: Fish\n---\n\n${page}`)).toMatchObject({ body: page, page: '', leftOut: [] });
    expect(recognizeText(`${FIRST}\n\n${SECOND}`)).toMatchObject({ page: '', leftOut: [] });
  });

  it('is only the heading that repeats the title of the front matter', () => {
    const below = (heading: string) => recognizeText(`---\ntitle: Fish talks\n---\n\n${heading}\n\n${FIRST}\n`);
    expect(below('# Fish Talks').body).toBe(FIRST);
    expect(leftOutViews(below('# Fish Talks'))).toMatchObject([{ reason: 'title', text: '# Fish Talks' }]);
    expect(below('# Vienna').body).toBe(`# Vienna\n\n${FIRST}`);
  });

  it('states the facts that front matter leaves out', () => {
    expect(recognizeText(`---\ntitle: Fish\n---\n\n${page}`).facts).toMatchObject({
      title: { value: 'Fish', sure: 'said' },
      published: { value: '2023-05-09', sure: 'found' },
    });
  });
});

it('asks about a dateline that has its year from the copyright line', () => {
  const text =
    'Fish talks in Vienna\n\nVIENNA, Nov 17 (Reuters) - The ministers of Austria and Peru met on Monday to speak of fish.\n\n© 2004 Reuters';
  expect(recognizeText(text).facts.published).toMatchObject({
    value: '2004-11-17',
    sure: 'guessed',
    doubt: expect.stringContaining('copyright'),
  });
});

it.each([
  ['characters', 'a'.repeat(MAX_CHARACTERS + 1), 'The text has 500,001 characters. The limit is 500,000. Split it into several articles.'],
  ['lines', 'a\n'.repeat(MAX_LINES), 'The text has 50,001 lines. The limit is 50,000. Split it into several articles.'],
])('refuses a text with too many %s', (_, text, message) => {
  expect(() => recognizeText(text)).toThrow(expect.objectContaining({ code: 'too-large', field: 'text', message }));
});

it.each(['\n', '\r\n'])('reads a text with as many lines as are allowed, divided by %j', (end) => {
  expect(recognizeText(`The ministers met in Vienna on 9 January 2024.${end}${end.repeat(MAX_LINES - 2)}x`).body).toContain('Vienna');
});

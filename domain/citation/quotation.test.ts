/** A quotation on the clipboard: words, source, and an address that leads to them. */
import { describe, expect, it } from 'vitest';
import { quotationHref, quotationText } from './quotation';

const source = {
  articleId: 3,
  articleTitle: 'Ministers meet',
  sourceName: 'A paper',
  published: '2024-01-10',
  url: 'https://paper.example/a',
};
const quoted = { id: 41, quote: 'The ministers met.', source };

describe('a quotation', () => {
  it('names its source and the day it was printed', () => {
    expect(quotationText(quoted)).toBe('“The ministers met.” (A paper, “Ministers meet”, 10 January 2024)');
  });

  it('leads to its words in the original, or in the article here where that has no address', () => {
    expect(quotationHref(quoted)).toBe('https://paper.example/a#:~:text=The%20ministers%20met.');
    expect(quotationHref({ ...quoted, source: { ...source, url: null } })).toBe('/articles/3#mention-41:~:text=The%20ministers%20met.');
    expect(quotationHref({ ...quoted, source: { ...source, url: 'javascript:alert(1)' } })).toMatch(/^\/articles\/3#/);
  });
});

/** Addresses: stable forms, and nothing but http(s) ever becomes a link. */
import { describe, expect, it } from 'vitest';
import { filtersOf } from './filters/facet-choice';
import { NO_FILTERS } from './filters/timeline-filters';
import { articleHref, eventHref, panelHref, panelId, quoteUrl, webUrl } from './hrefs';

describe('addresses inside the site', () => {
  it('names events, articles and mentions', () => {
    expect(eventHref({ id: 7, slug: 'liu-visits' })).toBe('/events/7/liu-visits');
    expect(articleHref(3)).toBe('/articles/3');
    expect(articleHref(3, 41)).toBe('/articles/3#mention-41');
  });

  it('opens an event beside any filtered view', () => {
    expect(panelHref(NO_FILTERS, 7)).toBe('/?event=7');
    expect(panelHref(filtersOf({ actor: ['china'] }), 7)).toBe('/?actor=china&event=7');
  });

  it.each([
    ['12', 12],
    [['12', '13'], 12],
    ['0', null],
    ['12abc', null],
    ['99999999999', null],
    [undefined, null],
  ])('reads ?event=%s as %s', (value, id) => expect(panelId(value)).toBe(id));
});

describe('foreign links', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nonsense', null])('refuses %s', (url) => {
    expect(webUrl(url)).toBeNull();
    expect(quoteUrl(url, 'some words')).toBeNull();
  });

  it('points at a short quotation whole, at a long one by its ends', () => {
    expect(quoteUrl('https://example.org/a', 'Track 1.5 - talks, held')).toBe(
      'https://example.org/a#:~:text=Track%201.5%20%2D%20talks%2C%20held',
    );
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    expect(quoteUrl('https://example.org/a#part', long)).toBe(
      'https://example.org/a#part:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
    );
  });
});

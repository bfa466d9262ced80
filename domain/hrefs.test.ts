/** URLs have stable forms, and only HTTP and HTTPS URLs become links. */
import { describe, expect, it } from 'vitest';
import { filtersOf, NO_FILTERS } from './filters/timeline-filters';
import { articleHref, eventHref, mergeHref, missedHref, panelHref, panelId, quoteUrl, safePath, urlOf, webUrl } from './hrefs';

describe('internal URLs', () => {
  it('identify events, articles and mentions', () => {
    expect(eventHref({ id: 7, slug: 'liu-visits' })).toBe('/events/7/liu-visits');
    expect(articleHref(3)).toBe('/articles/3');
    expect(articleHref(3, 41)).toBe('/articles/3#mention-41');
  });

  it('name the words for a missed event, and the desk to return to after a merge', () => {
    expect(missedHref(3)).toBe('/admin/articles/3/missed');
    expect(missedHref(3, { start: 0, end: 9 })).toBe('/admin/articles/3/missed?start=0&end=9');
    expect(mergeHref(7)).toBe('/admin/events/7/merge');
    expect(mergeHref(7, { other: 8, desk: null })).toBe('/admin/events/7/merge?other=8');
    expect(mergeHref(7, { other: 8, desk: 3 })).toBe('/admin/events/7/merge?other=8&desk=3');
  });

  it('open an event next to any filtered view', () => {
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
  ])('read ?event=%s as %s', (value, id) => expect(panelId(value)).toBe(id));
});

describe('external links', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nonsense', null])('reject %s', (url) => {
    expect(webUrl(url)).toBeNull();
    expect(quoteUrl(url, 'some words')).toBeNull();
  });

  it('contain a short quote in full and a long one by its start and end', () => {
    expect(quoteUrl('https://example.org/a', 'Track 1.5 - talks, held')).toBe(
      'https://example.org/a#:~:text=Track%201.5%20%2D%20talks%2C%20held',
    );
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    expect(quoteUrl('https://example.org/a#part', long)).toBe(
      'https://example.org/a#part:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
    );
  });
});

it('parses URLs, including relative ones', () => {
  expect(urlOf('https://example.org/a')?.href).toBe('https://example.org/a');
  expect(urlOf('../b', 'https://example.org/a/c')?.href).toBe('https://example.org/b');
  expect(urlOf('no address')).toBeNull();
  expect(urlOf('', 'nowhere')).toBeNull();
});

it('still parses non-ASCII hostnames after thousands of URLs', () => {
  const read = () => urlOf('https://bücher.example/')?.hostname;
  for (let again = 0; again < 20_000; again += 1) urlOf('https://example.org/');
  for (let again = 0; again < 20_000; again += 1) expect(read()).toBe('xn--bcher-kva.example');
});

const HOSTILE: readonly unknown[] = [
  'https://evil.example',
  'http://evil.example/admin',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '/%5cevil.example',
  '/%5Cevil.example',
  '/%2f%2fevil.example',
  '/\tevil.example',
  '/\n/evil.example',
  '/%0d%0aSet-Cookie:x=1',
  '/%09/evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/./\\evil.example',
  '/..//evil.example',
  '/\u0000admin',
  'admin',
  '',
  undefined,
  null,
  ['/admin'],
  `/${'a'.repeat(3000)}`,
];

describe('S30: next= accepts only paths on this site', () => {
  it.each(HOSTILE.map((value) => [value]))('%j is replaced by the fallback', (value) => {
    expect(safePath(value, '/admin')).toBe('/admin');
  });
  it.each(['/', '/admin', '/admin/articles/7?tab=events#e3', '/events/3/%E4%B8%AD'])('%s is kept', (value) => {
    expect(safePath(value, '/x')).toBe(value);
  });
});

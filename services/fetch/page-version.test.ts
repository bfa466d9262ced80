import { describe, expect, it } from 'vitest';
import { onlyIfNewer, retryAfterSeconds, versionOf } from './page-version';

describe('the version of a page', () => {
  it('is what the site says, unless that is absurd', () => {
    expect(versionOf({ etag: 'W/"x"', 'last-modified': 'Tue, 09 Jan 2024 10:00:00 GMT' })).toEqual({
      etag: 'W/"x"',
      lastModified: 'Tue, 09 Jan 2024 10:00:00 GMT',
    });
    expect(versionOf({})).toEqual({ etag: null, lastModified: null });
    expect(versionOf({ etag: `"${'x'.repeat(5_000)}"`, 'last-modified': 'caf\u00e9' })).toEqual({ etag: null, lastModified: null });
  });
  it('is sent back as it came', () => {
    expect(onlyIfNewer({ etag: '"x"', lastModified: null })).toEqual({ 'If-None-Match': '"x"' });
  });
});

describe('how long a site wants to be left alone', () => {
  const NOW = Date.parse('2024-01-09T10:00:00Z');
  it.each([
    ['120', 120],
    ['0', 0],
    ['Tue, 09 Jan 2024 10:05:00 GMT', 300],
    ['Tue, 09 Jan 2024 09:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['', null],
    ['9'.repeat(40), null],
  ])('%s: %s s', (said, seconds) => {
    expect(retryAfterSeconds({ 'retry-after': said }, NOW)).toBe(seconds);
  });
});

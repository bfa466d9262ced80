/** The reader's last visit, across pauses and without storage. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteVisit, seenBefore } from './new-since-visit';

const MINUTE = 60_000;
const upTo = (second: number): string => `2024-01-09T08:01:${String(second - 60)}.000000Z`;
const stored = new Map<string, string>();

describe('last visit', () => {
  beforeEach(() => {
    stored.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is unknown during the whole first visit', () => {
    expect(seenBefore(0)).toBeNull();
    noteVisit(0, upTo(86));
    noteVisit(20 * MINUTE, upTo(90));
    expect(seenBefore(40 * MINUTE)).toBeNull();
  });

  it('ends after half an hour and stays the reference during the next visit', () => {
    noteVisit(0, upTo(86));
    expect(seenBefore(31 * MINUTE)).toBe(upTo(86));
    noteVisit(31 * MINUTE, upTo(90));
    expect(seenBefore(50 * MINUTE)).toBe(upTo(86));
    noteVisit(50 * MINUTE, upTo(91));
    expect(seenBefore(200 * MINUTE)).toBe(upTo(91));
  });

  it.each(['nonsense', '{"at":1}', '[]', '{"at":1,"seen":"x","before":null}', '{"at":1,"seen":86,"before":null}'])(
    'ignores the invalid stored text %s',
    (text) => {
      stored.set('last-visit', text);
      expect(seenBefore(5)).toBeNull();
    },
  );

  it('works without storage', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => noteVisit(0, upTo(86))).not.toThrow();
    expect(seenBefore(99 * MINUTE)).toBeNull();
  });
});

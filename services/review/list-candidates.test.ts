import { describe, expect, it } from 'vitest';
import type { EventSummary } from '@/domain/views';
import { nextCandidate } from './list-candidates';

const STANDS = {
  open: { state: 'draft', checked: false },
  accepted: { state: 'published', checked: true },
  rejected: { state: 'rejected', checked: true },
} as const;
const listed = (words: string) =>
  words.split(' ').map((word, at) => ({
    at,
    event: STANDS[word as keyof typeof STANDS] as unknown as EventSummary,
    mentionState: 'accepted' as const,
  }));

describe('nextCandidate', () => {
  it.each([
    ['open open', 0, 1],
    ['open accepted rejected open', 0, 3],
    // Candidates that the editor skipped earlier are not visited again.
    ['open open accepted', 1, 2],
    ['open accepted accepted', 0, 1],
    ['open open', 1, 1],
  ])('for %j and number %i returns number %i', (words, from, to) => {
    expect(nextCandidate(listed(words), from).at).toBe(to);
  });

  it('throws when there are no candidates', () => {
    expect(() => nextCandidate([], 0)).toThrow('no suggested event');
  });
});

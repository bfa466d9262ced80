/** What changed since an editor saw the candidates of an article. */
import { describe, expect, it } from 'vitest';
import { changedSince, shownCandidates } from './shown-candidates';

const one = (id: number, version = 1, mentionId = id, mentionState: 'proposed' | 'accepted' | 'rejected' = 'accepted') => ({
  event: { id },
  version,
  mentionId,
  mentionState,
});
const shown = shownCandidates(1, [one(7), one(12)]);

describe('the candidates that were shown', () => {
  it.each([
    ['the same', shownCandidates(1, [one(7), one(12)]), null],
    ['another version', shownCandidates(1, [one(7, 2), one(12)]), [7]],
    ['another sentence', shownCandidates(1, [one(7), one(12, 1, 9)]), [12]],
    ['another verdict', shownCandidates(1, [one(7), one(12, 1, 12, 'rejected')]), [12]],
    ['one more', shownCandidates(1, [one(7), one(12), one(15)]), [15]],
    ['one less', shownCandidates(1, [one(12)]), [7]],
    ['another text', shownCandidates(2, [one(7), one(12)]), [0]],
    ['another order', shownCandidates(1, [one(12), one(7)]), []],
  ])('%s', (_, now, changed) => {
    expect(changedSince(shown, now)).toEqual(changed);
  });
});

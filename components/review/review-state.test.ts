/** The focus of the review desk follows the address, unless the editor has moved on. */
import { describe, expect, it } from 'vitest';
import {
  dispatchReview,
  focusIn,
  INITIAL,
  markedIn,
  type ReviewEvent,
  type ReviewState,
  reduceReview,
  reviewState,
  subscribeReview,
  takesKey,
} from './review-state';

const DESK = '/admin/articles/1';
const OPENED: ReviewState = { ...INITIAL, desk: DESK, eventId: 7, named: 7 };
const LIST = { order: [7, 8, 9, 10], undecided: [8, 10] };

const address = (named: number | null): ReviewEvent => ({ type: 'address', desk: DESK, named });
const focus = (eventId: number | null): ReviewEvent => ({ type: 'focus', desk: DESK, eventId });
const request = (named: number | null): ReviewEvent => ({ type: 'request', named });
const step = (by: 1 | -1): ReviewEvent => ({ type: 'step', desk: DESK, by, ...LIST });
const followNext: ReviewEvent = { type: 'follow-next' };
const next: ReviewEvent = { type: 'next', desk: DESK, ...LIST };

/** events, each with what is in focus after it */
type Steps = readonly (readonly [ReviewEvent, number | null])[];

const CASES: readonly (readonly [string, Steps])[] = [
  ['is what the address names at first', [[address(7), 7]]],
  [
    'is what an action leads on to, when nothing was chosen meanwhile',
    [
      [address(8), 8],
      [address(null), null],
    ],
  ],
  [
    'stays where the editor has moved while an action was under way, and the address comes after',
    [
      [focus(9), 9],
      [address(8), 9],
      [address(9), 9],
      [address(10), 10],
    ],
  ],
  [
    'is named by the address again after the editor was elsewhere',
    [
      [focus(9), 9],
      [followNext, 9],
      [address(12), 12],
    ],
  ],
  [
    'is what a verdict leads on to that was given before the address came',
    [
      [focus(9), 9],
      [followNext, 9],
      [address(9), 9],
      [address(10), 10],
      [focus(11), 11],
      [followNext, 11],
      [address(12), 12],
    ],
  ],
  [
    'stays where it has come back to while the address was on the way to where it was, and the address comes after',
    [
      [focus(null), null],
      [request(null), null],
      [focus(7), 7],
      [address(null), 7],
      [request(7), 7],
      [address(7), 7],
      [address(8), 8],
    ],
  ],
  [
    'moves to the next and the previous candidate, decided or not, and no further than the ends',
    [
      [step(1), 8],
      [step(1), 9],
      [step(1), 10],
      [step(1), 10],
      [step(-1), 9],
      [focus(7), 7],
      [step(-1), 7],
    ],
  ],
  [
    'moves from none to the first candidate without a decision',
    [
      [focus(null), null],
      [step(-1), 8],
    ],
  ],
  [
    'passes over what is decided after a verdict, and stays at the last candidate',
    [
      [focus(8), 8],
      [next, 10],
      [next, 10],
    ],
  ],
];

describe('the candidate in focus', () => {
  it.each(CASES)('%s', (_, steps) => {
    let state = OPENED;
    for (const [event, expected] of steps) {
      state = reduceReview(state, event);
      expect(focusIn(state, DESK, null)).toBe(expected);
    }
  });

  it('is what the address names where nothing was chosen', () => {
    expect(focusIn(OPENED, DESK, 9)).toBe(7);
    expect(focusIn(OPENED, '/admin/articles/2', 9)).toBe(9);
  });

  it('moves after a verdict to the next candidate where all are decided', () => {
    expect(reduceReview(OPENED, { ...next, undecided: [] } as ReviewEvent).eventId).toBe(8);
    expect(reduceReview(INITIAL, { type: 'step', desk: DESK, by: 1, order: [7, 8], undecided: [] }).eventId).toBe(7);
  });

  it('is announced to those who subscribe', () => {
    dispatchReview({ type: 'address', desk: DESK, named: 7 });
    let calls = 0;
    const stop = subscribeReview(() => {
      calls += 1;
    });
    dispatchReview(focus(8));
    stop();
    dispatchReview(focus(9));
    expect(calls).toBe(1);
    expect(reviewState().eventId).toBe(9);
  });
});

describe('the selected words', () => {
  const words = { start: 3, end: 9 };
  const mark = (selected: typeof words | null, desk = DESK): ReviewEvent => ({ type: 'mark', desk, words: selected });

  it.each<[string, readonly ReviewEvent[], typeof words | null]>([
    ['are none at first', [], null],
    ['are those that were selected last', [mark({ start: 0, end: 1 }), mark(words)], words],
    ['stay selected while the focus moves and the address follows', [mark(words), step(1), request(8), address(8), next], words],
    ['are none when the selection ends', [mark(words), mark(null)], null],
    ['are none at another desk', [mark(words), { type: 'focus', desk: '/admin/articles/2', eventId: 12 }, address(7)], null],
    ['are those of the desk where they were selected', [mark(words, '/admin/articles/2')], null],
  ])('%s', (_, events, expected) => {
    expect(markedIn(events.reduce(reduceReview, OPENED), DESK)).toEqual(expected);
  });

  it('leave the focus where it is', () => {
    expect(focusIn(reduceReview(OPENED, mark(words)), DESK, null)).toBe(7);
  });
});

describe('a key that waits for fields', () => {
  const waiting = reduceReview(OPENED, { type: 'await-fields', eventId: 7 });

  it.each<[string, ReviewState, boolean, boolean]>([
    ['takes no other key for the same candidate', waiting, false, false],
    ['takes a step', waiting, true, true],
    ['takes keys for another candidate', reduceReview(waiting, focus(8)), false, true],
    ['takes keys again when its fields have arrived', reduceReview(waiting, { type: 'fields-arrived', eventId: 7 }), false, true],
    ['waits on when the fields of another candidate arrive', reduceReview(waiting, { type: 'fields-arrived', eventId: 8 }), false, false],
    ['waits for no fields at first', OPENED, false, true],
  ])('%s', (_, state, isStep, expected) => {
    expect(takesKey(state, DESK, isStep)).toBe(expected);
  });
});

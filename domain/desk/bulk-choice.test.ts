/** The criteria for accepting several candidates at once, and their description. */
import { describe, expect, it } from 'vitest';
import type { EventSummary } from '../views';
import { type BulkChoice, changedSince, choiceWords, fitsChoice, parseBulkChoice, shownCandidates, USUAL_CHOICE } from './bulk-choice';

const event = (precision: string, salience: number, status = 'happened', basis = 'explicit') =>
  ({ date: { precision, basis }, salience, status }) as unknown as EventSummary;

describe('bulk selection of candidates', () => {
  it.each<[string, Partial<BulkChoice>, EventSummary, boolean]>([
    ['takes a day', {}, event('day', 0.6), true],
    ['takes a range of days', {}, event('interval', 0.7), true],
    ['leaves a month out', {}, event('month', 0.9), false],
    ['takes a day where months are asked for', { fineness: 'month' }, event('day', 0.9), true],
    ['leaves a season out where months are asked for', { fineness: 'month' }, event('season', 0.9), false],
    ['takes a century where anything is', { fineness: 'any' }, event('century', 0.9), true],
    ['leaves out what weighs too little', {}, event('day', 0.594), false],
    ['takes what is shown as 0.60', {}, event('day', 0.596), true],
    ['asks for a status', { status: 'planned' }, event('day', 0.9), false],
    ['takes that status', { status: 'planned' }, event('day', 0.9, 'planned'), true],
    ['takes inferred dates unless told otherwise', {}, event('day', 0.9, 'happened', 'inferred'), true],
    ['leaves them out', { certainty: 'relative' }, event('day', 0.9, 'happened', 'inferred'), false],
    ['leaves counted dates out', { certainty: 'explicit' }, event('day', 0.9, 'happened', 'relative'), false],
  ])('%s', (_, choice, candidate, fits) => {
    expect(fitsChoice(candidate, { ...USUAL_CHOICE, ...choice })).toBe(fits);
  });

  it('is read from URL parameters, with defaults for invalid values', () => {
    expect(parseBulkChoice({})).toBeNull();
    expect(parseBulkChoice({ bulk: '1' })).toEqual(USUAL_CHOICE);
    expect(parseBulkChoice({ bulk: '1', fineness: 'year', salience: '0,25', status: 'planned', certainty: 'explicit' })).toEqual({
      fineness: 'year',
      salience: 0.25,
      status: 'planned',
      certainty: 'explicit',
    });
    expect(parseBulkChoice({ bulk: '1', fineness: 'nanosecond', salience: '7', status: ['x'], certainty: 'no' })).toEqual(USUAL_CHOICE);
    expect(parseBulkChoice({ bulk: '1', salience: '0' })?.salience).toBe(0);
  });

  it('is described in words', () => {
    expect(choiceWords(USUAL_CHOICE)).toBe('exact day, importance at least 0.6');
    expect(choiceWords({ fineness: 'any', salience: 0, status: 'planned', certainty: 'explicit' })).toBe(
      'importance at least 0, planned, full date in the text',
    );
  });
});

const one = (id: number, version = 1, mentionId = id, mentionState: 'proposed' | 'accepted' | 'rejected' = 'accepted') => ({
  event: { id },
  version,
  mentionId,
  mentionState,
});
const shown = shownCandidates(1, [one(7), one(12)]);

describe('changes since the candidates were shown', () => {
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

/** The fill and the label of an event agree for every combination of status, outcome and polarity. */
import { describe, expect, it } from 'vitest';
import { fillOf } from '../drawing';
import type { Occurrence } from '../factual-status';
import { isPastDue, occurrenceLabel, occurrenceWords } from './date-words';

const event = (
  status: Occurrence['status'],
  outcome: Occurrence['outcome'] = 'unknown',
  polarity: Occurrence['polarity'] = 'affirmed',
) => ({ status, outcome, polarity, latest: '2024-01-09' });

describe('occurrence', () => {
  it.each([
    [event('happened'), 'filled', null, 'Happened'],
    [event('ongoing'), 'filled', 'ongoing', 'Ongoing as of 8 January 2024'],
    [event('planned'), 'outlined', 'planned', 'Planned as of 8 January 2024, outcome unknown'],
    [event('planned', 'took-place'), 'filled', null, 'Planned, then took place'],
    [event('planned', 'cancelled'), 'struck', 'canceled', 'Canceled as of 8 January 2024'],
    [event('planned', 'postponed'), 'outlined', 'postponed', 'Postponed as of 8 January 2024'],
    // “X postpones a trip”, “X calls off the talks”: the decision was made.
    [event('happened', 'postponed'), 'filled', null, 'Happened'],
    [event('happened', 'cancelled'), 'filled', null, 'Happened'],
    [event('ongoing', 'postponed'), 'filled', 'ongoing', 'Ongoing as of 8 January 2024'],
    [event('hypothetical', 'cancelled'), 'struck', 'canceled', 'Canceled as of 8 January 2024'],
    [event('hypothetical'), 'dotted', 'possible', 'Possible as of 8 January 2024'],
    [event('happened', 'unknown', 'negated'), 'struck', 'did not happen', 'Did not happen, according to reports as of 8 January 2024'],
  ] as const)('%o has the fill %s and the label %s', (value, fill, label, words) => {
    expect(fillOf(value)).toBe(fill);
    expect(occurrenceLabel(value)).toBe(label);
    expect(occurrenceWords(value, '2024-01-08', '2024-06-01')).toBe(words);
  });

  it('marks a plan past due only after its last possible day', () => {
    expect(isPastDue(event('planned'), '2024-01-09')).toBe(false);
    expect(isPastDue(event('planned'), '2024-01-10')).toBe(true);
    expect(occurrenceWords(event('planned'), null, '2024-01-09')).toBe('Planned');
  });
});

import { describe, expect, it } from 'vitest';
import type { TraceEntry } from '@/engine/model/trace';
import { whyDate } from './why-date';

const TRACE: readonly TraceEntry[] = [
  { stage: 'recognize', rule: 'weekday/day', note: '“Sunday” is a date phrase.' },
  { stage: 'resolve', rule: 'resolve/past', note: 'The date is counted from Wednesday, 10 January 2024.' },
  { stage: 'attach', rule: 'attach/verb', note: '“Sunday” belongs to the clause of “impose”.' },
  { stage: 'status', rule: 'status/before-publication', note: 'Its date lies before publication.' },
];
const mention = {
  dateText: 'Sunday',
  edtf: '2024-01-07',
  rules: ['weekday/day', 'attach/verb', 'status/before-publication'],
  trace: TRACE,
};
const reasonOf = (rule: string): string | null => (rule === 'weekday/day' ? 'A weekday is the last such day.' : null);

describe('whyDate', () => {
  it('returns words, rules, anchor and steps of the date only', () => {
    const why = whyDate(mention, '2024-01-07', reasonOf);
    expect(why.words).toBe('Sunday');
    expect(why.rules).toEqual([{ id: 'weekday/day', reason: 'A weekday is the last such day.' }]);
    expect(why.belongs).toBe('“Sunday” belongs to the clause of “impose”.');
    expect(why.anchor).toBe('The date is counted from Wednesday, 10 January 2024.');
    expect(why.steps.map((step) => step.stage)).toEqual(['recognize', 'resolve', 'attach']);
  });

  it('falls back to the resolve rule if no other rule is recorded', () => {
    const why = whyDate({ ...mention, trace: TRACE.slice(1) }, '2024-01-07', () => 'A reason.');
    expect(why.rules.map((rule) => rule.id)).toEqual(['resolve/past']);
  });

  it('writes the dates of the second reader in words, as a rule and not as the reference date', () => {
    const note = 'The readers disagree about “Sunday”: the model says 2024-01-06, the engine 2024-01-07. 2024-01-07 is used.';
    const why = whyDate(
      { ...mention, trace: [...TRACE, { stage: 'refine', rule: 'model/date-disagreement', note }] },
      '2024-01-07',
      reasonOf,
    );
    expect(why.rules.at(-1)?.reason).toBe(
      'The readers disagree about “Sunday”: the model says 6 January 2024, the engine 7 January 2024. 7 January 2024 is used.',
    );
    expect(why.anchor).toBe('The date is counted from Wednesday, 10 January 2024.');
  });

  it('explains a date without a mention as entered by hand', () => {
    const why = whyDate(null, '2024-01', reasonOf);
    expect(why.rules).toHaveLength(1);
    expect(why.anchor).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { dateErrors, putAside } from './date-errors';

const text = 'They met on Monday\nand will meet again late in May.';
const monday = { start: 12, end: 18, type: 'DATE', value: '2024-01-08' };
const may = { start: 47, end: 50, type: 'DATE', value: '2024-05' };
const faults = (gold: readonly (typeof may)[], found: readonly (typeof may)[]) =>
  dateErrors([{ doc: 'a', text, timex: gold }], [{ doc: 'a', timex: found }]).map(({ fault }) => fault);

describe('date errors', () => {
  it('finds none when gold and found dates are equal', () => {
    expect(faults([monday, may], [monday, may])).toEqual([]);
  });

  it('lists missed and extra expressions in text order', () => {
    expect(faults([may], [monday])).toEqual(['extra', 'missed']);
    expect(dateErrors([{ doc: 'a', text, timex: [monday] }], []).map(({ fault }) => fault)).toEqual(['missed']);
  });

  it('distinguishes wrong spans, types and values of one pair', () => {
    expect(faults([may], [{ start: 39, end: 50, type: 'DURATION', value: 'P1M' }])).toEqual(['span', 'type', 'value']);
    expect(faults([may], [{ ...may, value: '2023-05' }])).toEqual(['value']);
  });

  it('counts a gold expression without a value as a wrong value, like the score', () => {
    expect(faults([{ ...may, value: '' }], [may])).toEqual(['value']);
    expect(faults([{ ...may, value: '' }], [{ ...may, value: '' }])).toEqual(['value']);
  });

  it('matches one to one, so a second match of the same words is extra', () => {
    expect(faults([may], [may, { ...may, start: 39 }])).toEqual(['extra']);
  });

  it('shows the surrounding words with collapsed whitespace', () => {
    expect(dateErrors([{ doc: 'a', text, timex: [monday] }], [])).toEqual([
      {
        fault: 'missed',
        doc: 'a',
        gold: { ...monday, text: 'Monday' },
        found: null,
        context: 'They met on [[Monday]] and will meet again late in May.',
      },
    ]);
  });
});

const at = (start: number, end: number, value: string) => ({ start, end, type: 'DATE', value });

describe('excluding a kind of expression', () => {
  const text = 'They met now, on Friday night and in 1998.';
  const gold = [{ doc: 'a', text, timex: [at(17, 29, '1998-05-01TNI'), at(37, 41, '1998')] }];
  const found = [{ doc: 'a', timex: [at(9, 12, 'PRESENT_REF'), at(17, 23, '1998-05-01'), at(37, 41, '1998')] }];

  it('removes gold and found expressions of the kind and those that overlap them', () => {
    const rest = putAside({ gold, found }, /^now$|night$/i);
    expect(rest.gold[0]?.timex).toEqual([at(37, 41, '1998')]);
    expect(rest.found[0]?.timex).toEqual([at(37, 41, '1998')]);
  });

  it('changes nothing when no words match the kind', () => {
    expect(putAside({ gold, found }, /tomorrow/)).toEqual({ gold, found });
  });
});

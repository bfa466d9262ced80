import { describe, expect, it } from 'vitest';
import { putAside } from './put-aside';

const at = (start: number, end: number, value: string) => ({ start, end, type: 'DATE', value });

describe('a kind put aside', () => {
  const text = 'They met now, on Friday night and in 1998.';
  const gold = [{ doc: 'a', text, timex: [at(17, 29, '1998-05-01TNI'), at(37, 41, '1998')] }];
  const found = [{ doc: 'a', timex: [at(9, 12, 'PRESENT_REF'), at(17, 23, '1998-05-01'), at(37, 41, '1998')] }];

  it('leaves out what is marked or found of it, and what overlaps that', () => {
    const rest = putAside({ gold, found }, /^now$|night$/i);
    expect(rest.gold[0]?.timex).toEqual([at(37, 41, '1998')]);
    expect(rest.found[0]?.timex).toEqual([at(37, 41, '1998')]);
  });

  it('leaves everything in when no words are of the kind', () => {
    expect(putAside({ gold, found }, /tomorrow/)).toEqual({ gold, found });
  });
});

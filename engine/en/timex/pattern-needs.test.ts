import { describe, expect, it } from 'vitest';
import { readText } from '../text/read-text';
import { patternNeeds } from './pattern-needs';
import { patternRule } from './pattern-rule';
import { recognize } from './recognize';

describe('required words of a pattern', () => {
  it.each([
    ['quarter', [['quarter']]],
    ['Quarters?', [['quarter']]],
    ['year\\s+ago', [['year'], ['ago']]],
    ['(?:last|next)\\s+week', [['week'], ['last', 'next']]],
    ['(?:the\\s+)?week', [['week']]],
    ['(?:week)+', [['week']]],
    ['week(?=\\s+end)', [['week'], ['end']]],
    ['(?<=per\\s)week(?!end)', [['week'], ['per']]],
    ['(?<unit>day|week)\\k<unit>', [['day', 'week']]],
    ['\\d{4}', [['0000']]],
    ['(?:1\\d|20)\\d\\d', [['0000']]],
    ['\\d{1,2}(?:st|nd)?', [['0']]],
    ['0?[1-9]', [['0']]],
    ['\\d\\d:\\d\\d', [['00:00']]],
    ['3rd', [['0rd']]],
    ['[QH][1-4]', [['q0', 'h0']]],
    ['(?:a|b)?week\\s+2', [['week'], ['0']]],
    ['A\\.?D\\.?|BC', [['ad', 'a.d', 'bc']]],
    ['\\d+ weeks|\\d+ days', [['weeks', 'days'], ['0']]],
    ['(?:may|\\d\\d)', [['may', '00']]],
    ['(?:may|\\w+)', []],
    ['noon|', []],
    ['[a-z]+\\p{L}', []],
    ['a|an', []],
  ])('%s requires %j', (pattern, needs) => {
    expect(patternNeeds(pattern)).toEqual(needs);
  });

  it('lets a rule match capitalized words, and digits next to letters', () => {
    const rule = patternRule({
      id: 'try/try',
      reason: 'A try.',
      pattern: '(?:week|h)\\s?\\d\\d',
      read: () => ({ type: 'DATE', reading: { kind: 'vague', ref: 'PRESENT_REF' } }),
    });
    const found = (text: string) => recognize(readText(text).sentences, [rule], []).map(({ quote }) => quote);
    expect(found('In WEEK 23, or in Week 24, not in H25 or h\u00a026.')).toEqual(['WEEK 23', 'Week 24', 'H25', 'h\u00a026']);
    expect(found('Nothing in week three.')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { confidenceLabel, confidenceReasons, surestMention } from './confidence';

describe('confidence labels', () => {
  it.each([
    [0.824, 'Confidence 82%'],
    [0.5, 'Confidence 50%'],
    [0.32, 'Low confidence 32%'],
    [0, 'Low confidence 0%'],
    [null, null],
  ])('%s is %s', (confidence, label) => expect(confidenceLabel(confidence)).toBe(label));
});

describe('the mention with the highest confidence', () => {
  it.each([
    ['the highest', [0.3, 0.9, 0.5], 0.9],
    ['the first of equals', [0.4, 0.4], 0.4],
    ['the only one that has one', [null, 0.2], 0.2],
  ])('%s', (_, given, highest) => {
    const mentions = given.map((confidence) => ({ confidence }));
    expect(surestMention(mentions)).toBe(mentions.find(({ confidence }) => confidence === highest));
  });

  it('is null when no mention has a confidence', () => expect(surestMention([{ confidence: null }])).toBeNull());
});

it('takes reasons only from the trace of the score', () => {
  const entry = (rule: string, note: string) => ({ stage: 'candidate', rule, note }) as const;
  expect(confidenceReasons([entry('attach/verb', 'One.'), entry('candidate/score', 'Two.'), entry('candidate/score', 'Three.')])).toEqual([
    'Two.',
    'Three.',
  ]);
});

import { describe, expect, it, test } from 'vitest';
import { nearest, quoteFinder } from './find-quote';

const found = (body: string, words: string): string[] =>
  quoteFinder(body)
    .find(words)
    .map(({ start, end }) => body.slice(start, end));

describe('a quotation is found', () => {
  test.each([
    ['as it stands', 'On Monday, Chile met Peru.', 'Chile met Peru', ['Chile met Peru']],
    ['in another case', 'On Monday, Chile met Peru.', 'chile MET peru', ['Chile met Peru']],
    ['with other quotation marks', 'He said “it’s over”.', 'said "it\'s over"', ['said “it’s over”']],
    ['with marks of typewriters', "He called it ``grave'' there.", 'called it "grave" there', ["called it ``grave'' there"]],
    ['with another dash', 'The talks — long ones – ended.', 'talks - long ones - ended', ['talks — long ones – ended']],
    ['with dashes without space', 'The talks—long ones--ended.', 'talks - long ones - ended', ['talks—long ones--ended']],
    ['over a line break', 'Chile met\n  Peru.', 'Chile met Peru', ['Chile met\n  Peru']],
    ['with a hard space', 'Chile\u00a0met Peru.', 'Chile met Peru', ['Chile\u00a0met Peru']],
    ['in quotation marks of its own', 'Chile met Peru.', '"Chile met Peru"', ['Chile met Peru']],
    ['with a soft hyphen in the article', 'Chile nego\u00adtiated.', 'Chile negotiated', ['Chile nego\u00adtiated']],
    ['with a letter that has two small ones', 'İzmir hosted talks.', 'İzmir hosted talks', ['İzmir hosted talks']],
    ['more than once', 'Peru left. Then Peru left.', 'Peru left', ['Peru left', 'Peru left']],
  ])('%s', (_, body, words, expected) => {
    expect(found(body, words)).toEqual(expected);
  });
});

describe('a quotation is not found', () => {
  test.each([
    ['with another word', 'Chile met Peru.', 'Chile left Peru'],
    ['with a word left out', 'Chile never met Peru.', 'Chile met Peru'],
    ['inside a word', 'Niger met Nigeria.', 'Nigeri'],
    ['without words', 'Chile met Peru.', ' '],
    ['made of marks alone', 'Chile met Peru.', '"'],
    ['longer than the text', 'Chile', 'Chile met Peru'],
  ])('%s', (_, body, words) => {
    expect(found(body, words)).toEqual([]);
  });
});

it('takes time in proportion to the text', () => {
  const time = (length: number): number => {
    const finder = quoteFinder('a'.repeat(length));
    const start = performance.now();
    finder.find(`${'a'.repeat(length / 2)}b`);
    return performance.now() - start;
  };
  time(50_000);
  expect(time(400_000)).toBeLessThan(3_000);
});

it('chooses the place nearest to the date words', () => {
  const body = 'Peru left. It rained. Peru left on Monday.';
  const finder = quoteFinder(body);
  const places = finder.find('Peru left');
  expect(nearest(places, finder.find('Monday'))?.start).toBe(body.lastIndexOf('Peru'));
  expect(nearest(places, [])?.start).toBe(0);
  expect(nearest([], places)).toBeNull();
});

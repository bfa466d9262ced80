import { describe, expect, it } from 'vitest';
import { ENGLISH_TIMEX_REFINERS, ENGLISH_TIMEX_RULES } from '../config';
import { examplesOf } from '../testing/rule-examples';
import examples from '../testing/rule-examples.json';
import { readText } from '../text/read-text';
import { recognize } from './recognize';

describe('every rule matches its examples and rejects its counterexamples', () => {
  for (const rule of ENGLISH_TIMEX_RULES) {
    const { matches, refuses } = examplesOf(rule.id);
    describe(rule.id, () => {
      it('has a reason and examples of both kinds', () => {
        expect(rule.reason).toMatch(/^[“\p{Lu}].*\.$/u);
        expect(matches.length).toBeGreaterThan(0);
        expect(refuses.length).toBeGreaterThan(0);
      });
      it.each(matches)('matches in %j the words %j', (text, words) => {
        const found = readText(text).sentences.flatMap((sentence) => rule.find(sentence));
        expect(found.map((timex) => timex.quote)).toContain(words);
        for (const timex of found) expect(text.slice(timex.start, timex.end)).toBe(timex.quote);
      });
      it.each(refuses)('matches nothing in %j', (text) => {
        expect(readText(text).sentences.flatMap((sentence) => rule.find(sentence))).toEqual([]);
      });
    });
  }

  it('gives rules and refiners unique IDs', () => {
    const ids = [...ENGLISH_TIMEX_RULES, ...ENGLISH_TIMEX_REFINERS].map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no examples for rules that do not exist', () => {
    const ids = new Set(ENGLISH_TIMEX_RULES.map(({ id }) => id));
    expect(Object.keys(examples).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('yields ordered, non-overlapping expressions with exact quotes', () => {
    const text = ENGLISH_TIMEX_RULES.flatMap(({ id }) => examplesOf(id).matches.map(([example]) => example)).join(' ');
    const { sentences } = readText(text);
    let end = 0;
    for (const timex of recognize(sentences, ENGLISH_TIMEX_RULES, ENGLISH_TIMEX_REFINERS)) {
      expect(timex.start).toBeGreaterThanOrEqual(end);
      expect(text.slice(timex.start, timex.end)).toBe(timex.quote);
      end = timex.end;
    }
  });
});

import { expect, it } from 'vitest';
import { keyOf, slugOf } from './slug-of';

it.each([
  ['China imposes sanctions on five firms', 'china-imposes-sanctions-on-five-firms'],
  ['Ørsted and Łódź talk in Đakovo', 'orsted-and-lodz-talk-in-dakovo'],
  ['Ǽlfgar meets Weiß at the Œuvre', 'aelfgar-meets-weiss-at-the-oeuvre'],
  ['Þórður signs; İstanbul and Diyarbakır agree', 'thordur-signs-istanbul-and-diyarbakir-agree'],
  ['History', 'history-event'],
  ['Переговоры', 'event'],
])('makes the slug of “%s” in Latin letters', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it('ends a slug before the word that exceeds 80 characters', () => {
  expect(slugOf('word '.repeat(40))).toBe(Array(16).fill('word').join('-'));
});

it.each([
  ['Ørsted', 'rsted'],
  ['Łódź Council', 'odz-council'],
  ['Weiß', 'wei'],
  ['Café Society', 'cafe-society'],
])('keeps the stored key of %s', (name, key) => {
  expect(keyOf(name)).toBe(key);
});

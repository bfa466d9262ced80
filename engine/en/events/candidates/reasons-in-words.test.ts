import { expect, it } from 'vitest';
import type { EventMention } from '../../../model/event';
import { reasonsInWords } from './reasons-in-words';
import { withScore } from './score-trace';

const listed = (weights: Readonly<Record<string, number>>) => Object.entries(weights).map(([feature, weight]) => ({ feature, weight }));
const notesOf = (weights: Readonly<Record<string, number>>): readonly string[] => reasonsInWords(listed(weights), 'an event');

it.each<[string, Readonly<Record<string, number>>, readonly string[]]>([
  ['the verb', { 'lemma=sign': 0.4 }, ['The verb “sign” often reports an event.']],
  ['a verb of two words', { 'lemma=lash-out': 0.4 }, ['The verb “lash out” often reports an event.']],
  ['the noun', { 'noun=phone call': 0.2 }, ['The noun “phone call” often names an event.']],
  ['a date of its own', { 'src=dated': 0.2, 'rule=attach/verb': 0.1 }, ['The sentence states the date of the event.']],
  ['current news', { 'src=article-day': 0.2 }, ['The article reports the event as current news.']],
  ['words of the headline', { 'hl=<=2': 0.2 }, ['The sentence shares words with the headline.']],
  ['the opening', { 'sent=<=0': 0.1 }, ['The event is in the first sentence of the article.']],
  ['who acts', { 'subj=state': 0.1 }, ['A country acts in the event.']],
  ['several countries', { 'cc=>2': 0.1 }, ['The sentence names several countries.']],
  ['a date near publication', { 'away=-<=7': 0.1 }, ['The date of the event is within a week of publication.']],
])('names %s', (_, weights, notes) => expect(notesOf(weights)).toEqual(notes));

it.each<[string, Readonly<Record<string, number>>]>([
  ['a feature without words for a reader', { bias: 1, 'nextw=of': 0.5, 'govl=say': 0.3 }],
  ['a fact that speaks for no event', { 'hl=<=0': 0.4, 'sent=>15': 0.2, 'subj=none': 0.2 }],
  ['a group that mostly speaks against the event', { 'lemma=sign': 0.2, 'dated&event:past': -0.3 }],
])('says nothing about %s', (_, weights) => expect(notesOf(weights)).toEqual([]));

it('gives the three strongest', () => {
  const weights = { 'lemma=sign': 0.1, 'hl=<=2': 0.4, 'src=dated': 0.3, 'main&event:past=true': 0.15, 'cc=>2': 0.2 };
  expect(notesOf(weights)).toEqual([
    'The sentence shares words with the headline.',
    'The sentence states the date of the event.',
    'The verb “sign” often reports an event.',
  ]);
});

it('a mention has confidence and salience with their reasons in its trace', () => {
  const trace = ['attach/verb', 'title/clause'].map((rule) => ({ stage: rule.split('/')[0], rule, note: 'A rule.' }));
  const mention = { confidence: 0, salience: 0, trace } as unknown as EventMention;
  const scorer = {
    threshold: 0,
    score: () => ({ margin: 1, confidence: 0.8, reasons: [] }),
    weigh: () => ({ salience: 0.7, reasons: listed({ 'noun=summit': 1 }) }),
  };
  const score = { margin: 1, confidence: 0.8, reasons: listed({ 'lemma=sign': 1 }) };
  const scored = withScore(mention, { score, features: [] }, scorer);
  expect(scored).toMatchObject({ confidence: 0.8, salience: 0.7 });
  expect(scored.trace.map(({ rule, note }) => [rule, note])).toEqual([
    ['attach/verb', 'A rule.'],
    ['candidate/score', 'The verb “sign” often reports an event.'],
    ['title/clause', 'A rule.'],
    ['salience/score', 'The noun “summit” often names the main news.'],
  ]);
});

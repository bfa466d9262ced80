import { expect, it } from 'vitest';
import type { EventMention } from '../../model/event';
import { withScore } from './score-trace';

const MENTION = {
  confidence: 0,
  trace: [
    { stage: 'attach', rule: 'attach/verb', note: 'The date belongs to the clause of this verb.' },
    { stage: 'title', rule: 'title/clause', note: 'The clause.' },
  ],
} as unknown as EventMention;

function notesOf(weights: Readonly<Record<string, number>>): readonly string[] {
  const reasons = Object.entries(weights).map(([feature, weight]) => ({ feature, weight }));
  const { trace } = withScore(MENTION, { margin: 0, confidence: 0.8, reasons });
  return trace.filter(({ rule }) => rule === 'candidate/score').map(({ note }) => note);
}

it.each<[string, Readonly<Record<string, number>>, readonly string[]]>([
  ['the verb', { 'lemma=sign': 0.4 }, ['The verb “sign” often reports an event.']],
  ['a verb of two words', { 'lemma=lash-out': 0.4 }, ['The verb “lash out” often reports an event.']],
  ['the noun', { 'noun=phone call': 0.2 }, ['The noun “phone call” often names an event.']],
  ['a date of its own', { 'src=dated': 0.2, 'rule=attach/verb': 0.1 }, ['The sentence gives the date of the event.']],
  ['current news', { 'src=article-day': 0.2 }, ['The article reports it as current news.']],
  ['words of the headline', { 'hl=<=2': 0.2 }, ['It shares words with the headline.']],
  ['the opening', { 'sent=<=0': 0.1 }, ['It is in the first sentence of the article.']],
  ['who acts', { 'subj=state': 0.1 }, ['A country acts in it.']],
  ['several countries', { 'cc=>2': 0.1 }, ['The sentence names several countries.']],
  ['a date near publication', { 'away=-<=7': 0.1 }, ['Its date is within a week of publication.']],
])('names %s', (_, weights, notes) => expect(notesOf(weights)).toEqual(notes));

it.each<[string, Readonly<Record<string, number>>]>([
  ['a feature without words for a reader', { bias: 1, 'nextw=of': 0.5, 'govl=say': 0.3 }],
  ['a fact that speaks for no event', { 'hl=<=0': 0.4, 'sent=>15': 0.2, 'subj=none': 0.2 }],
  ['a group that mostly speaks against the event', { 'lemma=sign': 0.2, 'dated&event:past': -0.3 }],
])('says nothing about %s', (_, weights) => expect(notesOf(weights)).toEqual([]));

it('gives the three strongest, behind the reason of the date', () => {
  const weights = { 'lemma=sign': 0.1, 'hl=<=2': 0.4, 'src=dated': 0.3, 'main&event:past=true': 0.15, 'cc=>2': 0.2 };
  expect(notesOf(weights)).toEqual([
    'It shares words with the headline.',
    'The sentence gives the date of the event.',
    'The verb “sign” often reports an event.',
  ]);
  const reasons = [{ feature: 'lemma=sign', weight: 1 }];
  const scored = withScore(MENTION, { margin: 1, confidence: 0.8, reasons });
  expect(scored.confidence).toBe(0.8);
  expect(scored.trace.map(({ rule }) => rule)).toEqual(['attach/verb', 'candidate/score', 'title/clause']);
});

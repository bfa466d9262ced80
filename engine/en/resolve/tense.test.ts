import { describe, expect, it } from 'vitest';
import { readText } from '../text/read-text';
import { tenseNear } from './tense';

describe('the tense near a date phrase', () => {
  it.each([
    ['They met on Monday.', 'past'],
    ['Oman let two priests leave on Monday.', 'past'],
    ['Soldiers watched the ships leave on Monday.', 'past'],
    ['Oman will let two priests leave on Monday.', 'future'],
    ['They agreed on Monday to reopen the border.', 'past'],
    ['They will meet on Monday.', 'future'],
    ['On Monday they will meet.', 'future'],
    ['He is scheduled to deliver a speech on Monday.', 'future'],
    ['The vote will be held on Monday.', 'future'],
    ['The vote was held on Monday.', 'past'],
    ['They have agreed since Monday.', 'past'],
    ['He said on Monday they will meet.', 'past'],
    ['They will meet, he said on Monday.', 'past'],
    ['They agreed to meet on Monday.', 'future'],
    ['On Monday two senators proposed to set term limits.', 'past'],
    ['Chad proposed on Monday to host a summit.', 'past'],
    ['Chad proposed to host a summit on Monday.', 'future'],
    ['The proposed summit will begin on Monday.', 'future'],
    ['The summit proposed for Monday is off.', 'future'],
    ['They would have met on Monday.', 'past'],
    ['The truce had been due to end on Monday.', 'past'],
    ['The vote is scheduled for Monday.', 'future'],
    ['They are meeting on Monday.', 'future'],
    ['May arrived on Monday.', 'past'],
    ['A calm Monday.', 'unknown'],
    ['They went to war on Monday.', 'past'],
    ['The deal is to be signed on Monday.', 'future'],
    ['The appeal is heard on Monday.', 'present'],
    ['The two ministers meet Monday.', 'future'],
    ['Polls open on Monday.', 'future'],
    ['He arrived from Rome and leaves Monday.', 'future'],
    ['The vote was postponed to Monday.', 'future'],
    ['He spoke ahead of the summit on Monday.', 'future'],
    ['She looked forward to hosting the talks on Monday.', 'future'],
    ['The highly anticipated summit opened on Monday.', 'past'],
    ['Lawmakers rejected plans for a new dam on Monday.', 'past'],
    ['They discussed preparations for the next summit on Monday.', 'future'],
    ['They committed to convene the council on Monday.', 'future'],
    ['Chad offered to mediate on Monday.', 'past'],
    ['The mandate, which expires on Monday, was renewed.', 'future'],
    ['They signed a pact that takes effect on Monday.', 'future'],
    ['They signed a pact that took effect on Monday.', 'past'],
    ['The strike planned for Monday is off.', 'future'],
    ['The talks planned for Monday were cancelled.', 'past'],
    ['The vote had been planned for Monday.', 'past'],
    ['The camp is close to where he was on Monday.', 'past'],
    ['The envoys did not meet on Monday.', 'past'],
    ['They signed an agreement to buy the port on Monday.', 'future'],
    ['He accepted an invitation to attend the summit on Monday.', 'future'],
    ['They were among the first to send congratulations, on Monday.', 'past'],
    ['He was in Paris to sign the treaty on Monday.', 'past'],
    ['He was later to sign the treaty on Monday.', 'future'],
    ['On Monday the guests move on to a forum.', 'future'],
    ['They will attend the postponed summit on Monday.', 'future'],
    ['They are scheduled to meet behind closed doors on Monday.', 'future'],
    ['They will send a team led by their envoy on Monday.', 'future'],
    ['They will discuss a draft agreed by experts on Monday.', 'past'],
    ['The accused left on Monday.', 'past'],
    ['A team led by their envoy left on Monday.', 'past'],
    ['On Monday the court set bail at a million.', 'unknown'],
    ['On Monday Chad called on Togo to open its border.', 'unknown'],
    ['Chad called Monday for Togo to open its border.', 'unknown'],
    ['On Monday Chad put forward a proposal to send troops.', 'unknown'],
    ['On Monday Chad named Jo Smith, who will replace her.', 'unknown'],
    ['On Monday Chad limited exports of steel that will be sent abroad.', 'unknown'],
    ['On Monday a group called Free Chad will march.', 'future'],
    ['On Monday the tax cut will end.', 'future'],
    ['On Monday the tax cut takes effect.', 'future'],
    ['On Monday Chad cut 20 jobs that will be missed.', 'unknown'],
    ['Talks will run from Monday on.', 'future'],
  ] as const)('%s is %s', (text, tense) => {
    const [sentence] = readText(text).sentences;
    if (sentence === undefined) throw new Error('no sentence');
    const start = text.indexOf('Monday');
    expect(tenseNear(sentence, { start, end: start + 6 })).toBe(tense);
  });

  it.each([
    ['Chad barred him from July’s election.', 'July', 'unknown'],
    ['Chad prepared for the July summit.', 'July', 'unknown'],
    ['Chad will attend the July summit.', 'July', 'future'],
    ['Chad condemned July’s ruling.', 'July', 'past'],
    ['Chad signed the treaty in July and left.', 'July', 'past'],
    ['Chad condemned the July 3 raid.', 'July 3', 'past'],
  ] as const)('%s is %s: %s', (text, date, tense) => {
    const [sentence] = readText(text).sentences;
    if (sentence === undefined) throw new Error('no sentence');
    const start = text.indexOf(date);
    expect(tenseNear(sentence, { start, end: start + date.length })).toBe(tense);
  });
});

import { describe, expect, it } from 'vitest';
import { type LabeledCandidate, matchCandidates } from './label-candidates';

const BODY = 'Norway met Chile on Monday. Peru signed a treaty and left the room.';

const candidate = (word: string, date: string, passed = true): LabeledCandidate => {
  const start = BODY.indexOf(word);
  const from = start < BODY.indexOf('Peru') ? 0 : BODY.indexOf('Peru');
  const end = from === 0 ? BODY.indexOf('.') + 1 : BODY.length;
  return { trigger: { start, end: start + word.length }, evidence: { start: from, end }, date, passed };
};
const MEETING = { quote: 'Norway met Chile on Monday', date: '2024-06-10', trigger: 'met' };
const SIGNING = { quote: 'Peru signed a treaty', date: '2024-06-12', trigger: 'signed' };

describe('the target of a candidate', () => {
  it.each([
    ['is 1 for the annotated word and date', [MEETING], [candidate('met', '2024-06-10')], [1]],
    ['is less for another date', [MEETING], [candidate('met', '2024')], [0.4]],
    ['is 0 where no event is annotated', [MEETING], [candidate('signed', '2024-06-12')], [0]],
    ['is 0 for another word of the sentence that no rule dated', [SIGNING], [candidate('left', '2024-06-12', false)], [0]],
    [
      'goes to the annotated word, not to its neighbor',
      [SIGNING],
      [candidate('left', '2024-06-12'), candidate('signed', '2024-06-12')],
      [0, 1],
    ],
    ['goes to the better date of two', [SIGNING], [candidate('signed', '2024'), candidate('signed', '2024-06-12')], [0, 1]],
    ['goes to one candidate only', [SIGNING], [candidate('signed', '2024-06-12'), candidate('signed', '2024-06-12')], [1, 0]],
    ['is given for each annotated event', [MEETING, SIGNING], [candidate('met', '2024-06-10'), candidate('signed', '2024-06-12')], [1, 1]],
    ['ignores a quotation that the text lacks', [{ quote: 'Nobody left', date: '2024' }], [candidate('met', '2024')], [0]],
  ])('%s', (_, events, candidates, targets) =>
    expect(matchCandidates(BODY, events, candidates).map((match) => match?.target ?? 0)).toEqual(targets),
  );
});

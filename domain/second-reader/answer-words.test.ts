import { expect, it } from 'vitest';
import { answerWords } from './answer-words';

const NONE = { events: 9, misquoted: 0, broken: 0, ignored: [], isCutOff: false };

it.each([
  [{}, 'The model proposed 9 events.'],
  [{ events: 1, misquoted: 1 }, 'The model proposed 1 event. Dateline dropped 1 event because its quote is not in the article.'],
  [
    { misquoted: 2, broken: 1 },
    'The model proposed 9 events. Dateline dropped 2 events because their quotes are not in the article. Dateline could not read 1 event.',
  ],
  [{ ignored: ['done', 'war'] }, 'The model proposed 9 events. Dateline ignored “done”, “war”.'],
  [{ ignored: [...'abcdefg'] }, 'The model proposed 9 events. Dateline ignored “a”, “b”, “c”, “d”, “e” and other values.'],
  [{ isCutOff: true }, 'The model proposed 9 events. The answer is incomplete, so events may be missing.'],
] as const)('%j', (counts, words) => {
  expect(answerWords({ ...NONE, ...counts })).toBe(words);
});

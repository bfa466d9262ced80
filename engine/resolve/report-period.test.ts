import { describe, expect, it } from 'vitest';
import { ENGLISH_TEMPORAL } from '../pipeline';
import { resolveTimexes } from './resolve';

const { readText, recognize, resolution } = ENGLISH_TEMPORAL;

const values = (body: string) => {
  const text = readText(body);
  const found = recognize(text.sentences);
  return resolveTimexes(found, text, { published: '2024-11-05' }, resolution).map(({ timex, value }) => `${timex.quote} = ${value.value}`);
};

describe('a business report published on 5 November 2024', () => {
  it.each([
    ['Third-quarter profit rose to $4 million from $3 million a year ago.', ['Third-quarter = 2024-Q3', 'a year ago = 2023-Q3']],
    [
      'Third-quarter profit rose. In the year-earlier period it had fallen.',
      ['Third-quarter = 2024-Q3', 'the year-earlier period = 2023-Q3'],
    ],
    ['Third-quarter profit beat that of the same quarter last year.', ['Third-quarter = 2024-Q3', 'the same quarter last year = 2023-Q3']],
    [
      'Third-quarter profit rose. After a weak second quarter sales recovered. In the latest quarter it sold more.',
      ['Third-quarter = 2024-Q3', 'second quarter = 2024-Q2', 'the latest quarter = 2024-Q3'],
    ],
    [
      'Third-quarter profit rose. In the first nine months it earned $9 million, up from $7 million a year earlier.',
      ['Third-quarter = 2024-Q3', 'the first nine months = P9M', 'a year earlier = 2023'],
    ],
    [
      'The bank had a loss in the fiscal first quarter. For the quarter ended Sept. 30 it lost 8% more than a year earlier.',
      ['the fiscal first quarter = 2024-Q1', 'the quarter = 2024-Q3', 'Sept. 30 = 2024-09-30', 'a year earlier = 2023-Q1'],
    ],
    ['The maker reported a fall in fourth-quarter profit from a year earlier.', ['fourth-quarter = 2024-Q4', 'a year earlier = 2023-Q4']],
    ['Sales grew in the quarter ended July 31.', ['the quarter = 2024-Q2', 'July 31 = 2024-07-31']],
    [
      'Third-quarter profit rose. It expects fourth-quarter sales of $5 million, against $4 million a year earlier.',
      ['Third-quarter = 2024-Q3', 'fourth-quarter = 2024-Q4', 'a year earlier = 2023-Q4'],
    ],
    ['The mayor was elected a year ago.', ['a year ago = 2023']],
    ['Growth was slower than in the year-ago quarter.', ['the year-ago quarter = 2023-Q3']],
  ])('%s', (body, expected) => {
    expect(values(body)).toEqual(expected);
  });
});

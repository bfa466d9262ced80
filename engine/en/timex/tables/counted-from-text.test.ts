import { describe, expect, it } from 'vitest';
import { tagged } from '../../../testing/tagged';

describe('dates relative to an earlier date, in a text published on Wednesday, 16 March 2022', () => {
  it.each([
    ['They married in 2004. Two years later they moved to Perth.', '2004 DATE 2004', 'Two years later DATE 2006'],
    ['He was seized on 3 May 2019 and freed the next day.', '3 May 2019 DATE 2019-05-03', 'the next day DATE 2019-05-04'],
    ['The treaty was signed in 1992 and took effect the following year.', '1992 DATE 1992', 'the following year DATE 1993'],
    [
      'The vote took place on 23 June 2016. Three days earlier a poll had shown a tie.',
      '23 June 2016 DATE 2016-06-23',
      'Three days earlier DATE 2016-06-20',
    ],
    [
      'In March 2020 the borders closed. By the end of that month the hotels were empty.',
      'March 2020 DATE 2020-03',
      'the end of that month DATE 2020-03',
    ],
    ['On 12 July 1998 they won the cup. A week later he retired.', '12 July 1998 DATE 1998-07-12', 'A week later DATE 1998-W29'],
    ['She joined in 1974 and left the same year.', '1974 DATE 1974', 'the same year DATE 1974'],
    [
      'The king died on 6 February 1952. That evening the theatres stayed dark.',
      '6 February 1952 DATE 1952-02-06',
      'That evening TIME 1952-02-06TEV',
    ],
    [
      'The first test was on 16 July 1945. The second came three weeks later.',
      '16 July 1945 DATE 1945-07-16',
      'three weeks later DATE 1945-W32',
    ],
    ['The store opened in May 2010 and closed six months later.', 'May 2010 DATE 2010-05', 'six months later DATE 2010-11'],
    [
      'The dam broke on 1 June 2018; two days before, cracks had been seen.',
      '1 June 2018 DATE 2018-06-01',
      'two days before DATE 2018-05-30',
    ],
    ['He was elected on Nov. 8, 2016, and took office two months later.', 'Nov. 8, 2016 DATE 2016-11-08', 'two months later DATE 2017-01'],
    ['The ship left on 10 April 1912. It sank five days later.', '10 April 1912 DATE 1912-04-10', 'five days later DATE 1912-04-15'],
    ['In 2008 it employed 400 people, twice as many as the previous year.', '2008 DATE 2008', 'the previous year DATE 2007'],
    [
      'The rebels took the town on 4 May 2013 and lost it the following month.',
      '4 May 2013 DATE 2013-05-04',
      'the following month DATE 2013-06',
    ],
    ['Sales were 4% lower than a year earlier.', 'a year earlier DATE 2021'],
    [
      'The first case was found in December 2019. By the following March there were millions.',
      'December 2019 DATE 2019-12',
      'the following March DATE 2020-03',
    ],
    ['He landed on Sunday and met the president the following day.', 'Sunday DATE 2022-03-13', 'the following day DATE 2022-03-14'],
    ['The strike began on Monday. A day later the port was empty.', 'Monday DATE 2022-03-14', 'A day later DATE 2022-03-15'],
    ['They met in Sochi in 2014. Four years on, nothing has come of it.', '2014 DATE 2014', 'Four years on DATE 2018'],
    ['The war ended in May 1945. That autumn the trials began.', 'May 1945 DATE 1945-05', 'That autumn DATE 1945-FA'],
    ['He was born in 1901 and died 80 years later.', '1901 DATE 1901', '80 years later DATE 1981'],
    ['The shop closed on 31 December 2016 and reopened a week later.', '31 December 2016 DATE 2016-12-31', 'a week later DATE 2017-W01'],
    [
      'On Oct. 3, 1993, a raid went wrong. The next morning the city was in flames.',
      'Oct. 3, 1993 DATE 1993-10-03',
      'The next morning TIME 1993-10-04TMO',
    ],
    ['The accord dates from 1998. A decade later it was in tatters.', '1998 DATE 1998', 'A decade later DATE 2008'],
    ['The revolt began in 1857. By the end of that year it had been put down.', '1857 DATE 1857', 'the end of that year DATE 1857'],
  ])('%s', (body, ...expected) => {
    expect(tagged(body, '2022-03-16')).toEqual(expected);
  });
});

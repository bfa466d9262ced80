import { describe, expect, it } from 'vitest';
import type { IsoDay } from '../../../model/article';
import { tagged } from '../../../testing/tagged';

describe('dates in antiquity', () => {
  it.each<readonly [IsoDay, string, ...string[]]>([
    [
      '2011-08-01',
      'The Second Punic War began in 218 BC. Hannibal crossed the Alps that autumn. The third war began in 149 BC. It ended in 146 BC.',
      '218 BC DATE BC0218',
      'that autumn DATE BC0218-FA',
      '149 BC DATE BC0149',
      '146 BC DATE BC0146',
    ],
    ['2013-03-22', 'They found mercury in 410 samples and lead in 212. Sales rose from 410 to 455.'],
    ['2013-03-22', 'The bill passed in the 435-seat House. Its members had met in 109 sessions.'],
    ['2013-03-22', 'Caesar was murdered on 15 March 44 BC.', '15 March 44 BC DATE BC0044-03-15'],
    ['2013-03-22', 'In January 49 BC he crossed the river.', 'January 49 BC DATE BC0049-01'],
    ['2013-03-22', 'It burned for six days in July AD 64.', 'six days DURATION P6D', 'July AD 64 DATE 0064-07'],
  ])('%s: %s', (published, body, ...expected) => {
    expect(tagged(body, published)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import type { IsoDay } from '../../model/article';
import { tagged } from '../../testing/tagged';

describe('dates in antiquity', () => {
  it.each<readonly [IsoDay, string, ...string[]]>([
    [
      '2011-08-01',
      'The Second Punic War began in 218 BC. Hannibal crossed the Alps that autumn. In 216 he won at Cannae, and in 202 he was beaten. He took his life in 183 in Bithynia. The third war began in 149 BC. It ended in 146 BC. By 122 the site was a colony.',
      '218 BC DATE BC0218',
      'that autumn DATE BC0218-FA',
      '216 DATE BC0216',
      '202 DATE BC0202',
      '183 DATE BC0183',
      '149 BC DATE BC0149',
      '146 BC DATE BC0146',
      '122 DATE BC0122',
    ],
    [
      '2011-08-01',
      'Justinian reigned from 527 to 565. In 532 the mob rose; in 537 the church was finished. Belisarius landed in Africa in 533, took Rome in December 536 and was recalled in 540. In 541 the plague came, and it came again in 558.',
      '527 DATE 0527',
      '565 DATE 0565',
      '532 DATE 0532',
      '537 DATE 0537',
      '533 DATE 0533',
      'December 536 DATE 0536-12',
      '540 DATE 0540',
      '541 DATE 0541',
      '558 DATE 0558',
    ],
    ['2013-03-22', 'They found mercury in 410 samples and lead in 212. Sales rose from 410 to 455.'],
    ['2013-03-22', 'The bill passed in the 435-seat House. Its members had met in 109 sessions.'],
    ['2013-03-22', 'Caesar was murdered on 15 March 44 BC.', '15 March 44 BC DATE BC0044-03-15'],
    ['2013-03-22', 'The new capital was founded on 11 May 330.', '11 May 330 DATE 0330-05-11'],
    ['2013-03-22', 'In January 49 BC he crossed the river.', 'January 49 BC DATE BC0049-01'],
    ['2013-03-22', 'It burned for six days in July AD 64.', 'six days DURATION P6D', 'July AD 64 DATE 0064-07'],
  ])('%s: %s', (published, body, ...expected) => {
    expect(tagged(body, published)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import type { IsoDay } from '../../../model/article';
import { tagged } from '../../../testing/tagged';

describe('biography, history and science in short sentences', () => {
  it.each<readonly [IsoDay, string, ...string[]]>([
    ['2009-02-23', 'Born in Lagos in 1934, Soyode left for London at 17.', '1934 DATE 1934'],
    ['2009-02-23', 'He married Ellen Ward in June 1960; she died in 1981.', 'June 1960 DATE 1960-06', '1981 DATE 1981'],
    ['2009-02-23', 'From 1962 to 1966 she taught at Makerere.', '1962 DATE 1962', '1966 DATE 1966'],
    ['2009-02-23', 'She died on Friday. She was 92.', 'Friday DATE 2009-02-20'],
    ['2009-02-23', 'In the autumn of 1944 he was posted to Burma.', 'the autumn of 1944 DATE 1944-FA'],
    ['2009-02-23', 'He wrote every morning from six until noon.', 'every morning SET XXXX-XX-XXTMO', 'noon TIME 2009-02-23T12:00'],
    ['2009-02-23', 'Her first novel appeared in 1951, and her second the year after.', '1951 DATE 1951', 'the year after DATE 1952'],
    ['2009-02-23', 'He served two five-year terms as vice-chancellor.', 'five-year DURATION P5Y'],
    ['2009-02-23', 'She was knighted in the New Year Honours of 1988.', '1988 DATE 1988'],
    ['2009-02-23', 'By the mid-fifties he was drinking heavily.', 'the mid-fifties DATE 195'],
    ['2009-02-23', 'He spent nearly 30 years on the bench, the last ten of them as chief judge.', 'nearly 30 years DURATION P30Y'],
    ['2009-02-23', 'On the night of 4 May 1970 she was in Kent, Ohio.', 'the night of 4 May 1970 TIME 1970-05-04TNI'],
    ['2009-02-23', "Formerly a printer, he entered parliament in '83.", "'83 DATE 1983"],
    [
      '2016-05-04',
      'The siege lasted 872 days, from 8 September 1941 to 27 January 1944.',
      '872 days DURATION P872D',
      '8 September 1941 DATE 1941-09-08',
      '27 January 1944 DATE 1944-01-27',
    ],
    ['2016-05-04', 'Caesar crossed the Rubicon in January 49 BC.', 'January 49 BC DATE BC0049-01'],
    ['2016-05-04', 'The temple was rebuilt in the 12th century.', 'the 12th century DATE 11'],
    ['2016-05-04', 'Indigo riots shook Bengal in the late 1850s.', 'the late 1850s DATE 185'],
    [
      '2016-05-04',
      'On 13 April 1919 troops fired on the crowd; the same evening a curfew was imposed.',
      '13 April 1919 DATE 1919-04-13',
      'the same evening TIME 1919-04-13TEV',
    ],
    ['2016-05-04', 'The Dutch held the fort for the next 140 years.', 'the next 140 years DURATION P140Y'],
    ['2016-05-04', 'Around 1500 the river changed its course.', 'Around 1500 DATE 1500'],
    ['2016-05-04', 'The republic survived barely a year.', 'a year DURATION P1Y'],
    [
      '2016-05-04',
      'Gold was found at Ballarat in August 1851, and within months the town had 20,000 people.',
      'August 1851 DATE 1851-08',
      'months DURATION PXM',
    ],
    [
      '2016-05-04',
      'The Armistice took effect at 11 a.m. on 11 November 1918.',
      '11 a.m. TIME 1918-11-11T11:00',
      '11 November 1918 DATE 1918-11-11',
    ],
    ['2016-05-04', 'The emperor died in AD 180, at the start of spring.', 'AD 180 DATE 0180', 'the start of spring DATE 0180-SP'],
    ['2016-05-04', 'In the first half of the 19th century the trade moved to Natal.', 'the first half of the 19th century DATE 18'],
    ['2016-05-04', 'On the eve of the battle, July 11, rain fell for hours.', 'July 11 DATE 2015-07-11', 'hours DURATION PTXH'],
    ['2016-05-04', 'Three centuries ago this was open sea.', 'Three centuries ago DATE 1716'],
    [
      '2018-04-25',
      'The probe launched last May and will reach Mars in about six months.',
      'last May DATE 2017-05',
      'about six months DURATION P6M',
    ],
    ['2018-04-25', 'The half-life of the isotope is 8.02 days.', '8.02 days DURATION P8.02D'],
    [
      '2018-04-25',
      'Data were gathered hourly from 1 June until 31 August 2015.',
      'hourly SET PT1H',
      '1 June DATE 2015-06-01',
      '31 August 2015 DATE 2015-08-31',
    ],
    ['2018-04-25', 'The species has been extinct for at least 10,000 years.', 'at least 10,000 years DURATION P10000Y'],
    [
      '2018-04-25',
      'Cells were incubated overnight at 37 degrees and counted the next morning.',
      'overnight TIME 2018-04-24TNI',
      'the next morning TIME 2018-04-26TMO',
    ],
    ['2018-04-25', 'The satellite circles the Earth every 98 minutes.', 'every 98 minutes SET PT98M'],
    ['2018-04-25', 'The comet will not be back until 2061.', '2061 DATE 2061'],
    ['2018-04-25', 'The paper was published online on Tuesday in Nature.', 'Tuesday DATE 2018-04-24'],
    [
      '2018-04-25',
      'Rainfall in the 2015-16 season was the lowest in 35 years.',
      '2015 DATE 2015',
      '16 DATE 2016',
      '35 years DURATION P35Y',
    ],
    ['2018-04-25', 'The drug was given twice daily for ten days.', 'twice daily SET P1D', 'ten days DURATION P10D'],
    [
      '2018-04-25',
      'Mean temperatures rose 0.2 degrees per decade between 1979 and 2010.',
      'per decade SET P10Y',
      '1979 DATE 1979',
      '2010 DATE 2010',
    ],
    ['2018-04-25', 'Nearly a century ago, Hubble saw that the galaxies recede.', 'Nearly a century ago DATE 1918'],
    [
      '2018-04-25',
      'The experiment, now in its 20th year, will end in the early 2020s.',
      'now DATE PRESENT_REF',
      'the early 2020s DATE 202',
    ],
  ])('%s: %s', (published, body, ...expected) => {
    expect(tagged(body, published)).toEqual(expected);
  });
});

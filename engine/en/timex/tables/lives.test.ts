import { describe, expect, it } from 'vitest';
import type { IsoDay } from '../../../model/article';
import { tagged } from '../../../testing/tagged';

describe('biographies and histories', () => {
  it.each<readonly [IsoDay, string, ...string[]]>([
    ['2014-06-10', 'Born on 3 May 1891 in Lvov, she moved to Vienna at the age of nine.', '3 May 1891 DATE 1891-05-03'],
    [
      '2014-06-10',
      'In the summer of 1914 he enlisted; by Christmas he was dead.',
      'the summer of 1914 DATE 1914-SU',
      'Christmas DATE 1914-12-25',
    ],
    [
      '2014-06-10',
      'The abbey was founded in the late 11th century and burned down in 1349.',
      'the late 11th century DATE 10',
      '1349 DATE 1349',
    ],
    ['2014-06-10', 'Between 1851 and 1864 the rebels held Nanjing.', '1851 DATE 1851', '1864 DATE 1864'],
    ['2014-06-10', 'On the night of 9 November 1938 mobs burned the synagogues.', 'the night of 9 November 1938 TIME 1938-11-09TNI'],
    [
      '2014-06-10',
      'The armistice was signed in November 1918. Two months later the conference opened in Paris.',
      'November 1918 DATE 1918-11',
      'Two months later DATE 1919-01',
    ],
    [
      '2014-06-10',
      'The king died in March 1625. His son married in May of that year.',
      'March 1625 DATE 1625-03',
      'May of that year DATE 1625-05',
    ],
    [
      '2014-06-10',
      'The siege began on 18 April 1521. The town fell the next day.',
      '18 April 1521 DATE 1521-04-18',
      'the next day DATE 1521-04-19',
    ],
    ['2014-06-10', 'Work resumed in 1955 and lasted until the early 1970s.', '1955 DATE 1955', 'the early 1970s DATE 197'],
    [
      '2014-06-10',
      'At 5:30 on the morning of 6 June 1944 the bombardment began. By dusk the beach was taken.',
      '5:30 on the morning of 6 June 1944 TIME 1944-06-06T05:30',
      'dusk TIME 1944-06-06TEV',
    ],
    [
      '2014-06-10',
      'In 216 BC Hannibal won at Cannae. Fourteen years later he lost at Zama.',
      '216 BC DATE BC0216',
      'Fourteen years later DATE BC0202',
    ],
    ['2014-06-10', 'The treaty of 1783 ended eight years of war.', '1783 DATE 1783', 'eight years DURATION P8Y'],
    ['2014-06-10', 'During the 1980s the factory employed more than 4,000 people.', 'the 1980s DATE 198'],
    ['2014-06-10', 'Throughout the nineteenth century the valley was malarial.', 'the nineteenth century DATE 18'],
    ['2014-06-10', 'From May to October 1917 the front hardly moved.', 'May DATE 1917-05', 'October 1917 DATE 1917-10'],
    ['2014-06-10', 'He was exiled in 1936 and did not return until forty years later.', '1936 DATE 1936', 'forty years later DATE 1976'],
    [
      '2014-06-10',
      'On 2 August 1990 the tanks crossed the border. By the end of the day the capital was lost.',
      '2 August 1990 DATE 1990-08-02',
      'the end of the day DATE 1990-08-02',
    ],
    ['2014-06-10', 'The fourth century AD saw three councils.', 'The fourth century AD DATE 03'],
    [
      '2014-06-10',
      'In spring 1848 barricades went up; the following autumn the court fled.',
      'spring 1848 DATE 1848-SP',
      'the following autumn DATE 1848-FA',
    ],
    ['2011-08-01', 'Alexander Reyes (born 12 February 1934) is a retired engineer.', '12 February 1934 DATE 1934-02-12'],
    [
      '2011-08-01',
      'He served as mayor from 1961 to 1969 and again from 1973 until his death in 1980.',
      '1961 DATE 1961',
      '1969 DATE 1969',
      '1973 DATE 1973',
      '1980 DATE 1980',
    ],
    [
      '2011-08-01',
      'The school opened on September 4, 1901 with 38 pupils. By 1910 it had 300. The following year a library was added.',
      'September 4, 1901 DATE 1901-09-04',
      '1910 DATE 1910',
      'The following year DATE 1911',
    ],
    [
      '2011-08-01',
      'In the 1630s the colony grew quickly. In the next decade it doubled.',
      'the 1630s DATE 163',
      'the next decade DATE 164',
    ],
    ['2011-08-01', 'The eruption of AD 79 buried the town within hours.', 'AD 79 DATE 0079', 'hours DURATION PTXH'],
    [
      '2011-08-01',
      'The dynasty ruled for almost three centuries, from 1368 to 1644.',
      'almost three centuries DURATION P300Y',
      '1368 DATE 1368',
      '1644 DATE 1644',
    ],
    [
      '2011-08-01',
      'On 7 October 1571 the fleets met. The battle lasted five hours. Two years later Venice made peace.',
      '7 October 1571 DATE 1571-10-07',
      'five hours DURATION PT5H',
      'Two years later DATE 1573',
    ],
    [
      '2011-08-01',
      'On 30 January 1649 he was beheaded. In March the monarchy was abolished, and in May a republic was declared.',
      '30 January 1649 DATE 1649-01-30',
      'March DATE 1649-03',
      'May DATE 1649-05',
    ],
    ['2011-08-01', 'The first stone was laid in c. 1163.', 'c. 1163 DATE 1163'],
    ['2011-08-01', 'It was rebuilt circa 1890 and demolished in the mid-1960s.', 'circa 1890 DATE 1890', 'the mid-1960s DATE 196'],
    [
      '2011-08-01',
      'The second siege began in late August and ended on 12 September 1683.',
      'late August DATE 1683-08',
      '12 September 1683 DATE 1683-09-12',
    ],
    ['2011-08-01', 'The census of 1901–02 counted 9,000 people.', '1901 DATE 1901', '02 DATE 1902'],
    ['2011-08-01', 'In 1789–1799 France changed its government six times.', '1789 DATE 1789', '1799 DATE 1799'],
    ['2011-08-01', 'By the turn of the century, the mines were exhausted.', 'the turn of the century DATE 20'],
    [
      '2011-08-01',
      'Later in 1944, he was moved to Dresden. He died there that winter.',
      'Later in 1944 DATE 1944',
      'that winter DATE 1944-WI',
    ],
  ])('%s: %s', (published, body, ...expected) => {
    expect(tagged(body, published)).toEqual(expected);
  });
});

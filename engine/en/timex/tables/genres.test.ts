import { describe, expect, it } from 'vitest';
import { tagged } from '../../../testing/tagged';

describe('passages of many genres', () => {
  it.each([
    [
      'a wire report',
      '2021-08-17',
      'KABUL, Aug. 16 (Newswire) - Crowds rushed the airport on Monday, a day after the capital fell. Evacuation flights are to resume Tuesday.',
      ['Aug. 16 DATE 2021-08-16', 'Monday DATE 2021-08-16', 'a day DURATION P1D', 'Tuesday DATE 2021-08-17'],
    ],
    [
      'a match report',
      '2021-07-12',
      'Italy won the final on Sunday, 53 years after their only other title. The teams meet again on Sept. 5.',
      ['Sunday DATE 2021-07-11', '53 years DURATION P53Y', 'Sept. 5 DATE 2021-09-05'],
    ],
    [
      'a contract story',
      '2019-07-01',
      'The striker signed a five-year deal on Saturday that runs until June 2024.',
      ['five-year DURATION P5Y', 'Saturday DATE 2019-06-29', 'June 2024 DATE 2024-06'],
    ],
    [
      'a company report',
      '2020-10-29',
      'Net sales rose 37% to $96.1 billion in the third quarter, compared with $70 billion in third quarter 2019. Net sales are expected to reach $121 billion in the fourth quarter.',
      ['the third quarter DATE 2020-Q3', 'third quarter 2019 DATE 2019-Q3', 'the fourth quarter DATE 2020-Q4'],
    ],
    [
      'a stock market story',
      '2018-02-06',
      'Shares plunged on Monday, erasing their gains for the year. The index has lost 8% since Jan. 26.',
      ['Monday DATE 2018-02-05', 'the year DATE 2018', 'Jan. 26 DATE 2018-01-26'],
    ],
    [
      'a study',
      '2017-06-01',
      'We followed 1,204 adults from January 2009 to December 2014. Blood was drawn every six months. The median time to relapse was 14 months.',
      ['January 2009 DATE 2009-01', 'December 2014 DATE 2014-12', 'every six months SET P6M', '14 months DURATION P14M'],
    ],
    [
      'a government release',
      '2022-04-05',
      'The Department today announced $40 million in grants for fiscal year 2022. Applications must be received by 5 p.m. on June 6, 2022.',
      ['today DATE 2022-04-05', 'fiscal year 2022 DATE 2022', '5 p.m. TIME 2022-06-06T17:00', 'June 6, 2022 DATE 2022-06-06'],
    ],
    [
      'a statute',
      '2019-11-12',
      'This Act takes effect on 1 January 2020 and expires at the end of 2024.',
      ['1 January 2020 DATE 2020-01-01', 'the end of 2024 DATE 2024'],
    ],
    [
      'a blog',
      '2016-05-03',
      "I started this blog back in '09. Last weekend we drove to Bath, and next month we fly to Rome for ten days.",
      ["'09 DATE 2009", 'Last weekend DATE 2016-W17-WE', 'next month DATE 2016-06', 'ten days DURATION P10D'],
    ],
    [
      'a history',
      '2015-01-01',
      'The emperor entered the city on 14 September 1812. Five weeks later the retreat began, and by December 1812 the army was gone. In 1813 the war went on; in October he lost at Leipzig.',
      [
        '14 September 1812 DATE 1812-09-14',
        'Five weeks later DATE 1812-W43',
        'December 1812 DATE 1812-12',
        '1813 DATE 1813',
        'October DATE 1813-10',
      ],
    ],
    [
      'a weather story',
      '2019-09-04',
      'The hurricane, which stalled over the islands for nearly two days, is expected to turn north by Thursday morning.',
      ['nearly two days DURATION P2D', 'Thursday morning TIME 2019-09-05TMO'],
    ],
    [
      'a court story',
      '2021-04-21',
      'The former officer was convicted on Tuesday of killing a man last May. He will be sentenced in eight weeks.',
      ['Tuesday DATE 2021-04-20', 'last May DATE 2020-05', 'eight weeks DURATION P8W'],
    ],
    [
      'an obituary',
      '2018-03-14',
      'The physicist, who was told at 21 that he had two years to live, died early Wednesday. He was born on 8 January 1942, three hundred years to the day after Galileo died.',
      ['two years DURATION P2Y', 'early Wednesday DATE 2018-03-14', '8 January 1942 DATE 1942-01-08', 'three hundred years DURATION P300Y'],
    ],
    [
      'an election preview',
      '2020-10-30',
      'With four days to go until Tuesday’s vote, more than 80 million people had already cast ballots as of Friday.',
      ['four days DURATION P4D', 'Tuesday DATE 2020-11-03', 'Friday DATE 2020-10-30'],
    ],
    [
      'a diplomatic brief',
      '2013-11-25',
      'Under the accord reached early Sunday in Geneva, enrichment is frozen for six months. Talks will resume on Dec. 9.',
      ['early Sunday DATE 2013-11-24', 'six months DURATION P6M', 'Dec. 9 DATE 2013-12-09'],
    ],
    [
      'a travel piece',
      '2014-08-10',
      'The castle is open daily from May to September. On Sundays admission is free after 4 p.m.',
      ['daily SET P1D', 'May DATE 2014-05', 'September DATE 2014-09', 'Sundays SET XXXX-WXX-7', '4 p.m. TIME XXXX-XX-XXT16:00'],
    ],
    [
      'a labor story',
      '2012-09-19',
      'Teachers voted Tuesday to end a seven-day strike and return to class Wednesday morning.',
      ['Tuesday DATE 2012-09-18', 'seven-day DURATION P7D', 'Wednesday morning TIME 2012-09-19TMO'],
    ],
    [
      'a war report',
      '2022-05-10',
      'Rockets hit the port late Monday and again in the early hours of Tuesday. The city has been under fire since the end of February.',
      ['late Monday DATE 2022-05-09', 'the early hours of Tuesday TIME 2022-05-10TMO', 'the end of February DATE 2022-02'],
    ],
    [
      'a space story',
      '2015-07-14',
      'The craft flew past the planet at 7:49 a.m. EDT Tuesday after a journey of nine and a half years.',
      ['7:49 a.m. EDT Tuesday TIME 2015-07-14T07:49', 'nine and a half years DURATION P9Y6M'],
    ],
    [
      'a church history',
      '2010-01-01',
      'The council met in 325 AD. In the 11th century the churches parted; the city fell on 29 May 1453.',
      ['325 AD DATE 0325', 'the 11th century DATE 10', '29 May 1453 DATE 1453-05-29'],
    ],
    [
      'a profile',
      '2011-10-06',
      'He founded the firm in 1976, was forced out nine years later and came back in 1997. He stepped down in August and died on Wednesday at 56.',
      ['1976 DATE 1976', 'nine years later DATE 1985', '1997 DATE 1997', 'August DATE 2011-08', 'Wednesday DATE 2011-10-05'],
    ],
    [
      'a central bank note',
      '2022-06-16',
      'The committee raised the rate by 75 basis points on Wednesday, the largest increase since 1994, and expects further rises in July and September.',
      ['Wednesday DATE 2022-06-15', '1994 DATE 1994', 'July DATE 2022-07', 'September DATE 2022-09'],
    ],
    [
      'a police log',
      '2019-03-21',
      'Officers were called at 10:42 p.m. on March 19 to a house on Elm Street. A man, 34, was booked early the next morning.',
      ['10:42 p.m. TIME 2019-03-19T22:42', 'March 19 DATE 2019-03-19', 'early the next morning TIME 2019-03-20TMO'],
    ],
    [
      'a trial report',
      '2015-04-09',
      'Jurors deliberated for 11 hours over two days before convicting him on all counts Wednesday. The penalty phase could begin as early as next week.',
      ['11 hours DURATION PT11H', 'two days DURATION P2D', 'Wednesday DATE 2015-04-08', 'next week DATE 2015-W16'],
    ],
    [
      'a product launch',
      '2017-09-13',
      'Orders for the phone open on Oct. 27 and it will ship starting Nov. 3. Its predecessor went on sale a year ago.',
      ['Oct. 27 DATE 2017-10-27', 'Nov. 3 DATE 2017-11-03', 'a year ago DATE 2016'],
    ],
    [
      'a sanctions notice',
      '2018-05-09',
      'The United States on Tuesday left the 2015 nuclear accord. Companies have 90 to 180 days to wind down their business.',
      ['Tuesday DATE 2018-05-08', '2015 DATE 2015', '90 to 180 days DURATION P90D'],
    ],
    [
      'a strike story',
      '2016-01-12',
      'Junior doctors walked out at 8am on Tuesday for 24 hours in their first strike for 40 years. A second stoppage is planned for 26 January.',
      [
        '8am TIME 2016-01-12T08:00',
        'Tuesday DATE 2016-01-12',
        '24 hours DURATION PT24H',
        '40 years DURATION P40Y',
        '26 January DATE 2016-01-26',
      ],
    ],
    [
      'an encyclopedia',
      '2012-05-01',
      'The battle took place on 18 June 1815, near Waterloo. Two days earlier the army had been beaten at Ligny. The emperor abdicated four days later.',
      ['18 June 1815 DATE 1815-06-18', 'Two days earlier DATE 1815-06-16', 'four days later DATE 1815-06-22'],
    ],
    [
      'a science brief',
      '2016-02-11',
      'The signal, seen at 5:51 a.m. on Sept. 14, came from two black holes that merged 1.3 billion years ago.',
      ['5:51 a.m. TIME 2015-09-14T05:51', 'Sept. 14 DATE 2015-09-14', '1.3 billion years ago DATE PAST_REF'],
    ],
    [
      'a school notice',
      '2020-03-13',
      'All classes are suspended from Monday, March 16, through Friday, April 3. Finals will be held in the week of May 11.',
      ['Monday, March 16 DATE 2020-03-16', 'Friday, April 3 DATE 2020-04-03', 'the week of May 11 DATE 2020-W20'],
    ],
  ])('%s of %s', (_genre, published, body, expected) => {
    expect(tagged(body, published)).toEqual(expected);
  });
});

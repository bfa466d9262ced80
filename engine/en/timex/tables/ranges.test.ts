import { describe, expect, it } from 'vitest';
import { tagged } from '../../../testing/tagged';

describe('date ranges, in a text published on Wednesday, 16 March 2022', () => {
  it.each([
    ['The summit was held on 24–25 June 2021.', '24 DATE 2021-06-24', '25 June 2021 DATE 2021-06-25'],
    ['The expo ran from Jan. 8 to 13.', 'Jan. 8 DATE 2022-01-08', '13 DATE 2022-01-13'],
    ['The strikes took place between 3 and 5 March.', '3 DATE 2022-03-03', '5 March DATE 2022-03-05'],
    ['The games are scheduled for Aug. 30-Sept. 2.', 'Aug. 30 DATE 2022-08-30', 'Sept. 2 DATE 2022-09-02'],
    ['He was abroad from late 2019 to early 2021.', 'late 2019 DATE 2019', 'early 2021 DATE 2021'],
    ['Flights were grounded from March to June 2020.', 'March DATE 2020-03', 'June 2020 DATE 2020-06'],
    ['The tour (May–July 2019) sold out.', 'May DATE 2019-05', 'July 2019 DATE 2019-07'],
    ['Samples were taken between June 2018 and May 2019.', 'June 2018 DATE 2018-06', 'May 2019 DATE 2019-05'],
    ['The exhibit is open from April 1 through May 15.', 'April 1 DATE 2022-04-01', 'May 15 DATE 2022-05-15'],
    ['The war of 1939-45 left it in ruins.', '1939 DATE 1939', '45 DATE 1945'],
    ['The reign lasted from 27 BC to AD 14.', '27 BC DATE BC0027', 'AD 14 DATE 0014'],
    ['The permit covers the period from 1 April 2021 to 31 March 2022.', '1 April 2021 DATE 2021-04-01', '31 March 2022 DATE 2022-03-31'],
    ['It stayed shut from November 2020 until last summer.', 'November 2020 DATE 2020-11', 'last summer DATE 2021-SU'],
    ['The conference runs Monday to Thursday.', 'Monday DATE 2022-03-21', 'Thursday DATE 2022-03-24'],
    ['The fair runs June 29-July 3.', 'June 29 DATE 2022-06-29', 'July 3 DATE 2022-07-03'],
    ['Between Friday and Sunday 60 boats arrived.', 'Friday DATE 2022-03-11', 'Sunday DATE 2022-03-13'],
    [
      'The ban holds from midnight Friday to noon on Sunday.',
      'midnight Friday TIME 2022-03-18T24:00',
      'noon TIME 2022-03-20T12:00',
      'Sunday DATE 2022-03-20',
    ],
    ['He led the bank from 2006 until 2014.', '2006 DATE 2006', '2014 DATE 2014'],
    ['Snow fell from Dec. 24, 2009, to Jan. 2, 2010.', 'Dec. 24, 2009 DATE 2009-12-24', 'Jan. 2, 2010 DATE 2010-01-02'],
    ['In 2015 and 2016 the harvest failed.', '2015 DATE 2015', '2016 DATE 2016'],
  ])('%s', (body, ...expected) => {
    expect(tagged(body, '2022-03-16')).toEqual(expected);
  });
});

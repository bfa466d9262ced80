import { describe, expect, it } from 'vitest';
import { tagged } from '../../../testing/tagged';

describe('notes, messages, minutes and lab reports, published on Thursday, 6 October 2016', () => {
  it.each([
    ['Running late, there in 10 mins.', '10 mins DURATION PT10M'],
    ['It took 3 hrs to get home.', '3 hrs DURATION PT3H'],
    ['Been here 2 yrs now.', '2 yrs DURATION P2Y', 'now DATE PRESENT_REF'],
    ['See you next wk!', 'next wk DATE 2016-W41'],
    ['Dinner tonite?', 'tonite TIME 2016-10-06TNI'],
    ['Call me tmrw.', 'tmrw DATE 2016-10-07'],
    ['Mice were followed for 12 wks.', '12 wks DURATION P12W'],
    ['The dose was repeated 6 hours later.', '6 hours later TIME XXXX-XX-XXTXX'],
    ['Hearing moved to Fri, Oct 14 at 9:30am.', 'Fri, Oct 14 DATE 2016-10-14', '9:30am TIME 2016-10-14T09:30'],
    ['The store is closed on Sun.', 'Sun DATE 2016-10-02'],
    ['Rent is due by Fri.', 'Fri DATE 2016-10-07'],
    ['They last played on Wednesday the 5th.', 'Wednesday the 5th DATE 2016-10-05'],
    ['Let us meet on Tuesday the 11th.', 'Tuesday the 11th DATE 2016-10-11'],
    ['The agreement is made this 5th day of May, 2010.', '5th day of May, 2010 DATE 2010-05-05'],
    ['On or about May 5, 2010, the defendant left the state.', 'about May 5, 2010 DATE 2010-05-05'],
    ['Visits are on Mondays at 10 a.m.', 'Mondays SET XXXX-WXX-1', '10 a.m. TIME 2016-10-06T10:00'],
    ['The bus leaves at 6:45 tomorrow.', '6:45 tomorrow TIME 2016-10-07T06:45'],
    ['I was up till 3am.', '3am TIME 2016-10-06T03:00'],
    ['Posted 5 minutes ago.', '5 minutes ago TIME XXXX-XX-XXTXX'],
    ['Updated 2 days ago', '2 days ago DATE 2016-10-04'],
    ['We had the best Xmas ever.', 'Xmas DATE 2015-12-25'],
    ['Closed for renovation till end of Nov.', 'end of Nov. DATE 2016-11'],
    ['The lease runs for a term of ninety-nine (99) years.', 'ninety-nine (99) years DURATION P99Y'],
    ['She gave birth at 38 weeks.', '38 weeks DURATION P38W'],
    ['Data were collected in 2010-2012.', '2010 DATE 2010', '2012 DATE 2012'],
    ['Minutes of the meeting of 5 October 2016', '5 October 2016 DATE 2016-10-05'],
    ['The board met on Wed. in closed session.', 'Wed. DATE 2016-10-05'],
  ])('%s', (body, ...expected) => {
    expect(tagged(body, '2016-10-06')).toEqual(expected);
  });
});

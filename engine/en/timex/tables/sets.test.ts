import { describe, expect, it } from 'vitest';
import { tagged } from '../../../testing/tagged';

describe('recurring times', () => {
  it.each([
    ['The council meets twice a week.', 'twice a week SET P1W'],
    ['The market is held every other Tuesday.', 'every other Tuesday SET XXXX-WXX-2'],
    ['Elections take place every two years.', 'every two years SET P2Y'],
    ['The list is updated once a month.', 'once a month SET P1M'],
    ['Take the drops three times a day.', 'three times a day SET P1D'],
    ['The bulletin appears daily.', 'daily SET P1D'],
    ['The prize is given annually.', 'annually SET P1Y'],
    ['Trains run on Mondays and Thursdays.', 'Mondays SET XXXX-WXX-1', 'Thursdays SET XXXX-WXX-4'],
    ['They play every Saturday night.', 'every Saturday night SET XXXX-WXX-6TNI'],
    ['The river floods each spring.', 'each spring SET XXXX-SP'],
    ['Each year some 300 people drown.', 'Each year SET P1Y'],
    ['It emits 12 tonnes of carbon per year.', 'per year SET P1Y'],
    ['Prayers are said on the first Monday of every month.', 'the first Monday of every month SET P1M'],
    ['They protest every day.', 'every day SET P1D'],
    ['Every Christmas he sent a card.', 'Every Christmas SET XXXX-12-25'],
    ['The court sits four times a year.', 'four times a year SET P1Y'],
    ['The clinic is open seven days a week.', 'seven days a week SET P1W'],
    ['The line is staffed 24 hours a day.', '24 hours a day SET P1D'],
    ['The comet returns every 76 years.', 'every 76 years SET P76Y'],
    ['It is quiet on weekends.', 'weekends SET XXXX-WXX-WE'],
    ['The list comes out biweekly.', 'biweekly SET P2W'],
    ['Buses leave hourly.', 'hourly SET PT1H'],
    ['Every few months the dam overflows.', 'Every few months SET PXM'],
    ['He calls his mother every evening.', 'every evening SET XXXX-XX-XXTEV'],
    ['The tide turns every six hours.', 'every six hours SET PT6H'],
    ['On most Fridays crowds fill the square.', 'Fridays SET XXXX-WXX-5'],
    ['The festival is held each July.', 'each July SET XXXX-07'],
    ['Ships pass here once every three days.', 'once every three days SET P3D'],
    ['Each weekday the bus stops here.', 'Each weekday SET XXXX-WXX-X'],
    ['He swims every weekend.', 'every weekend SET P1WE'],
    ['They print it twice weekly.', 'twice weekly SET P1W'],
    ['She sings in church on Sunday mornings.', 'Sunday mornings SET XXXX-WXX-7TMO'],
    ['A census is taken every ten years.', 'every ten years SET P10Y'],
    ['The meeting is held yearly in Davos.', 'yearly SET P1Y'],
    ['The show airs weekly.', 'weekly SET P1W'],
    ['Once a year the gates are opened.', 'Once a year SET P1Y'],
    ['It happens every time, every single day.', 'every single day SET P1D'],
    ['He is paid by the hour, 40 hours a week.', '40 hours a week SET P1W'],
    ['Every Sunday the market fills up.', 'Every Sunday SET XXXX-WXX-7'],
  ])('%s', (body, ...expected) => {
    expect(tagged(body, '2022-03-16')).toEqual(expected);
  });
});

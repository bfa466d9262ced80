import { describe, expect, it } from 'vitest';
import { tagged } from '../../../testing/tagged';

describe('words that refer to the present, past and future', () => {
  it.each([
    ['The party now holds 40 seats.', 'now DATE PRESENT_REF'],
    ['The site is currently closed.', 'currently DATE PRESENT_REF'],
    ['She recently moved to Lagos.', 'recently DATE PAST_REF'],
    ['In the near future cars will drive themselves.', 'the near future DATE FUTURE_REF'],
    ['At present nobody lives there.', 'At present DATE PRESENT_REF'],
    ['The minister will soon resign.', 'soon DATE FUTURE_REF'],
    ['In the past such ships were built of oak.', 'the past DATE PAST_REF'],
    ['At the moment nothing is certain.', 'At the moment DATE PRESENT_REF'],
    ['Nowadays few people smoke.', 'Nowadays DATE PRESENT_REF'],
    ['These days she paints.', 'These days DATE PRESENT_REF'],
    ['No talks are planned for the foreseeable future.', 'the foreseeable future DATE FUTURE_REF'],
    ['Rates have climbed lately.', 'lately DATE PAST_REF'],
    ['The tribe left the valley long ago.', 'long ago DATE PAST_REF'],
    ['The mine may soon reopen.', 'soon DATE FUTURE_REF'],
    ['The ruins were found decades ago.', 'decades ago DATE PAST_REF'],
    ['The future looks bleak.', 'The future DATE FUTURE_REF'],
    ['Right now he is asleep.', 'Right now DATE PRESENT_REF'],
    ['The current government took office last year.', 'current DATE PRESENT_REF', 'last year DATE 2021'],
    ['More recently, wolves have come back.', 'More recently DATE PAST_REF'],
  ])('%s', (body, ...expected) => {
    expect(tagged(body, '2022-03-16')).toEqual(expected);
  });
});

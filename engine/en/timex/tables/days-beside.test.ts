import { describe, expect, it } from 'vitest';
import { tagged } from '../../../testing/tagged';

// The publication day is a Wednesday.
describe('days near the current day of the text', () => {
  it.each([
    ['The dam burst ten years ago to the day.', 'ten years ago to the day DATE 2014-06-12'],
    ['A month ago to the day the ferry sank.', 'A month ago to the day DATE 2024-05-12'],
    ['The dam burst ten years ago.', 'ten years ago DATE 2014'],
    ['They met on 3 May. That same evening the pact was signed.', '3 May DATE 2024-05-03', 'That same evening TIME 2024-05-03TEV'],
    ['The race was due on 3 May but was called off the night before.', '3 May DATE 2024-05-03', 'the night before TIME 2024-05-02TNI'],
    ['He spoke on 3 May and left the morning after.', '3 May DATE 2024-05-03', 'the morning after TIME 2024-05-04TMO'],
    // a plan made for a future day
    ['The nurses have called a two-day stoppage for Monday.', 'two-day DURATION P2D', 'Monday DATE 2024-06-17'],
    ['The speaker set an early vote for Friday.', 'Friday DATE 2024-06-14'],
    ['Analysts hoped that the report due in Geneva on Thursday would tell more.', 'Thursday DATE 2024-06-13'],
    ['They called him a traitor on Monday.', 'Monday DATE 2024-06-10'],
    // a stay that includes the publication day
    ['The king, who is on a tour of the north from Monday to Friday, met farmers.', 'Monday DATE 2024-06-10', 'Friday DATE 2024-06-14'],
    ['The king was in the north from Thursday to Sunday.', 'Thursday DATE 2024-06-06', 'Sunday DATE 2024-06-09'],
    // A clause in the past tense does not refer to the future.
    [
      'The envoys met on January 5, 2024. The hotline was cut in late November.',
      'January 5, 2024 DATE 2024-01-05',
      'late November DATE 2023-11',
    ],
  ])('%s', (body, ...expected) => {
    expect(tagged(body, '2024-06-12')).toEqual(expected);
  });
});

import { expect, it } from 'vitest';
import { citeEvent } from './event-citation';
import { sampleDate } from './testing/sample-date';

it('an event is cited with its date as exact as it is known, its revision, and the day of access', () => {
  const event = {
    id: 12,
    title: 'Liu Jianchao meets Nicholas Burns',
    date: sampleDate('2023-04', '2023-04-01', '2023-04-30', 'month'),
    version: 3,
  };
  expect(citeEvent(event, { site: 'Dateline', url: 'https://dateline.example/events/12', accessed: '2024-01-09' })).toBe(
    '“Liu Jianchao meets Nicholas Burns”, April 2023. Dateline, event 12, revision 3. https://dateline.example/events/12 (accessed 9 January 2024).',
  );
});

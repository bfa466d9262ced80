import { describe, expect, it } from 'vitest';
import { byBeginning, lieApart } from './in-time';

const on = (earliest: string, latest = earliest) => ({ date: { earliest, latest } });
const days = (earliest: string, latest = earliest) => ({ earliest, latest });

describe('what happened, by its days', () => {
  it('is in the order of time, before our era too', () => {
    const events = ['2024-01-05', '-0043-03-15', '0001-01-01', '-0490-09-12', '-0043-03-14', '0000-12-31'].map((day) => on(day));
    expect([...events].sort(byBeginning).map(({ date }) => date.earliest)).toEqual([
      '-0490-09-12',
      '-0043-03-14',
      '-0043-03-15',
      '0000-12-31',
      '0001-01-01',
      '2024-01-05',
    ]);
  });

  it('keeps what begins on one day as it stood', () => {
    const events = [on('2024-01-05'), on('2024-01-05', '2024-02-01')];
    expect([...events].sort(byBeginning)).toEqual(events);
  });

  it.each([
    [days('2024-01-01', '2024-01-31'), days('2024-02-01'), true],
    [days('2024-01-01', '2024-01-31'), days('2024-01-31'), false],
    [days('-0043-01-01', '-0043-12-31'), days('-0043-03-15'), false],
    [days('-0044-01-01', '-0044-12-31'), days('-0043-03-15'), true],
    [days('-0043-03-15'), days('-0050-01-01', '-0040-12-31'), false],
    [days('-0001-01-01', '0001-12-31'), days('0000-06-01'), false],
  ])('%j and %j lie apart: %s', (one, other, apart) => {
    expect([lieApart(one, other), lieApart(other, one)]).toEqual([apart, apart]);
  });
});

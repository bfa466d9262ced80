/** A visit and a meeting during the visit are two events. The meeting is proposed as a part of the visit. */
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, proposeParts } from '../index';
import { extractByRules } from '../testing/extract-by-rules';

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);

/** Lists “part title < whole title” for the events of these sentences. */
function parts(published: string, ...bodies: readonly string[]): readonly string[] {
  const events = bodies.flatMap((body, article) =>
    extractByRules({ title: '', body, published }, { vocabulary }).events.map((event, index) => ({ ...event, id: `${article}.${index}` })),
  );
  const titleOf = (id: string): string => events.find((event) => event.id === id)?.title ?? '';
  return proposeParts(events, new Set(events.map(({ id }) => id))).map(({ part, whole }) => `${titleOf(part)} < ${titleOf(whole)}`);
}

describe('parts of an event', () => {
  it.each([
    [
      'a meeting on a visit',
      '2024-04-27',
      ['Antony Blinken visited China from April 24 to 26.', 'Antony Blinken met Wang Yi in Beijing on April 26.'],
      ['Antony Blinken meets Wang Yi in Beijing < Antony Blinken visits China'],
    ],
    [
      'a bilateral meeting at a summit',
      '2024-11-20',
      [
        'Brazil hosted the G20 summit in Rio de Janeiro on November 18 and 19.',
        'Brazil signed an agreement with India in Rio de Janeiro on November 19.',
      ],
      ['Brazil signs an agreement with India in Rio de Janeiro < Brazil hosts the G20 summit in Rio de Janeiro'],
    ],
    [
      'a meeting on the only day of a visit',
      '2024-06-20',
      ['Vladimir Putin visited North Korea on June 19.', 'Vladimir Putin met Kim Jong Un in Pyongyang on June 19.'],
      ['Vladimir Putin meets Kim Jong-un in Pyongyang < Vladimir Putin visits North Korea'],
    ],
  ])('%s', (_, published, bodies, expected) => expect(parts(published, ...bodies)).toEqual(expected));

  it.each([
    [
      'a meeting after the visit',
      '2024-04-30',
      ['Antony Blinken visited China from April 24 to 26.', 'Antony Blinken met Wang Yi in Beijing on April 28.'],
    ],
    [
      'a meeting of others on those days',
      '2024-04-27',
      ['Antony Blinken visited China from April 24 to 26.', 'Wang Yi met Sergei Lavrov in Beijing on April 25.'],
    ],
    [
      'a meeting elsewhere in a month',
      '2024-05-30',
      ['Antony Blinken visited China in May.', 'Antony Blinken met Annalena Baerbock in Berlin on May 3.'],
    ],
    [
      'other talks of the two states',
      '2024-04-27',
      ['Antony Blinken visited China from April 24 to 26.', 'US and Chinese officials held trade talks on April 25.'],
    ],
    [
      'two meetings of one day',
      '2024-06-20',
      ['Vladimir Putin met Kim Jong Un on June 19.', 'Vladimir Putin met Sergei Lavrov on June 19.'],
    ],
  ])('does not propose %s', (_, published, bodies) => expect(parts(published, ...bodies)).toEqual([]));

  it('gives reasons that add up to the score', () => {
    const [visit] = extractByRules(
      { title: '', body: 'Antony Blinken visited China from April 24 to 26.', published: '2024-04-27' },
      { vocabulary },
    ).events;
    const [meeting] = extractByRules(
      { title: '', body: 'Antony Blinken met Wang Yi in Beijing on April 26.', published: '2024-04-27' },
      { vocabulary },
    ).events;
    if (!visit || !meeting) throw new Error('both are events');
    const [proposal] = proposeParts(
      [
        { ...visit, id: 'visit' },
        { ...meeting, id: 'meeting' },
      ],
      new Set(['meeting']),
    );
    expect(proposal).toMatchObject({ part: 'meeting', whole: 'visit' });
    expect(proposal?.reasons.map(({ name }) => name)).toEqual(['date', 'actors', 'place']);
    expect(proposal?.score).toBeCloseTo(proposal?.reasons.reduce((sum, { weight }) => sum + weight, 0) ?? 0);
    expect(
      proposeParts(
        [
          { ...visit, id: 'visit' },
          { ...meeting, id: 'meeting' },
        ],
        new Set(),
      ),
    ).toEqual([]);
  });
});

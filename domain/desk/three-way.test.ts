import { describe, expect, it } from 'vitest';
import type { EventInput } from '../event-input';
import type { EventView } from '../views';
import { compareThree, settle } from './three-way';

const BASE: EventInput = {
  title: 'Talks',
  summary: null,
  date: { edtf: '2024', qualifier: null, extent: 'within' },
  status: 'planned',
  outcome: 'unknown',
  action: 'CONSULT',
  themes: ['negotiation', 'trade', 'visit'],
  actors: [{ slug: 'peru', role: 'initiator' }],
  place: null,
  reference: null,
};
const NAMES = new Map([
  ['peru', 'Peru'],
  ['chile', 'Chile'],
]);
/** The current version as the services read it, with only the fields that are compared. */
const current = ({ themes, actors, ...rest }: EventInput): EventView =>
  ({
    ...rest,
    themes: themes.map((id) => ({ id })),
    actors: actors.map((actor) => {
      const slug = 'slug' in actor ? actor.slug : actor.name;
      return { slug, name: NAMES.get(slug) ?? slug, role: actor.role };
    }),
  }) as unknown as EventView;

describe('three-way comparison of an event', () => {
  it.each<[string, Partial<EventInput>, Partial<EventInput>, ReturnType<typeof compareThree>]>([
    ['a field that only the other editor filled in', {}, { place: 'Rome' }, { place: 'theirs' }],
    ['a field that only I changed', { title: 'Round table' }, {}, { title: 'mine' }],
    ['a field that both changed', { title: 'Round table' }, { title: 'Conference' }, { title: 'open' }],
    ['a field that both changed to the same', { place: 'Rome' }, { place: 'Rome' }, {}],
    ['a field that I emptied and the other editor left alone', { actors: [] }, {}, { actors: 'mine' }],
    ['other fields at the same time', { summary: 'Two days.' }, { status: 'happened' }, { summary: 'mine', status: 'theirs' }],
    ['themes in another order behind the main one', { themes: ['negotiation', 'visit', 'trade'] }, { place: 'Rome' }, { place: 'theirs' }],
    ['another main theme', { themes: ['visit', 'negotiation', 'trade'] }, {}, { themes: 'mine' }],
    ['a summary with the line ends of a form', { summary: 'One.\r\nTwo.' }, { summary: 'One.\nTwo.' }, {}],
    [
      'an actor typed by the name that the other editor added',
      { actors: [...BASE.actors, { name: 'chile', role: 'target' }] },
      { actors: [...BASE.actors, { slug: 'chile', role: 'target' }] },
      {},
    ],
  ])('%s', (_, mine, theirs, expected) => {
    expect(compareThree(BASE, { ...BASE, ...mine }, current({ ...BASE, ...theirs }))).toEqual(expected);
  });

  it('leaves every difference open without a common version', () => {
    expect(compareThree(null, BASE, current({ ...BASE, place: 'Rome', title: 'Conference' }))).toEqual({ title: 'open', place: 'open' });
  });

  it("merges both editors' changes and lists the open fields", () => {
    const mine = { ...BASE, title: 'Round table', summary: 'Two days.' };
    const theirs = current({ ...BASE, title: 'Conference', place: 'Rome' });
    expect(settle(BASE, mine, theirs, {})).toEqual({ input: { ...mine, place: 'Rome' }, open: ['title'] });
    expect(settle(BASE, mine, theirs, { title: 'theirs', place: 'mine' })).toEqual({ input: { ...mine, title: 'Conference' }, open: [] });
  });
});

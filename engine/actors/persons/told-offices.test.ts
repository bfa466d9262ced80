import { describe, expect, test } from 'vitest';
import { PLACES, VOCABULARY } from '../../../data/vocabulary/load-vocabulary';
import { readText } from '../../text/read-text';
import { buildActorIndex } from '../base/actor-index';
import { findActors } from '../find-actors';

const index = buildActorIndex([...VOCABULARY, ...PLACES]);
const found = (body: string, name: string) => findActors(readText(body), index, '', '2024-06-12').filter((one) => one.name === name);
const parentOf = (body: string, name: string): string | undefined => found(body, name)[0]?.parent;

describe('whose office it is', () => {
  test('the same title told it before', () =>
    expect(parentOf('Chad expelled the Danish consul on Friday. The consul, Signe Holm, left on Sunday.', 'Signe Holm')).toBe('denmark'));
  test('"its" means the state that acted', () =>
    expect(parentOf('Malta was promised a ship. Its transport minister, Karm Zahra, will fetch it.', 'Karm Zahra')).toBe('malta'));
  test('the leader of a delegation belongs to its state', () =>
    expect(parentOf('A Kenyan delegation headed by Health Minister Juma Otiende came to Lomé.', 'Juma Otiende')).toBe('kenya'));
  test('another title tells nothing', () =>
    expect(parentOf('Chad expelled the Danish consul on Friday. The pianist, Signe Holm, left.', 'Signe Holm')).toBeUndefined());
});

describe('a seat of a body that is also the capital of a state', () => {
  const seat = (body: string): readonly string[] => findActors(readText(body), index, '', '2024-06-12').map(({ name }) => name);
  test('means the state that the article names', () =>
    expect(seat('Chad jailed two Belgians. Brussels protested.')).toEqual(['Chad', 'Belgium', 'Belgium']));
  test('means the body that the article names', () =>
    expect(seat('Belgium and the European Union agree. Brussels protested.').at(-1)).toBe('European Union'));
  test('means the body where it names neither', () => expect(seat('Brussels protested to Chad.')[0]).toBe('European Union'));
});

describe('a name that goes on behind "of the"', () => {
  test('belongs to the body', () =>
    expect(found('The militant group Thunder of the Marsh killed two men.', 'Thunder of the Marsh')).toHaveLength(1));
});

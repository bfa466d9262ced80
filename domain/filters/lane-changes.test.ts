import { describe, expect, it } from 'vitest';
import { laneFilters, withFold, withLane, withLaneMoved, withoutLane } from './lane-changes';
import { type LaneChoice, MOST_LANES, OTHERS } from './lane-choice';
import { parseFilters } from './parse-filters';
import { printFilters } from './timeline-filters';

const USUAL: LaneChoice = { by: 'actor', values: [], folded: ['b', OTHERS] };
const SHOWN = ['a', 'b', 'c'];

describe('lanes', () => {
  it('are listed by name after one is moved, added or removed', () => {
    expect(withLaneMoved(USUAL, SHOWN, 'c', -1).values).toEqual(['a', 'c', 'b']);
    expect(withLaneMoved(USUAL, SHOWN, 'a', 1).values).toEqual(['b', 'a', 'c']);
    expect(withLane(USUAL, SHOWN, 'd').values).toEqual(['a', 'b', 'c', 'd']);
    expect(withoutLane(USUAL, SHOWN, 'b')).toEqual({ by: 'actor', values: ['a', 'c'], folded: [OTHERS] });
  });

  it('do not change at either end, for duplicates, or at the maximum', () => {
    expect(withLaneMoved(USUAL, SHOWN, 'a', -1)).toBe(USUAL);
    expect(withLaneMoved(USUAL, SHOWN, 'c', 1)).toBe(USUAL);
    expect(withLaneMoved(USUAL, SHOWN, OTHERS, -1)).toBe(USUAL);
    expect(withLane(USUAL, SHOWN, 'a')).toBe(USUAL);
    const many = Array.from({ length: MOST_LANES }, (_, n) => `x${n}`);
    expect(withLane(USUAL, many, 'd')).toBe(USUAL);
  });

  it('collapse and expand', () => {
    expect(withFold(USUAL, 'a', true).folded).toEqual(['b', OTHERS, 'a']);
    expect(withFold(USUAL, OTHERS, false).folded).toEqual(['b']);
  });
});

describe('filters of one lane', () => {
  it.each([
    ['', 'actor', ['china', 'japan'], 'china', 'actor=china'],
    ['', 'country', ['china', 'japan'], OTHERS, 'not-actor=china&not-actor=japan'],
    ['actor=china', 'actor', ['japan'], 'japan', 'actor=china&actor=japan&all=actor'],
    ['actor=china', 'actor', ['japan'], OTHERS, 'actor=china&not-actor=japan'],
    ['actor=china&actor=japan', 'actor', ['china', 'japan'], 'japan', 'actor=japan'],
    ['actor=china&actor=japan', 'actor', ['china', 'japan'], OTHERS, null],
    ['actor=china&actor=japan', 'actor', ['china'], OTHERS, 'actor=japan&not-actor=china'],
    ['actor=china&actor=japan', 'actor', ['india'], 'india', null],
    ['actor=china&actor=japan&all=actor', 'actor', ['india'], 'india', 'actor=china&actor=japan&actor=india&all=actor'],
    ['not-actor=china', 'actor', ['china'], 'china', null],
    ['action=consult', 'action', ['consult', 'agree'], 'agree', null],
    ['action=consult&order=oldest&page=3&from=2023', 'action', ['consult'], 'consult', 'action=consult&from=2023&order=oldest'],
  ] as const)('%s by %s, %j: %s has %s', (search, by, shown, id, expected) => {
    const { filters } = parseFilters(new URLSearchParams(search));
    const alone = laneFilters({ ...filters, lanes: { by, values: shown, folded: [] } }, by, shown, id);
    expect(alone && printFilters(alone)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { comparedLanes, compareHref, parseCompare } from './compare';

const read = (search: string) => {
  const { filters, dropped } = parseCompare(new URLSearchParams(search));
  return [compareHref(filters), dropped];
};

describe('the URL of a comparison', () => {
  it.each([
    ['', '/compare', []],
    ['actor=china&actor=japan&theme=summit', '/compare?actor=china&actor=japan&theme=summit', []],
    ['actor=japan&actor=china&all=actor&page=2', '/compare?actor=japan&actor=china', []],
    ['actor=a&actor=b&actor=c&actor=d&actor=e&actor=f&actor=g', '/compare?actor=a&actor=b&actor=c&actor=d&actor=e&actor=f', ['actor=g']],
    ['actor=a&actor=b&lanes=actor&lane=c&folded=b&folded=c', '/compare?actor=a&actor=b&lanes=actor&folded=b', []],
    ['actor=a&actor=b&actor=c&lanes=actor&lane=c&lane=gone&lane=a', '/compare?actor=c&actor=a&actor=b', []],
    ['actor=a&actor=b&lanes=theme&folded=summit&color=red', '/compare?actor=a&actor=b', ['color=red']],
  ])('%s reads as %s', (search, href, dropped) => {
    expect(read(search)).toEqual([href, dropped]);
  });

  it('assigns a lane to each actor in the order of the URL', () => {
    const { filters } = parseCompare(new URLSearchParams('actor=japan&actor=china&lanes=actor&folded=china'));
    expect(comparedLanes(filters)).toEqual({ by: 'actor', values: ['japan', 'china'], folded: ['china'] });
  });
});

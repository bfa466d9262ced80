import { describe, expect, it } from 'vitest';
import { asTree, type FacetValue } from './facet-view';

const value = (id: string, parent?: string): FacetValue => ({
  id,
  label: id,
  count: 1,
  mark: null,
  parent: parent === undefined ? null : { id: parent, label: parent },
});
const told = (values: readonly FacetValue[]) => asTree(values).map(({ value: { id }, depth }) => `${'-'.repeat(depth)}${id}`);

describe('actors as a tree', () => {
  it('nests people under their ministry and the ministry under its state', () => {
    expect(
      told([value('minister', 'ministry'), value('japan'), value('ministry', 'china'), value('china'), value('navy', 'china')]),
    ).toEqual(['japan', 'china', '-ministry', '--minister', '-navy']);
  });

  it('shows an actor at the top level when its state is not listed', () => {
    expect(told([value('navy', 'china'), value('japan')])).toEqual(['navy', 'japan']);
  });

  it('keeps actors with circular parents', () => {
    expect(told([value('a', 'b'), value('b', 'a'), value('c', 'c')])).toEqual(['a', '-b', 'c']);
  });
});

import { expect, test } from 'vitest';
import { markExtent } from '../layout/mark-extent';
import type { Placed } from '../layout/placed';
import { sampleItem } from '../layout/testing/sample-axis';
import { createLabelsInSight } from './labels-in-sight';

const bar = sampleItem(1, 0, 100);
const placed = (flipped: boolean): Placed => ({
  lane: '',
  item: bar,
  row: 0,
  labelled: true,
  flipped,
  mark: markExtent(bar, 14),
  label: 80,
});

/** As much of an element as a label needs. */
function sampleElement(): { readonly element: HTMLElement; readonly dataset: DOMStringMap; readonly left: () => string | undefined } {
  const dataset: DOMStringMap = {};
  const styles = new Map<string, string>();
  const element = {
    dataset,
    style: { setProperty: (name: string, value: string) => styles.set(name, value) },
    toggleAttribute(_: 'data-inside', on: boolean) {
      if (on) dataset.inside = '';
      else delete dataset.inside;
    },
    removeAttribute: (_: 'data-inside') => delete dataset.inside,
  };
  return { element: element as unknown as HTMLElement, dataset, left: () => styles.get('--label-left') };
}

test('the label of a bar that runs out on the right stands on it, from where the bar is drawn', () => {
  const { element, dataset, left } = sampleElement();
  const labels = createLabelsInSight({ elementOf: () => element, drawnAt: (day) => Math.max(day, 20) });
  labels.choose([placed(false)]);
  labels.update({ from: 40, to: 60 }, 50, 1_000);
  expect(dataset.inside).toBe('');
  expect(left()).toBe('62.875rem');
  labels.update({ from: 0, to: 200 }, 5, 1_000);
  expect(dataset.inside).toBeUndefined();
});

test('one whose label comes to stand before it has none on it', () => {
  const { element, dataset } = sampleElement();
  const labels = createLabelsInSight({ elementOf: () => element, drawnAt: (day) => day });
  labels.choose([placed(false)]);
  labels.update({ from: 40, to: 60 }, 50, 1_000);
  labels.choose([placed(true)]);
  labels.update({ from: 40, to: 60 }, 50, 1_000);
  expect(dataset.inside).toBeUndefined();
});

import { expect, test } from 'vitest';
import { markExtent, type Placed } from '../layout/mark-extent';
import { sampleItem } from '../layout/testing/sample-axis';
import { createLabelsInSight } from './labels-in-sight';

const placed = (days: number, label = 86): Placed => {
  const item = sampleItem(1, 0, days);
  return { lane: '', item, row: 0, labelled: true, mark: markExtent(item, 12), label };
};

/** As much of an element as a label needs, and what was set on it. */
function sampleElement() {
  const dataset: DOMStringMap = {};
  const styles: Record<string, string> = {};
  const sets: string[] = [];
  const style = {
    setProperty(name: string, value: string) {
      styles[name] = value;
      sets.push(name);
    },
  };
  return { element: { dataset, style } as unknown as HTMLElement, dataset, styles, sets };
}

test('a bar that leaves no room on its right carries its label, from where the bar is drawn', () => {
  const { element, dataset, styles } = sampleElement();
  const labels = createLabelsInSight({ elementOf: () => element, drawnAt: (day) => Math.max(day, 20) });
  labels.choose([placed(100)]);
  labels.update({ from: 40, to: 60 }, 50, 1_000);
  expect(dataset.label).toBe('inside');
  expect(styles['--label-left']).toBe('62.875rem');
  labels.update({ from: 0, to: 200 }, 5, 1_000);
  expect(dataset.label).toBeUndefined();
});

test('a label follows its mark to the right end, where it is cut and then left out, and out of sight on the left', () => {
  const { element, dataset, styles } = sampleElement();
  const labels = createLabelsInSight({ elementOf: () => element, drawnAt: (day) => day });
  labels.choose([placed(1, 206)]);
  const lookFrom = (from: number) => {
    labels.update({ from, to: from + 100 }, 10, 1_000);
    return dataset.label;
  };
  expect(lookFrom(-50)).toBeUndefined();
  expect(lookFrom(-80)).toBe('cut');
  // 1,000 less the fade, the mark that ends at 811, and the gap
  expect(styles['--label-room']).toBe(`${(1_000 - 16 - 811 - 6) / 16}rem`);
  expect(lookFrom(-95)).toBe('none');
  expect(lookFrom(-50)).toBeUndefined();
  expect(lookFrom(5)).toBe('none');
});

test('a window that changes nothing touches no element', () => {
  const { element, sets } = sampleElement();
  const labels = createLabelsInSight({ elementOf: () => element, drawnAt: (day) => day });
  labels.choose([placed(100)]);
  labels.update({ from: 40, to: 60 }, 50, 1_000);
  const before = sets.length;
  expect(before).toBeGreaterThan(0);
  labels.update({ from: 40, to: 60 }, 50, 1_000);
  expect(sets).toHaveLength(before);
});

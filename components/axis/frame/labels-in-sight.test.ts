import { expect, test } from 'vitest';
import { markExtent, type Placed } from '../layout/mark-extent';
import { sampleItem } from '../layout/testing/sample-axis';
import { createLabelsInSight } from './labels-in-sight';

const placed = (days: number, label = 86): Placed => {
  const item = sampleItem(1, 0, days);
  return { lane: '', item, row: 0, labelled: true, mark: markExtent(item, 12), label };
};

/** The parts of an element that a label needs, with a record of the styles set. */
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

test('puts the label inside a bar that leaves no room to its right', () => {
  const { element, dataset, styles } = sampleElement();
  const labels = createLabelsInSight({ elementOf: () => element, drawnAt: (day) => Math.max(day, 20) });
  labels.choose([placed(100)]);
  labels.update({ from: 40, to: 60 }, 50, 1_000);
  expect(dataset.label).toBe('inside');
  expect(styles['--label-left']).toBe('62.875rem');
  labels.update({ from: 0, to: 200 }, 5, 1_000);
  expect(dataset.label).toBeUndefined();
});

test('cuts and then hides a label near the right edge and beyond the left', () => {
  const { element, dataset, styles } = sampleElement();
  const labels = createLabelsInSight({ elementOf: () => element, drawnAt: (day) => day });
  labels.choose([placed(1, 206)]);
  const lookFrom = (from: number) => {
    labels.update({ from, to: from + 100 }, 10, 1_000);
    return dataset.label;
  };
  expect(lookFrom(-50)).toBeUndefined();
  expect(lookFrom(-80)).toBe('cut');
  // 1,000 minus the fade, the mark that ends at 811, and the gap.
  expect(styles['--label-room']).toBe(`${(1_000 - 16 - 811 - 6) / 16}rem`);
  expect(lookFrom(-95)).toBe('none');
  expect(lookFrom(-50)).toBeUndefined();
  expect(lookFrom(5)).toBe('none');
});

test('does not touch elements when the window is unchanged', () => {
  const { element, sets } = sampleElement();
  const labels = createLabelsInSight({ elementOf: () => element, drawnAt: (day) => day });
  labels.choose([placed(100)]);
  labels.update({ from: 40, to: 60 }, 50, 1_000);
  const before = sets.length;
  expect(before).toBeGreaterThan(0);
  labels.update({ from: 40, to: 60 }, 50, 1_000);
  expect(sets).toHaveLength(before);
});

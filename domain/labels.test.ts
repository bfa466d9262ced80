/** Every code has a label. Imports understand codes, labels and the labels of earlier versions. */
import { describe, expect, it } from 'vitest';
import { ACTION_LABELS, codeOf, ORIGIN_LABELS, PRECISION_LABELS, ROLE_LABELS, STATUS_LABELS, visibilityLabel } from './labels';

describe('labels', () => {
  it.each([STATUS_LABELS, ROLE_LABELS, ACTION_LABELS, ORIGIN_LABELS, PRECISION_LABELS])('are parsed back to their codes', (labels) => {
    for (const [code, label] of Object.entries(labels)) {
      expect(codeOf<string>(labels, label)).toBe(code);
      expect(codeOf<string>(labels, ` ${code.toUpperCase()} `)).toBe(code);
    }
  });

  it.each([
    [STATUS_LABELS, 'Under way', 'ongoing'],
    [STATUS_LABELS, 'spoken of as possible', 'hypothetical'],
    [STATUS_LABELS, 'Cancelled', 'cancelled'],
    [ROLE_LABELS, 'was its target', 'target'],
    [ORIGIN_LABELS, 'Machine, edited by a person', 'edited'],
    [PRECISION_LABELS, 'Some days, from and to', 'interval'],
    [ACTION_LABELS, 'consult', 'CONSULT'],
    [ACTION_LABELS, 'Cooperate: trade, exercise together', 'COOPERATE'],
    [ROLE_LABELS, 'under way', null],
    [STATUS_LABELS, 'constructor', null],
    [STATUS_LABELS, '', null],
  ] as const)('of earlier versions are still understood: %#', (labels, words, code) => {
    expect(codeOf<string>(labels, words)).toBe(code);
  });

  it('describe the visibility of an event', () => {
    expect(visibilityLabel('draft', false)).toBe('draft');
    expect(visibilityLabel('published', true)).toBe('published, reviewed');
    expect(visibilityLabel('published', false)).toBe('published, not reviewed');
  });
});

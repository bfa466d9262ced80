import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepTyped } from './keep-typed';

let dom: ReturnType<typeof parseHTML>;
let stop = () => {};

beforeEach(() => {
  dom = parseHTML('<!doctype html><html><body><form id="one"><input></form><form id="two"><input></form></body></html>');
  // linkedom does not set the form of a field.
  for (const field of dom.document.querySelectorAll('input')) Object.defineProperty(field, 'form', { value: field.closest('form') });
  stop = keepTyped(dom.document);
});
afterEach(() => stop());

const happens = (selector: string, type: string): boolean =>
  dom.document.querySelector(selector)?.dispatchEvent(new dom.Event(type, { bubbles: true, cancelable: true })) ?? false;

/** Whether the default reset of the form happens. */
const isReset = (form: string): boolean => happens(form, 'reset');

it.each<[string, readonly (readonly [string, string])[], boolean]>([
  [
    'typed while the save is in progress',
    [
      ['#one', 'submit'],
      ['#one input', 'input'],
    ],
    false,
  ],
  [
    'typed before the save',
    [
      ['#one input', 'input'],
      ['#one', 'submit'],
    ],
    true,
  ],
  [
    'typed in another form',
    [
      ['#one', 'submit'],
      ['#two input', 'input'],
    ],
    true,
  ],
  [
    'saved again after typing',
    [
      ['#one', 'submit'],
      ['#one input', 'input'],
      ['#one', 'submit'],
    ],
    true,
  ],
])('text %s: the response resets the form: %j, %s', (_, steps, expected) => {
  for (const [selector, type] of steps) happens(selector, type);
  expect(isReset('#one')).toBe(expected);
});

it('keeps the text once; later responses reset the form again', () => {
  happens('#one', 'submit');
  happens('#one input', 'input');
  expect(isReset('#one')).toBe(false);
  expect(isReset('#one')).toBe(true);
});

/** Enter after a click publishes nothing for a moment, and not for longer. */
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isEnterElsewhere, leavePlace, restorePlace, watchPlace } from './kept-place';

// the document of this test does not support popovers
vi.mock('../shell/reader-choices', () => ({ isDialogOpen: () => false }));

const candidate = (id: number): string =>
  `<li class="candidate" id="candidate-${id}"><div class="candidate-row" tabindex="-1"><a class="candidate-title" href="#">x</a></div><form><button>Accept</button></form></li>`;

const page = { pathname: '/desk' };
let now = 0;
let dom: ReturnType<typeof parseHTML>;
let stop = () => {};

beforeEach(() => {
  page.pathname = '/desk';
  dom = parseHTML(
    `<!doctype html><html><body><section tabindex="-1"><ul>${candidate(1)}${candidate(2)}${candidate(3)}</ul></section></body></html>`,
  );
  vi.stubGlobal('document', dom.document);
  vi.stubGlobal('window', { location: page });
  vi.stubGlobal('Element', dom.Element);
  // in Safari a click gives a button no focus
  focusOn(dom.document.body);
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  stop = watchPlace();
});
afterEach(() => {
  stop();
  leavePlace();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const focusOn = (value: Element) => Object.defineProperty(dom.document, 'activeElement', { value, configurable: true });
const at = (selector: string): Element => {
  const found = dom.document.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
const press = (selector: string) => at(selector).dispatchEvent(new dom.Event('pointerdown', { bubbles: true }));
const send = (id: number) => at(`#candidate-${id} form`).dispatchEvent(new dom.Event('submit', { bubbles: true }));
/** The answer brings the buttons of the candidate anew. Returns whether the focus was put on the title of the next. */
const answered = (id: number): boolean => {
  at(`#candidate-${id} form`).outerHTML = '<form><button>Accept</button></form>';
  const next = at(`#candidate-${id + 1} .candidate-title`);
  const focus = vi.fn(() => focusOn(next));
  Object.assign(next, { focus, blur: () => focusOn(dom.document.body) });
  restorePlace(id + 1);
  return focus.mock.calls.length > 0;
};

describe('Enter after a click', () => {
  it('is no key of the desk for eight seconds, and then one again', () => {
    expect(isEnterElsewhere()).toBe(false);
    press('#candidate-1 button');
    now = 7_999;
    expect(isEnterElsewhere()).toBe(true);
    now = 8_000;
    expect(isEnterElsewhere()).toBe(false);
  });

  it('is one at once after a click at nothing, and after another key', () => {
    press('#candidate-1 button');
    press('ul');
    expect(isEnterElsewhere()).toBe(false);
    press('#candidate-1 button');
    leavePlace();
    expect(isEnterElsewhere()).toBe(false);
  });

  it('is none while the page is taken down and up, and one when it was left and is there again', () => {
    press('#candidate-1 button');
    stop();
    stop = watchPlace();
    expect(isEnterElsewhere()).toBe(true);
    page.pathname = '/elsewhere';
    stop();
    page.pathname = '/desk';
    stop = watchPlace();
    expect(isEnterElsewhere()).toBe(false);
  });
});

describe('the focus after an answer', () => {
  it('is put on a title where the button of the form was clicked', () => {
    press('#candidate-1 button');
    send(1);
    expect(answered(1)).toBe(true);
  });

  it('is put there too where the click gave it to what the candidates stand in, and goes on from there with the next click', () => {
    for (const id of [1, 2]) {
      press(`#candidate-${id} button`);
      if (id === 1) focusOn(at('section'));
      send(id);
      expect(answered(id)).toBe(true);
    }
  });

  it('stays in a field that was chosen meanwhile', () => {
    press('#candidate-1 button');
    send(1);
    const field = dom.document.createElement('input');
    at('section').append(field);
    focusOn(field);
    expect(answered(1)).toBe(false);
  });

  it('stays where it is when another candidate was clicked, or when that is long ago', () => {
    press('#candidate-2 button');
    send(1);
    expect(answered(1)).toBe(false);
    press('#candidate-1 button');
    now = 9_000;
    send(1);
    expect(answered(1)).toBe(false);
  });
});

describe('the focus after a key of the desk', () => {
  const spy = (selector: string) => {
    const element = at(selector);
    const focus = vi.fn(() => focusOn(element));
    Object.assign(element, { focus });
    return focus;
  };

  it('follows the open candidate without scrolling, even after an answer', () => {
    const [first, second] = [spy('#candidate-1 .candidate-row'), spy('#candidate-2 .candidate-row')];
    leavePlace();
    restorePlace(1);
    expect(first).toHaveBeenCalledWith({ preventScroll: true });
    send(1);
    restorePlace(2);
    focusOn(dom.document.body);
    restorePlace(2);
    expect(second).toHaveBeenCalledTimes(2);
    expect(isEnterElsewhere()).toBe(false);
  });

  it('stays in a field, and on an element that was reached with Tab or a pointer', () => {
    const second = spy('#candidate-2 .candidate-row');
    const field = dom.document.createElement('input');
    at('#candidate-1').append(field);
    leavePlace();
    focusOn(field);
    restorePlace(2);
    focusOn(at('#candidate-1 button'));
    dom.document.dispatchEvent(Object.assign(new dom.Event('keydown', { bubbles: true }), { key: 'Tab' }));
    restorePlace(2);
    leavePlace();
    press('#candidate-1 button');
    restorePlace(2);
    expect(second).not.toHaveBeenCalled();
  });
});

/** The focus of the review desk follows the address, unless the editor has moved on. */
import { beforeEach, describe, expect, it } from 'vitest';
import { askAddress, focusAt, followAddress, followNext, putFocus, subscribeFocus } from './focused-candidate';

const DESK = '/admin/articles/1';

beforeEach(() => {
  followAddress('/elsewhere', null);
  followAddress(DESK, 7);
});

describe('the candidate in focus', () => {
  it('is what the address names at first', () => {
    expect(focusAt(DESK, 7)).toBe(7);
    expect(focusAt('/admin/articles/2', 9)).toBe(9);
  });

  it('is what an action leads on to, when nothing was chosen meanwhile', () => {
    followAddress(DESK, 8);
    expect(focusAt(DESK, 8)).toBe(8);
    followAddress(DESK, null);
    expect(focusAt(DESK, null)).toBeNull();
  });

  it('stays where the editor has moved while an action was under way', () => {
    putFocus(DESK, 9);
    followAddress(DESK, 8);
    expect(focusAt(DESK, 8)).toBe(9);
    // the address comes after
    followAddress(DESK, 9);
    followAddress(DESK, 10);
    expect(focusAt(DESK, 10)).toBe(10);
  });

  it('is named by the address again after the editor was elsewhere', () => {
    putFocus(DESK, 9);
    followNext();
    followAddress(DESK, 12);
    expect(focusAt(DESK, 12)).toBe(12);
  });

  it('is what a verdict leads on to that was given before the address came', () => {
    putFocus(DESK, 9);
    followNext();
    followAddress(DESK, 9);
    followAddress(DESK, 10);
    expect(focusAt(DESK, 10)).toBe(10);
    putFocus(DESK, 11);
    followNext();
    followAddress(DESK, 12);
    expect(focusAt(DESK, 12)).toBe(12);
  });

  it('stays where it has come back to while the address was on the way to where it was', () => {
    putFocus(DESK, null);
    askAddress(null);
    putFocus(DESK, 7);
    followAddress(DESK, null);
    expect(focusAt(DESK, null)).toBe(7);
    // and the address comes after
    askAddress(7);
    followAddress(DESK, 7);
    followAddress(DESK, 8);
    expect(focusAt(DESK, 8)).toBe(8);
  });

  it('is told to who listens', () => {
    let told = 0;
    const stop = subscribeFocus(() => {
      told += 1;
    });
    putFocus(DESK, 8);
    stop();
    putFocus(DESK, 9);
    expect(told).toBe(1);
  });
});

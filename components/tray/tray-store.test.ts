import { describe, expect, it } from 'vitest';
import { moved, moveNotes, without } from './tray-store';

describe('order of a collection', () => {
  it('changes by one place at a time', () => {
    expect(moved([5, 6, 7], 1, -1)).toEqual([6, 5, 7]);
    expect(moved([5, 6, 7], 1, 1)).toEqual([5, 7, 6]);
  });

  it('stays the same when there is no place to move to', () => {
    expect(moved([5, 6], 0, -1)).toEqual([5, 6]);
    expect(moved([5, 6], 1, 1)).toEqual([5, 6]);
  });

  it('omits a removed event', () => expect(without([5, 6, 7], 6)).toEqual([5, 7]));
});

describe('notes of a collection', () => {
  const notes = { 5: 'Five', 6: 'Six', 7: 'Seven' };

  it('follow a merged event, also to an event with a note of its own', () => {
    expect(moveNotes(notes, { asked: [5, 6], current: [9, 6], removed: [] })).toEqual({ 6: 'Six', 7: 'Seven', 9: 'Five' });
    expect(moveNotes(notes, { asked: [5, 6], current: [6, 6], removed: [] })).toEqual({ 6: 'Six\nFive', 7: 'Seven' });
  });

  it('stay if both are too long for one', () => {
    const long = { 5: 'a'.repeat(600), 6: 'b'.repeat(600) };
    expect(moveNotes(long, { asked: [5, 6], current: [6, 6], removed: [] })).toEqual(long);
  });

  it('outlive a withdrawal, but not a removal', () => {
    expect(moveNotes(notes, { asked: [5, 6], current: [null, 6], removed: [] })).toEqual(notes);
    expect(moveNotes(notes, { asked: [6], current: [6], removed: [5] })).toEqual({ 6: 'Six', 7: 'Seven' });
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasArrived, keepDraft, readDraft, saysMore, typedValues } from './use-draft';

/** Puts an empty storage in place of the browser's. */
function memory(): Map<string, string> {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  return stored;
}

afterEach(() => vi.unstubAllGlobals());

const DRAFT = { values: { title: 'Talks', themes: ['visit', 'trade'] }, version: '3', at: '2024-01-09T10:00:00.000Z', sent: false, own: 0 };

describe('drafts in the browser', () => {
  it('contain typed text, but no hidden fields, rich text or passwords', () => {
    const form = new FormData();
    for (const [name, value] of [
      ['$ACTION_1:0', 'x'],
      ['id', '4'],
      ['version', '3'],
      ['back', '/admin/articles/1?event=4'],
      ['next', '/admin/articles/1?event=5'],
      ['mention', '6'],
      ['report', '7'],
      ['form', 'a1b2c3d4-0000-4000-8000-000000000001'],
      ['rich', '<p>Talks</p>'],
      ['title', 'Talks'],
      ['themes', 'visit'],
      ['themes', 'trade'],
      ['password', 'rust kettle'],
    ] as const)
      form.append(name, value);
    expect(typedValues(form)).toEqual(DRAFT.values);
  });

  it('are stored by key and read unchanged until dropped', () => {
    memory();
    expect(keepDraft('ada:4', DRAFT)).toBe(true);
    expect(readDraft('ada:4')).toEqual(DRAFT);
    expect(readDraft('bob:4')).toBeNull();
    keepDraft('ada:4', null);
    expect(readDraft('ada:4')).toBeNull();
  });

  it.each(['', 'null', '[]', '{', '{"values":3}', '{"values":{},"version":3,"at":""}'])('are null for invalid stored text %j', (text) => {
    memory().set('dateline.draft.k', text);
    expect(readDraft('k')).toBeNull();
  });

  it('are not saved when the storage is full', () => {
    memory();
    vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.');
    });
    expect(keepDraft('k', DRAFT)).toBe(false);
  });

  it('count as saved when sent and followed by an own version', () => {
    expect(hasArrived({ ...DRAFT, sent: true, own: 2 }, 4)).toBe(true);
    // Another save of the same person came before this draft was sent, and then sending failed.
    expect(hasArrived({ ...DRAFT, sent: true, own: 4 }, 4)).toBe(false);
    expect(hasArrived({ ...DRAFT, sent: true }, 0)).toBe(false);
    expect(hasArrived(DRAFT, 4)).toBe(false);
    expect(hasArrived({ ...DRAFT, sent: true, version: '' }, 0)).toBe(false);
  });

  it('differ from the stored values if a field changed, was added or was emptied', () => {
    expect(saysMore({ title: 'A', themes: 'visit' }, { title: 'A', themes: ['visit'], place: '' })).toBe(false);
    expect(saysMore({ title: 'B' }, { title: 'A' })).toBe(true);
    expect(saysMore({ title: 'A', themes: ['visit', 'trade'] }, { title: 'A', themes: 'visit' })).toBe(true);
    expect(saysMore({ title: 'A' }, { title: 'A', themes: 'visit' })).toBe(true);
  });
});

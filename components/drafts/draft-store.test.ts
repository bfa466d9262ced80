import { describe, expect, it } from 'vitest';
import { dropDraft, hasArrived, readDraft, saysMore, typedValues, writeDraft } from './draft-store';

function memory(): Storage & { readonly kept: Map<string, string> } {
  const stored = new Map<string, string>();
  return {
    kept: stored,
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  } as unknown as Storage & { readonly kept: Map<string, string> };
}

const full = {
  ...memory(),
  setItem: () => {
    throw new DOMException('The quota has been exceeded.');
  },
};
const DRAFT = { values: { title: 'Talks', themes: ['visit', 'trade'] }, version: '3', at: '2024-01-09T10:00:00.000Z', sent: false, own: 0 };

describe('drafts in the browser', () => {
  it('what is typed is kept, what the page put there and secrets are not', () => {
    const form = new FormData();
    for (const [name, value] of [
      ['$ACTION_1:0', 'x'],
      ['id', '4'],
      ['version', '3'],
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

  it('is read as it was written, one for each key, until it is dropped', () => {
    const store = memory();
    expect(writeDraft(store, 'ada:4', DRAFT)).toBe(true);
    expect(readDraft(store, 'ada:4')).toEqual(DRAFT);
    expect(readDraft(store, 'bob:4')).toBeNull();
    dropDraft(store, 'ada:4');
    expect(readDraft(store, 'ada:4')).toBeNull();
  });

  it.each(['', 'null', '[]', '{', '{"values":3}', '{"values":{},"version":3,"at":""}'])('%j in the store is no draft', (text) => {
    const store = memory();
    store.kept.set('dateline.draft.k', text);
    expect(readDraft(store, 'k')).toBeNull();
  });

  it('a browser without room keeps nothing and says so', () => {
    expect(writeDraft(full, 'k', DRAFT)).toBe(false);
  });

  it('has arrived when it was sent and its person made a version since, whatever they and others did before', () => {
    expect(hasArrived({ ...DRAFT, sent: true, own: 2 }, 4)).toBe(true);
    // a theme was put on after it was typed, and then the sending failed
    expect(hasArrived({ ...DRAFT, sent: true, own: 4 }, 4)).toBe(false);
    expect(hasArrived({ ...DRAFT, sent: true }, 0)).toBe(false);
    expect(hasArrived(DRAFT, 4)).toBe(false);
    expect(hasArrived({ ...DRAFT, sent: true, version: '' }, 0)).toBe(false);
  });

  it('says more where a field differs, was added or was emptied', () => {
    expect(saysMore({ title: 'A', themes: 'visit' }, { title: 'A', themes: ['visit'], place: '' })).toBe(false);
    expect(saysMore({ title: 'B' }, { title: 'A' })).toBe(true);
    expect(saysMore({ title: 'A', themes: ['visit', 'trade'] }, { title: 'A', themes: 'visit' })).toBe(true);
    expect(saysMore({ title: 'A' }, { title: 'A', themes: 'visit' })).toBe(true);
  });
});

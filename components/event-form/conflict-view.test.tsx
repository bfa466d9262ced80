/** A conflict without both versions says only what is known. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { FormValues } from '@/domain/action-state';
import { ConflictView } from './conflict-view';

const drawn = (details: unknown, values: FormValues): string =>
  renderToStaticMarkup(
    <ConflictView
      send={() => {}}
      state={{ ok: false, error: { code: 'conflict', message: 'Nothing was undone.', field: null, fields: {}, details }, values }}
      hidden={{ id: '3', back: '/admin' }}
      intents={[]}
    />,
  );

const INPUT = {
  ...{ title: 'Peru meets Chile', summary: null, status: 'happened', outcome: 'unknown', action: null, place: null, reference: null },
  ...{ date: { edtf: '2024', qualifier: null, extent: 'within' }, actors: [], themes: ['meeting'] },
};

describe('conflict with a rejected event', () => {
  const conflictAfter = (change: string): string =>
    drawn(
      {
        current: {
          ...INPUT,
          id: 3,
          version: 5,
          date: { ...INPUT.date, earliest: '2024-01-01' },
          themes: [],
          history: [{ by: 'Bea', change }],
        },
        yours: { ...INPUT, place: 'Lima' },
      },
      { title: 'Peru meets Chile' },
    );

  it('says that saving does not bring the event back', () => {
    expect(conflictAfter('rejected')).toMatch(/Bea rejected this event while you were editing.*the event stays rejected/s);
    expect(conflictAfter('edited')).toMatch(/Bea changed this event while you were editing/);
    expect(conflictAfter('edited')).not.toContain('rejected');
  });
});

describe('conflict without both versions', () => {
  it('shows only the message for a form without text, such as an undo', () => {
    const html = drawn({ current: { version: 4 }, yours: { version: 3 } }, { id: '3', version: '3', back: '/admin' });
    expect(html).toContain('Nothing was undone.');
    expect(html).not.toMatch(/no longer exists|Your text/);
  });

  it('keeps the text of an event that no longer exists', () => {
    const html = drawn({ current: null, yours: {} }, { id: '3', title: 'Peru meets Chile' });
    expect(html).toMatch(/This event no longer exists\. Your text is below.*title: Peru meets Chile/s);
  });
});

/** The notice about a draft promises no more than saving does. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DraftNotice } from './use-draft';

const taken = { values: {}, version: '3', at: '2024-01-09T10:00:00.000Z', sent: false, own: 0 };
const drawn = (version: string, ownVersion: number): string =>
  renderToStaticMarkup(
    <DraftNotice
      draft={{ taken, value: () => '', ref: { current: null }, isKept: false, drop: () => {}, onTyped: () => {}, onSent: () => {} }}
      version={version}
      ownVersion={ownVersion}
    />,
  );

describe('restored draft', () => {
  it('has a plain notice while the event is unchanged', () => {
    expect(drawn('3', 3)).toContain('were restored.</span>');
  });

  it("is kept when all later versions are the person's own", () => {
    expect(drawn('5', 5)).toMatch(/If you have only accepted .* you can compare both versions when you save/);
  });

  it("is shown for comparison after another person's change", () => {
    expect(drawn('5', 4)).toContain('The event has changed since then. You can compare both versions when you save.');
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepWindowInAddress, searchWith, type WindowAddress } from './window-address';
import { forgetWindow, getWindow, setWindow, subscribe, type WindowMove, windowOver } from './window-store';

const opening = { from: '2024-01-01', to: '2024-03-31' };

describe('window in the URL', () => {
  it.each([
    ['', { from: '2024-02-01', to: '2024-02-29' }, '?window=2024-02-01..2024-02-29'],
    ['?actor=china&event=5', { from: '-0044-03-15', to: '2024-02-29' }, '?actor=china&event=5&window=-0044-03-15..2024-02-29'],
    ['?window=2024-02-01..2024-02-29&q=a+b', { from: '2024-02-02', to: '2024-02-29' }, '?q=a+b&window=2024-02-02..2024-02-29'],
  ])('replaces the window of %j with %j: %j', (search, window, expected) => {
    expect(searchWith(search, window, opening)).toBe(expected);
  });

  it('is omitted when it equals the initial window', () => {
    expect(searchWith('?window=2024-02-01..2024-02-29', opening, opening)).toBe('');
    expect(searchWith('?actor=china&window=2024-02-01..2024-02-29', opening, opening)).toBe('?actor=china');
  });
});

describe('browser history', () => {
  const events = new EventTarget();
  let entries: string[] = [];
  let address: WindowAddress;
  const goBack = (): void => {
    entries.pop();
    events.dispatchEvent(new Event('popstate'));
  };
  const see = (from: string, how: WindowMove['how'], by: WindowMove['by'] = 'axis'): void =>
    setWindow(windowOver({ from, to: '2024-12-31' }), { by, how });

  beforeEach(() => {
    vi.useFakeTimers();
    entries = ['?actor=china'];
    vi.stubGlobal('window', events);
    vi.stubGlobal('location', {
      pathname: '/',
      hash: '',
      get search() {
        return entries.at(-1);
      },
    });
    const write = (keep: number) => (_: unknown, __: string, href: string) => {
      entries = [...entries.slice(0, entries.length - keep), href.slice(1)];
    };
    vi.stubGlobal('history', { pushState: write(0), replaceState: write(1) });
    address = keepWindowInAddress(opening);
    setWindow(windowOver(opening), { by: 'axis', how: 'moving' });
  });
  afterEach(() => {
    address.stop();
    forgetWindow();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('has entries for jumps, not for small moves or moves in progress', () => {
    see('2024-02-01', 'jumped');
    see('2024-02-02', 'moved');
    see('2024-02-03', 'moving');
    see('2024-02-04', 'moved', 'address');
    expect(entries).toEqual(['?actor=china', '?actor=china&window=2024-02-02..2024-12-31']);
  });

  it('has one entry for jumps in quick succession, until Back', () => {
    see('2024-02-01', 'jumped');
    see('2024-03-01', 'jumped');
    expect(entries).toEqual(['?actor=china', '?actor=china&window=2024-03-01..2024-12-31']);
    goBack();
    see('2024-04-01', 'jumped');
    expect(entries).toEqual(['?actor=china', '?actor=china&window=2024-04-01..2024-12-31']);
  });

  it('is the whole window while the panel shortens it, also after Back', () => {
    see('2024-02-01', 'jumped');
    const whole = getWindow() ?? undefined;
    const part = { ...windowOver(opening), from: windowOver(opening).from + 40 };
    setWindow(part, { by: 'panel', how: 'moving', ...(whole ? { whole } : {}) });
    address.write();
    expect(entries.at(-1)).toBe('?actor=china&window=2024-02-01..2024-12-31');
    events.dispatchEvent(new Event('popstate'));
    expect(getWindow()).toEqual(part);
  });

  it('has an entry for a jump soon after one without effect', () => {
    see('2024-02-01', 'jumped');
    vi.advanceTimersByTime(601);
    see('2024-02-01', 'jumped');
    see('2024-03-01', 'jumped');
    expect(entries).toHaveLength(3);
  });

  it('reports the window on Back, even if the window seems unchanged', () => {
    const moves: WindowMove[] = [];
    see('2024-02-01', 'jumped');
    const leave = subscribe((_, move) => moves.push(move));
    goBack();
    expect(getWindow()).toEqual(windowOver(opening));
    const between = { from: windowOver(opening).from + 0.3, to: windowOver(opening).to };
    setWindow(between, { by: 'axis', how: 'moving' });
    events.dispatchEvent(new Event('popstate'));
    expect(getWindow()).toEqual(between);
    expect(moves.map(({ by }) => by)).toEqual(['address', 'axis', 'address']);
    expect(entries).toEqual(['?actor=china']);
    leave();
  });
});

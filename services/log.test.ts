import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLog, log, noteRefusal } from './log';

function written(entry: object, message = 'said'): string {
  const lines: string[] = [];
  createLog('info', { write: (line: string) => lines.push(line) }).info(entry, message);
  return lines.join('');
}

test.each([
  [{ password: 'hunter2hunter2' }],
  [{ input: { newPassword: 'hunter2hunter2' } }],
  [{ request: { headers: { cookie: 'hunter2hunter2', authorization: 'hunter2hunter2' } } }],
  [{ response: { headers: { 'set-cookie': 'hunter2hunter2' } } }],
  [{ token: 'hunter2hunter2', 'set-cookie': 'hunter2hunter2' }],
  [{ env: { databaseUrl: 'postgres://a:hunter2hunter2@b/c', authSecret: 'hunter2hunter2' } }],
])('S38: redacts the secret in %j', (entry) => {
  const line = written(entry);
  expect(line).toContain('[redacted]');
  expect(line).not.toContain('hunter2');
});

test('S39: prevents a line break in a value from starting a new line', () => {
  const line = written({ address: 'x\n{"level":"info","msg":"forged"}' }, 'a\r\nb');
  expect(line.trimEnd().split(/[\r\n]/)).toHaveLength(1);
});

test('writes level and time of an entry', () => {
  expect(JSON.parse(written({ where: 'here' }))).toMatchObject({
    level: 'info',
    where: 'here',
    msg: 'said',
    time: expect.stringMatching(/^\d{4}-/),
  });
});

describe('log security', () => {
  const lines: string[] = [];
  const written = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const refuse = (address: string, route = 'things.do', event = 'origin.refused', details = {}) =>
    noteRefusal(event, { address, route, details: { requestId: 'request-1', ...details } });

  beforeEach(() => {
    vi.useFakeTimers();
    lines.length = 0;
    const own = createLog('info', { write: (line: string) => void lines.push(line) });
    vi.spyOn(log(), 'warn').mockImplementation(own.warn.bind(own) as never);
  });
  afterEach(() => {
    vi.advanceTimersByTime(60_000);
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test('S39: writes the first of 370 refusals immediately and the rest as a count', () => {
    for (let i = 0; i < 370; i += 1) refuse('192.0.2.1');
    expect(written()).toMatchObject([{ security: 'origin.refused', address: '192.0.2.1', route: 'things.do', requestId: 'request-1' }]);
    vi.advanceTimersByTime(60_000);
    expect(written()).toHaveLength(2);
    expect(written()[1]).toMatchObject({ security: 'origin.refused', address: '192.0.2.1', repeated: 369 });
  });

  test('writes a single refusal once, and starts again after a minute', () => {
    refuse('192.0.2.1');
    vi.advanceTimersByTime(60_000);
    expect(written()).toHaveLength(1);
    refuse('192.0.2.1');
    expect(written()).toHaveLength(2);
  });

  test.each([
    ['addresses', () => refuse('192.0.2.2')],
    ['routes', () => refuse('192.0.2.1', 'things.undo')],
    ['kinds', () => refuse('192.0.2.1', 'things.do', 'role.refused')],
    ['users', () => noteRefusal('origin.refused', { address: '192.0.2.1', user: 'ada', route: 'things.do', details: {} })],
  ])('writes separate lines for different %s', (_, other) => {
    refuse('192.0.2.1');
    other();
    other();
    expect(written()).toHaveLength(2);
  });

  test('limits memory and log during a flood, but counts every refusal', () => {
    for (let i = 0; i < 20_000; i += 1) refuse(`10.0.${i >> 8}.${i & 255}`);
    expect(written()).toHaveLength(1001);
    vi.advanceTimersByTime(60_000);
    expect(written()).toHaveLength(1002);
    expect(written().at(-1)).toMatchObject({ security: 'origin.refused', address: 'many', repeated: 18_999 });
  });

  test('escapes line breaks and shortens long values', () => {
    refuse('192.0.2.1', `/x\r\n{"security":"forged"}${'x'.repeat(5_000)}`, 'origin.refused', {
      origin: `https://evil.example\r\nforged${'y'.repeat(5_000)}`,
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd().split(/[\r\n]/)).toHaveLength(1);
    expect(lines[0]?.length).toBeLessThan(1_000);
  });
});

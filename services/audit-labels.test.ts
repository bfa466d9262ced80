import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { auditActionLabel, auditAreaLabel, auditTargetLabel, hasAuditLabel } from '@/domain/people/audit-actions';

/** Every action code in the audit log: the names of actions, and the codes that services write. */
function writtenCodes(): readonly string[] {
  const codes = new Set<string>();
  for (const folder of ['app', 'services'])
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || /\.test\./.test(file)) continue;
      const source = readFileSync(`${folder}/${file}`, 'utf8');
      for (const [, code = ''] of source.matchAll(/(?:define|editor)Action\(\{\s*name: '([a-z.-]+)'/g)) codes.add(code);
      for (const [, code = ''] of source.matchAll(/writeAudit\([^;]*?action: '([a-z]+\.[a-z-]+)'/g)) codes.add(code);
    }
  return [...codes].sort();
}

it('labels every action in the audit log', () => {
  const codes = writtenCodes();
  expect(codes.length).toBeGreaterThan(60);
  expect(codes.filter((code) => !hasAuditLabel(code))).toEqual([]);
});

it.each([
  [auditActionLabel('events.save'), 'Edit event'],
  [auditActionLabel('rumors.take-back'), 'Rumors take back'],
  [auditAreaLabel('jobs'), 'Imports'],
  [auditAreaLabel('events'), 'Events'],
  [auditTargetLabel('event 12', []), 'Event 12'],
  [auditTargetLabel('user ab-12', [{ id: 'ab-12', name: 'Ada Lovell' }]), 'User Ada Lovell'],
])('%s', (label, expected) => {
  expect(label).toBe(expected);
});

/** Registers every server action and route handler with its required role. A test looks up every export of `app/` here. */
import type { Role } from '@/domain/people/permissions';

export type Access = Role | 'public';

export interface Registration {
  readonly kind: 'action' | 'route';
  /** noun and verb, such as `events.save`; also the name in the audit log */
  readonly name: string;
  readonly role: Access;
}

const registrations = new WeakMap<object, Registration>();

export function register<F extends object>(handler: F, registration: Registration): F {
  registrations.set(handler, registration);
  return handler;
}

/** Returns null if the function was not created by `defineAction` or `defineRoute`. */
export const registrationOf = (handler: unknown): Registration | null =>
  typeof handler === 'function' ? (registrations.get(handler) ?? null) : null;

/** Every server action and route handler with the role it asks for. A test walks the exports of `app/` and looks each one up here. */
import type { Role } from '@/domain/people/permissions';

/** `public`: anyone, signed in or not. */
export type Access = Role | 'public';

export interface Registration {
  readonly kind: 'action' | 'route';
  /** noun and verb, `events.save`; also the name in the audit log */
  readonly name: string;
  readonly role: Access;
}

const registrations = new WeakMap<object, Registration>();

export function register<F extends object>(handler: F, registration: Registration): F {
  registrations.set(handler, registration);
  return handler;
}

/** null: the function was not made by `defineAction` or `defineRoute`. */
export const registrationOf = (handler: unknown): Registration | null =>
  typeof handler === 'function' ? (registrations.get(handler) ?? null) : null;

/** Returns whether the visitor may save views. */
import 'server-only';
import type { Visitor } from '@/components/views/save-view';
import { may } from '@/domain/people/permissions';
import type { Person } from './session';

export const visitorOf = (user: Person | null): Visitor => (user === null ? 'signed-out' : may(user.role, 'keep-views') ? 'may' : 'reader');

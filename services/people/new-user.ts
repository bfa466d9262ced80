/** What is needed to make a user, checked the same way for the setup page, the user page and the command line. */
import { z } from 'zod';
import { badData } from '@/domain/errors';
import { passwordProblem } from '@/domain/people/password-rules';
import { ROLES, type Role } from '@/domain/people/permissions';

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly password: string;
}

export const personName = z.string().trim().min(1, 'Enter a name.').max(100, 'Use at most 100 characters.');
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'The e-mail address is too long. Use at most 254 characters.')
  .pipe(z.email('Enter an e-mail address like ada@example.org.'));
export const roleName = z.enum(ROLES, { error: `Choose a role: ${ROLES.join(', ')}.` });

const schema = z.strictObject({ name: personName, email: emailAddress, role: roleName, password: z.string() });

/** The checked user (address in lower case). Throws `bad-data` naming the field. */
export function checkNewUser(input: NewUser): NewUser {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw badData(issue?.message ?? 'Check the values and try again.', String(issue?.path[0] ?? ''));
  }
  checkPassword(parsed.data.password, parsed.data);
  return parsed.data;
}

/** Throws `bad-data` on the field `password` when it is too short or common. */
export function checkPassword(password: string, person: Pick<NewUser, 'name' | 'email'>): void {
  const problem = passwordProblem(password, [person.name, person.email]);
  if (problem) throw badData(problem, 'password');
}

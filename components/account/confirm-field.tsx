/** Asks for one's own password again, once the server has said that it is needed. */
import { type ActionState, fieldError } from '@/domain/action-state';
import { CONFIRM_FIELD } from '@/domain/people/password-rules';
import { PasswordField } from './password-field';

export function ConfirmField({ state }: { state: ActionState }) {
  const error = fieldError(state, CONFIRM_FIELD);
  if (error === undefined) return null;
  return (
    <div className="max-w-[26rem]">
      <PasswordField use="current-password" name={CONFIRM_FIELD} label="Your password" error={error} />
    </div>
  );
}

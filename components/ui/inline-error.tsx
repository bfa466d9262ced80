/** What a small form hears back where it went wrong, beside its button. */
import type { ActionState } from '@/domain/action-state';

interface InlineErrorProps {
  readonly state: ActionState<unknown>;
  readonly className?: string;
}

export const InlineError = ({ state, className = '' }: InlineErrorProps) =>
  state !== null && !state.ok ? (
    <span role="alert" className={`${className} text-error text-meta`.trim()}>
      {state.error.message}
    </span>
  ) : null;

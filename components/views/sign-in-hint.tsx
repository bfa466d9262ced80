/** Where a view cannot be kept: what is missing, and what can be done without it. */
import { LinkButton } from '../ui/button';

/** may: keeps views · signed-out: nobody · reader: signed in with a role that keeps none */
export type Visitor = 'may' | 'signed-out' | 'reader';

export function SignInHint({ visitor, next }: { visitor: Exclude<Visitor, 'may'>; next: string }) {
  return (
    <div className="flex max-w-[56rem] flex-col items-start gap-4 border-t py-4">
      <p className="max-w-[62ch] text-ink-2">
        {visitor === 'signed-out'
          ? 'Views are kept for people who have an account here.'
          : 'Your role does not keep views. An administrator can make you an analyst.'}{' '}
        Without one, the address of the timeline keeps its filters: bookmark it, or follow it with a feed reader by the feeds under “Take
        away”.
      </p>
      {visitor === 'signed-out' ? (
        <LinkButton href={`/sign-in?next=${encodeURIComponent(next)}`} variant="primary">
          Sign in
        </LinkButton>
      ) : null}
    </div>
  );
}

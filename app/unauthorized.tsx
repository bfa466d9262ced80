/** What a form hears that was sent after its session had ended, where scripts are off: nothing typed is lost, because the browser can send it again. */
import { LinkButton } from '@/components/ui/button';

export default function Unauthorized() {
  return (
    <main className="page-width py-12">
      <h1 className="font-medium font-serif text-page-phone tablet:text-page">Your session has ended</h1>
      <div className="mt-3 flex max-w-[62ch] flex-col gap-3 text-ink-2" role="alert">
        <p>Nothing of what you sent was stored, and nothing of it is lost.</p>
        <p>
          Sign in in another tab. Then come back and load this page again: your browser asks whether it may send the form once more, with
          all that you typed.
        </p>
      </div>
      <div className="mt-6">
        <LinkButton href="/sign-in" variant="primary" target="_blank">
          Sign in in another tab
        </LinkButton>
      </div>
    </main>
  );
}

/**
 * What a form hears that was sent after its session had ended, before scripts could send it. Where they are off, this page can be loaded again and
 * the browser sends the form once more; where they run, the framework has made a plain address of it, and only the form's own page may still know.
 */
import { LinkButton } from '@/components/ui/button';

export default function Unauthorized() {
  return (
    <main className="page-width py-12">
      <h1 className="font-medium font-serif text-page-phone tablet:text-page">Your session has ended</h1>
      <div className="mt-3 flex max-w-[62ch] flex-col gap-3 text-ink-2" role="alert">
        <p>Nothing of what you sent was stored.</p>
        <p>Sign in in another tab. Then come back here and go back one page: your browser may still show what you typed.</p>
        <noscript>
          <p>Better still, load this page again: your browser asks whether it may send the form once more, with all that you typed.</p>
        </noscript>
      </div>
      <div className="mt-6">
        <LinkButton href="/sign-in" variant="primary" target="_blank">
          Sign in in another tab
        </LinkButton>
      </div>
    </main>
  );
}

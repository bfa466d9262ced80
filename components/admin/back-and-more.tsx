/** The ways to the page before and the page after, below a list. */
import Link from 'next/link';

/** Null where there is none. */
export function BackAndMore({ back, more }: { readonly back: string | null; readonly more: string | null }) {
  return (
    <div className="flex gap-4 border-t py-6">
      {back === null ? null : (
        <Link href={back} className="link">
          Previous page
        </Link>
      )}
      {more === null ? null : (
        <Link href={more} className="link">
          Next page
        </Link>
      )}
    </div>
  );
}

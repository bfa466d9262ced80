/** What stands at an address that leads nowhere. */
import Link from 'next/link';

export default function NotFound() {
  return (
    <main>
      <h1>There is nothing at this address</h1>
      <p>The page may have been moved, or the event it showed may have been withdrawn.</p>
      <p>
        <Link href="/">Go to the timeline</Link>
      </p>
    </main>
  );
}

import { LinkButton } from '../ui/button';

interface LatestAndOlderProps {
  readonly what: string;
  /** URLs of the pages; null if there is no such page */
  readonly latest: string | null;
  readonly older: string | null;
}

export function LatestAndOlder({ what, latest, older }: LatestAndOlderProps) {
  if (latest === null && older === null) return null;
  return (
    <nav aria-label="Pagination" className="flex flex-wrap items-center gap-4 border-t py-6 print:hidden">
      {latest === null ? null : <LinkButton href={latest}>Latest {what}</LinkButton>}
      {older === null ? null : <LinkButton href={older}>Older {what}</LinkButton>}
    </nav>
  );
}

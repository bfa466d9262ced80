/** How far the machine is with a job; nothing when it is through. */
import { type ItemCounts, openOf, totalOf } from '@/domain/desk/job-views';

export function ProgressBar({ counts }: { counts: ItemCounts }) {
  const [total, open] = [totalOf(counts), openOf(counts)];
  if (open === 0) return null;
  return <progress className="job-progress" value={total - open} max={total} aria-label="Import progress" />;
}

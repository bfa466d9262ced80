/** Above a view that was counted for a while, during which something was written: of which moments its numbers are. */
import { Notice } from '../ui/notice';

interface MovedOnProps {
  readonly from: Date;
  readonly to: Date;
  /** the same view once more */
  readonly href: string;
}

export function MovedOn({ from, to, href }: MovedOnProps) {
  return (
    <div className="page-width pt-4">
      <Notice>
        Counted from {clockTime(from)} to {clockTime(to)} UTC. Something was written meanwhile, so that numbers on this page may differ a
        little from each other ·{' '}
        <a className="link" href={href}>
          Count again
        </a>
      </Notice>
    </div>
  );
}

const clockTime = (time: Date): string => time.toISOString().slice(11, 19);

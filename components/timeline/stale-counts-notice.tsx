/** The notice above a view whose data changed while its numbers were counted. */
import { Notice } from '../ui/notice';

interface StaleCountsNoticeProps {
  readonly from: Date;
  readonly to: Date;
  /** the same view once more */
  readonly href: string;
}

export function StaleCountsNotice({ from, to, href }: StaleCountsNoticeProps) {
  return (
    <div className="page-width pt-4">
      <Notice>
        Data changed while this page loaded ({clockTime(from)} to {clockTime(to)} UTC), so some counts may not match.{' '}
        <a className="link" href={href}>
          Reload page
        </a>
      </Notice>
    </div>
  );
}

const clockTime = (time: Date): string => time.toISOString().slice(11, 19);

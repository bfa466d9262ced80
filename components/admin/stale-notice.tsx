/** Somebody else was faster: what is stored now, beside what was typed, which is still in the form. */
import type { ActionResult } from '@/domain/action-state';
import { Notice } from '../ui/notice';
import { useInSight } from '../ui/use-in-sight';

interface StaleNoticeProps {
  readonly state: ActionResult<unknown>;
  readonly differences: readonly { readonly label: string; readonly stored: string }[];
  /** where to begin again */
  readonly href: string;
  /** called when what was typed is given up */
  readonly onDropped?: (() => void) | undefined;
}

export function StaleNotice({ state, differences, href, onDropped }: StaleNoticeProps) {
  const ref = useInSight<HTMLDivElement>(state);
  return (
    <Notice ref={ref} kind="warning">
      <p className="font-medium">{state.ok ? '' : state.error.message}</p>
      {differences.length === 0 ? <p>Both versions are identical.</p> : null}
      <dl className="mt-2 text-meta">
        {differences.map(({ label, stored }) => (
          <div key={label} className="flex gap-2">
            <dt className="flex-none text-ink-2">{label} (saved version):</dt>
            <dd className="min-w-0 whitespace-pre-wrap">{stored}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2">
        <a className="link" href={href} onClick={onDropped}>
          Discard my changes
        </a>
      </p>
    </Notice>
  );
}

'use client';
import { useRouter } from 'next/navigation';
import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { type ItemCounts, type ItemDecision, openOf, progressWords, totalOf } from '@/domain/desk/job-views';
import { ActionForm, FormMessage, SubmitButton } from '../admin/action-form';
import { ProgressLink } from '../admin/progress-link';

const EVERY_MS = 1_000;

/** The progress of a running job. Polls every second and refreshes the page when items finish. */
export function JobProgress({ jobId, counts, href }: { jobId: number; counts: ItemCounts; href: string }) {
  const router = useRouter();
  const [seen, setSeen] = useState(counts);
  const [lost, setLost] = useState(false);
  const shown = JSON.stringify(counts);
  useEffect(() => setSeen(JSON.parse(shown) as ItemCounts), [shown]);
  const under = openOf(counts) > 0;
  useEffect(() => {
    if (!under) return;
    const ask = async () => {
      try {
        const response = await fetch(`/admin/jobs/${jobId}/progress`, { cache: 'no-store' });
        if (!response.ok) return setLost(true);
        const { counts: now } = (await response.json()) as { counts: ItemCounts };
        setLost(false);
        setSeen(now);
        if (JSON.stringify(now) !== shown) router.refresh();
      } catch {
        // The next poll may succeed.
        setLost(true);
      }
    };
    const timer = setInterval(ask, EVERY_MS);
    return () => clearInterval(timer);
  }, [jobId, under, shown, router]);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pb-4">
      <p role="status" className="tabular-nums">
        {progressWords(seen)}
      </p>
      <ProgressBar counts={seen} />
      {under ? <ProgressLink href={href} /> : null}
      {lost ? <p className="text-meta text-warning">The server is not responding. Trying again…</p> : null}
    </div>
  );
}

export function ProgressBar({ counts }: { counts: ItemCounts }) {
  const [total, open] = [totalOf(counts), openOf(counts)];
  if (open === 0) return null;
  return <Progress value={total - open} max={total} aria-label="Import progress" />;
}

const BAR =
  'h-[6px] w-40 overflow-hidden rounded-[3px] border-0 bg-line accent-[var(--agreements)] [&::-moz-progress-bar]:bg-[var(--agreements)] [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-[var(--agreements)]';

export const Progress = (props: Omit<ComponentProps<'progress'>, 'className'>) => <progress {...props} className={BAR} />;

interface DecideFormProps {
  readonly action: FormAction;
  readonly jobId: number;
  readonly number?: number;
  readonly intent: ItemDecision;
  readonly primary?: boolean;
  readonly children: ReactNode;
}

export const DecideForm = ({ action, jobId, number, intent, primary = false, children }: DecideFormProps) => (
  <ActionForm action={action} hidden={{ job: jobId, number }}>
    <SubmitButton variant={primary ? 'primary' : 'quiet'} name="intent" value={intent}>
      {children}
    </SubmitButton>
    <FormMessage />
  </ActionForm>
);

'use client';
/** Popover of a "+37" button. It lists the ten most important events of the cluster and links to all of them. */
import { useEffect, useState } from 'react';
import { laneFilters } from '@/domain/filters/lane-changes';
import { type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { counted } from '@/domain/text/counted';
import { Button } from '../ui/button';
import { Glyph } from '../ui/glyph';
import { LazyPopover } from '../ui/lazy-popover';
import { Link } from '../ui/link';
import { type AxisItem, axisItem } from './layout/axis-item';
import type { Cluster } from './layout/clusters';
import { fetchMembers } from './layout/tile-source';
import { type DayWindow, daysOf, getWindow } from './layout/window-store';

export interface OpenCluster {
  readonly cluster: Cluster;
  readonly anchor: HTMLElement;
}

interface ClusterPopoverProps {
  readonly open: OpenCluster | null;
  /** filters of the axis, with every lane by name */
  readonly filters: TimelineFilters;
  readonly today: string;
  readonly onClose: () => void;
  readonly onZoom: (window: DayWindow) => void;
}

const LISTED = 10;
const AIR = 0.2;
const LEAST_AIR_DAYS = 1;

export function ClusterPopover({ open, filters, today, onClose, onZoom }: ClusterPopoverProps) {
  const { items, failed } = useMembers(open?.cluster ?? null, filters, today);
  if (!open) return null;
  const { cluster, anchor } = open;
  const days = daysOf(cluster);
  const { lanes } = filters;
  const listed = lanes === null ? filters : laneFilters(filters, lanes.by, lanes.values, cluster.lane);
  const air = Math.max(LEAST_AIR_DAYS, (cluster.to - cluster.from) * AIR);
  const closer = { from: cluster.from - air, to: cluster.to + air };
  const now = getWindow();
  const canZoom = now === null || closer.to - closer.from < (now.to - now.from) * 0.9;
  return (
    <LazyPopover anchor={anchor} onClose={onClose} title={counted(cluster.count, 'more event')}>
      <ul className="flex min-h-6 flex-col gap-1.5 text-meta" aria-busy={items === null}>
        {(items ?? []).map((item) => (
          <li key={item.id} className="flex gap-2" data-family={item.family}>
            <span className="pt-1">
              <Glyph family={item.family} fill={item.fill} size="0.625rem" />
            </span>
            <a href={item.href} data-open={item.id} className="min-w-0 hover:text-accent" onClick={onClose}>
              {item.title}{' '}
              <span className="block text-ink-3">
                {item.dateWords}
                {item.standing === null ? null : `, ${item.standing}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {items?.length === LISTED && cluster.count > LISTED ? (
        <p className="mt-2 text-ink-3 text-meta">These are the {LISTED} most important.</p>
      ) : null}
      {failed ? <p className="text-ink-2 text-meta">Could not load all of these events. Close this list and try again.</p> : null}
      <div className="mt-3 flex gap-2" data-dense="">
        {canZoom ? <Button onClick={() => onZoom(closer)}>Zoom in</Button> : null}
        {listed === null ? null : (
          <Link className="button" data-variant="secondary" href={timelineHref({ ...listed, ...days, page: 1 })} onClick={onClose}>
            Show events in list
          </Link>
        )}
      </div>
    </LazyPopover>
  );
}

/** Lists the known events without a mark first, because they are more important. Requests the others only if needed. */
function useMembers(cluster: Cluster | null, filters: TimelineFilters, today: string) {
  const [answer, setAnswer] = useState<{ readonly cluster: Cluster; readonly items: readonly AxisItem[]; readonly failed: boolean } | null>(
    null,
  );
  const enough = cluster !== null && cluster.known.length >= Math.min(LISTED, cluster.count);

  useEffect(() => {
    if (cluster === null || enough) return;
    const abort = new AbortController();
    fetchMembers(filters, cluster.lane, daysOf(cluster), abort.signal)
      .then(({ events }) => {
        const knownIds = new Set([...cluster.known.map((item) => item.id), ...cluster.drawn]);
        const others = events.filter((event) => !knownIds.has(event.id)).map((event) => axisItem(event, today));
        setAnswer({ cluster, items: [...cluster.known, ...others], failed: false });
      })
      .catch(() => {
        if (!abort.signal.aborted) setAnswer({ cluster, items: cluster.known, failed: true });
      });
    return () => abort.abort();
  }, [cluster, enough, filters, today]);

  if (cluster === null) return { items: null, failed: false };
  if (enough) return { items: cluster.known.slice(0, LISTED), failed: false };
  return answer?.cluster === cluster
    ? { items: answer.items.slice(0, LISTED), failed: answer.failed }
    : { items: cluster.known.length > 0 ? cluster.known.slice(0, LISTED) : null, failed: false };
}

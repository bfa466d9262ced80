'use client';
/** Popover of a "+37" button. It lists the ten most important events of the cluster and links to all of them. */
import { laneFilters } from '@/domain/filters/lane-changes';
import { type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { counted } from '@/domain/text/counted';
import { laneMembersHref, membersHref } from '@/domain/timeline/axis-window';
import type { MembersView } from '@/domain/timeline/timeline-view';
import { Button, Link } from '../ui/button';
import { Glyph } from '../ui/glyph';
import { LazyPopover } from '../ui/lazy-popover';
import { useFetched } from '../ui/use-fetched';
import { axisItem } from './layout/axis-item';
import { ONLY_LANE } from './layout/axis-lanes';
import type { Cluster } from './layout/clusters';
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

const hrefOf = (filters: TimelineFilters, { lane, ...days }: Cluster): string =>
  lane === ONLY_LANE ? membersHref(filters, daysOf(days)) : laneMembersHref(filters, lane, daysOf(days));

/** Lists the known events without a mark first, because they are more important. Requests the others only if needed. */
function useMembers(cluster: Cluster | null, filters: TimelineFilters, today: string) {
  const enough = cluster === null || cluster.known.length >= Math.min(LISTED, cluster.count);
  const href = enough ? null : hrefOf(filters, cluster);
  const { answer, failed } = useFetched<MembersView>(href);
  if (cluster === null) return { items: null, failed };
  const { known, drawn } = cluster;
  const knownIds = new Set([...known.map((item) => item.id), ...drawn]);
  const events = answer?.href === href ? answer?.data.events.filter(({ id }) => !knownIds.has(id)) : undefined;
  const items = [...known, ...(events ?? []).map((event) => axisItem(event, today))].slice(0, LISTED);
  return { items: enough || events || failed || known.length > 0 ? items : null, failed };
}

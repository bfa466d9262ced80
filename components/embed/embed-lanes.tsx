/** Lanes in an embed: the bars of each, on the span of the strip above and on one scale, so that they can be compared. */
import { numberWords } from '@/domain/text/counted';
import type { LaneStrip } from '@/domain/timeline/lanes-view';
import type { HistogramView } from '@/domain/timeline/timeline-view';
import { HistogramPlot } from '../overview/histogram-plot';
import { overviewBars } from '../overview/overview-bars';

/** In their order. */
export function EmbedLanes({ lanes, today }: { lanes: readonly LaneStrip[]; today: string }) {
  if (lanes.length === 0) return null;
  // nothing pales behind them: the strip above has all the others
  const alone = ({ histogram }: LaneStrip): HistogramView => ({
    ...histogram,
    buckets: histogram.buckets.map((bucket) => ({ ...bucket, all: bucket.shown })),
  });
  const drawn = lanes.flatMap((lane) => {
    const overview = overviewBars(alone(lane), today);
    return overview ? [{ ...lane, overview }] : [];
  });
  const most = Math.max(1, ...drawn.map(({ overview }) => overview.most));
  return (
    <ul className="embed-lanes">
      {drawn.map(({ id, label, count, histogram, overview }) => (
        <li key={id}>
          <p className="embed-lane-name">
            <span>{label}</span> <span>{numberWords(count)}</span>
          </p>
          <div className="embed-lane">
            <HistogramPlot overview={{ ...overview, most }} label={`${label}: events per ${histogram.unit}`} />
          </div>
        </li>
      ))}
    </ul>
  );
}

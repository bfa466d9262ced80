'use client';
/**
 * Legend of the axis. First-time visitors see six marks above the axis until they close them. "How to read the symbols"
 * shows all marks. The row has a fixed height, so the page does not shift.
 */
import { X } from 'lucide';
import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { FAMILIES, FAMILY_IDS } from '@/domain/drawing';
import { readStored, store } from '../ui/browser-storage';
import { Button } from '../ui/button';
import { Glyph } from '../ui/glyph';
import { LazyPopover } from '../ui/lazy-popover';
import { PAST_DUE_BOX, PAST_DUE_PATH, SHARED_BOX, SHARED_PATH } from './frame/elements';
import { MarkSample, type SampleMark } from './mark-sample';

interface Mark extends SampleMark {
  readonly words: string;
}

const FIRST_MARKS: readonly Mark[] = [
  { edge: 'point', fill: 'filled', words: 'a day' },
  { edge: 'crisp', fill: 'filled', words: 'several days' },
  { edge: 'soft', fill: 'filled', words: 'a month' },
  { edge: 'hatched', fill: 'filled', words: 'about' },
  { edge: 'point', fill: 'outlined', words: 'planned' },
  { edge: 'point', fill: 'struck', words: 'canceled' },
];

const MARKS: readonly Mark[] = [
  { edge: 'point', fill: 'filled', words: 'happened on this day' },
  { edge: 'crisp', fill: 'filled', words: 'lasted from the first day to the last' },
  { edge: 'soft', fill: 'filled', words: 'within this period, exact day not stated' },
  { edge: 'soft', fill: 'filled', thickness: 10, words: 'within a season or a quarter' },
  { edge: 'soft', fill: 'filled', thickness: 6, words: 'within a year, decade or century' },
  { edge: 'hatched', fill: 'filled', words: 'approximate, or early, mid or late in the period' },
  { edge: 'fades-right', fill: 'filled', words: 'since or after, no known end' },
  { edge: 'fades-left', fill: 'filled', words: 'by or before, no known start' },
  { edge: 'point', fill: 'outlined', words: 'planned or postponed' },
  { edge: 'point', fill: 'dotted', words: 'possible' },
  { edge: 'point', fill: 'struck', words: 'canceled, or did not happen' },
];

const LegendMark = ({ mark }: { mark: Mark }) => (
  <li data-family="talks">
    {mark.edge === 'point' ? (
      <span className="legend-glyph">
        <Glyph family="talks" fill={mark.fill} />
      </span>
    ) : (
      <MarkSample mark={mark} />
    )}
    {mark.words}
  </li>
);

const LegendMarks = () => (
  <ul>
    {MARKS.map((mark) => (
      <LegendMark key={mark.words} mark={mark} />
    ))}
    <li>
      <span className="legend-glyph">
        <AxisIcon className="ax-past-due" box={PAST_DUE_BOX} path={PAST_DUE_PATH} />
      </span>
      planned for a date that has passed, outcome unknown
    </li>
    <li>
      <span className="legend-glyph">
        <AxisIcon className="ax-shared" box={SHARED_BOX} path={SHARED_PATH} />
      </span>
      also in another lane (underlined if the symbol has no label)
    </li>
    <li>
      <span className="count-pill min-w-9 justify-self-center">+37</span>
      events that do not fit (zoom in to see them)
    </li>
  </ul>
);

const LegendFamilies = () => (
  <ul>
    {FAMILY_IDS.map((family) => (
      <li key={family} data-family={family}>
        <span className="legend-glyph">
          <Glyph family={family} />
        </span>
        {FAMILIES[family].label}
      </li>
    ))}
  </ul>
);

interface AxisIconProps {
  readonly className: string;
  /** width and height of its coordinate system */
  readonly box: number;
  readonly path: string;
}

const AxisIcon = ({ className, box, path }: AxisIconProps) => (
  <svg className={className} viewBox={`0 0 ${box} ${box}`} aria-hidden="true">
    <path d={path} />
  </svg>
);

const CLOSED = 'legend-closed';

export function Legend() {
  const [strip, setStrip] = useState<'unknown' | 'open' | 'closed'>('unknown');
  const [whole, setWhole] = useState<Element | null>(null);
  useEffect(() => setStrip(readStored(CLOSED) === 'yes' ? 'closed' : 'open'), []);
  const close = (): void => {
    store(CLOSED, 'yes');
    setStrip('closed');
  };

  return (
    <div className="legend" data-strip={strip}>
      {strip === 'open' ? (
        <ul
          className="legend-strip flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 whitespace-nowrap"
          aria-label="How to read the symbols"
        >
          {FIRST_MARKS.map((mark) => (
            <LegendMark key={mark.words} mark={mark} />
          ))}
        </ul>
      ) : null}
      <button
        type="button"
        className="link text-meta"
        aria-haspopup="dialog"
        aria-expanded={whole !== null}
        onClick={(click) => setWhole(click.currentTarget)}
      >
        {strip === 'open' ? 'Show all symbols' : 'Explain symbols'}
      </button>
      {strip === 'open' ? (
        <Button variant="quiet" dense iconOnly className="text-ink-3 hover:text-ink" aria-label="Close legend" onClick={close}>
          <Icon of={X} size="1rem" />
        </Button>
      ) : null}
      <LazyPopover title="How to read the symbols" anchor={whole} onClose={() => setWhole(null)}>
        <div className="legend-whole">
          <LegendMarks />
          <LegendFamilies />
        </div>
      </LazyPopover>
    </div>
  );
}

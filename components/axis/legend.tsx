'use client';
/**
 * Legend of the axis. First-time visitors see six marks above the axis until they close them. "How to read the symbols"
 * shows all marks. The row has a fixed height, so the page does not shift.
 */
import { X } from 'lucide';
import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Button } from '../ui/button';
import { LazyPopover } from '../ui/lazy-popover';
import { FIRST_MARKS, LegendFamilies, LegendMark, LegendMarks } from './legend-marks';

const CLOSED = 'legend-closed';

/** Returns null if the browser blocks storage. Then every visit counts as the first. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function Legend() {
  const [strip, setStrip] = useState<'unknown' | 'open' | 'closed'>('unknown');
  const [whole, setWhole] = useState<Element | null>(null);
  useEffect(() => setStrip(storage()?.getItem(CLOSED) === 'yes' ? 'closed' : 'open'), []);
  const close = (): void => {
    storage()?.setItem(CLOSED, 'yes');
    setStrip('closed');
  };

  return (
    <div className="legend" data-strip={strip}>
      {strip === 'open' ? (
        <ul className="legend-strip" aria-label="How to read the symbols">
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
        <Button variant="quiet" dense iconOnly className="legend-close" aria-label="Close legend" onClick={close}>
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

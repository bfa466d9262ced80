'use client';
/** The grammar of the marks: which edge, which fill, which shape means what. Open at first; once closed it stays closed, no tour. */
import { useEffect, useRef } from 'react';
import { FAMILIES, FAMILY_IDS } from '@/domain/families';
import { Glyph } from '../ui/glyph';

const MARKS = [
  { edge: 'point', fill: 'filled', words: 'day' },
  { edge: 'crisp', fill: 'filled', words: 'lasted' },
  { edge: 'soft', fill: 'filled', words: 'some day of a month' },
  { edge: 'hatched', fill: 'filled', words: 'about, early, late' },
  { edge: 'point', fill: 'outlined', words: 'planned' },
  { edge: 'point', fill: 'struck', words: 'cancelled, postponed' },
] as const;

const CLOSED = 'legend-closed';

/** Storage may be switched off: then the legend is simply open on every visit. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function Legend() {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current && storage()?.getItem(CLOSED) !== 'yes') details.current.open = true;
  }, []);
  return (
    <details ref={details} className="legend" onToggle={(toggle) => storage()?.setItem(CLOSED, toggle.currentTarget.open ? 'no' : 'yes')}>
      <summary>
        <span className="link text-meta">How to read it</span>
      </summary>
      <ul>
        {MARKS.map((mark) => (
          <li key={mark.words} data-family="talks">
            {mark.edge === 'point' ? (
              <Glyph family="talks" fill={mark.fill} />
            ) : (
              <span className="ax legend-mark" data-edge={mark.edge} data-fill={mark.fill} data-family="talks">
                <span className="ax-mark" />
              </span>
            )}
            {mark.words}
          </li>
        ))}
      </ul>
      <ul>
        {FAMILY_IDS.map((family) => (
          <li key={family} data-family={family}>
            <Glyph family={family} />
            {FAMILIES[family].label}
          </li>
        ))}
      </ul>
    </details>
  );
}

'use client';
/** One line below the axis, seen and announced: what is in sight, or quietly that something could not be fetched. */
import { useEffect, useState } from 'react';
import { Button } from '../ui/button';
import { type Sight, sightWords } from './layout/sight';
import type { TileState } from './tiles/tile-source';

interface AxisStateProps {
  readonly sight: Sight | null;
  readonly state: TileState;
  readonly onRetry: () => void;
}

/** until then the window may move on */
const SETTLED_MS = 700;

export function AxisState({ sight, state, onRetry }: AxisStateProps) {
  const [said, say] = useState('');
  useEffect(() => {
    if (sight === null || state === 'loading') return;
    const timer = setTimeout(() => say(sightWords(sight)), said === '' ? 0 : SETTLED_MS);
    return () => clearTimeout(timer);
  }, [sight, state, said]);

  return (
    <div className="axis-state">
      <p role="status" aria-live="polite">
        {state === 'failed' ? 'Could not load part of the axis. Events already loaded stay visible.' : said}
      </p>
      {state === 'failed' ? (
        <Button variant="quiet" dense onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}

'use client';
/**
 * Loads components that need scripts and can follow the page. Their code loads after the page is interactive, and the
 * document does not preload it.
 */
import { type ComponentType, useEffect, useState } from 'react';

/** Returns a component that loads the result of `load`. Renders `place` until then, and also if loading fails. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>, place?: ComponentType<Props>): ComponentType<Props> {
  // biome-ignore lint/correctness/noComponentHookFactories: called when a module is read, never while something is drawn
  return function Late(props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      load().then(
        (loaded) => setPart(() => loaded),
        () => undefined,
      );
    }, []);
    const Shown = Part ?? place;
    return Shown ? <Shown {...props} /> : null;
  };
}

'use client';
/** For what needs scripts anyway and can come after the page: its code is fetched once the page can be used, and the document does not name it. */
import { type ComponentType, useEffect, useState } from 'react';

/** The component of `load`, drawn once its code has come; until then, and where it cannot be had, `place` keeps its place. */
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

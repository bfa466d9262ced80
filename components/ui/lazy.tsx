'use client';
/**
 * Loads components that need scripts. Their code loads when they are first shown, after the page is interactive, and the
 * document does not preload it.
 */
import { type ComponentType, useEffect, useState } from 'react';

/** Returns a component that loads the result of `load`. Shows `place` until then, and a message as well if loading fails. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>, place?: ComponentType<Props>): ComponentType<Props> {
  const Place = place ?? Nothing;
  // A part with a place may be in the server's page, which hydration must match.
  let loadedPart: ComponentType<Props> | undefined;
  // biome-ignore lint/correctness/noComponentHookFactories: called when a module is read, never while something is drawn
  return function Late(props) {
    const [Part, setPart] = useState<ComponentType<Props>>(() => (place ? Place : (loadedPart ?? Place)));
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      load().then(
        (loaded) => {
          loadedPart = loaded;
          setPart(() => loaded);
        },
        () => setFailed(true),
      );
    }, []);
    return (
      <>
        <Part {...props} />
        {failed ? <FailedNotice /> : null}
      </>
    );
  };
}

const Nothing = () => null;

/** If several parts of a page fail, their notices cover each other, so readers see one. */
const FailedNotice = () => (
  <p role="alert" className="floating fixed bottom-4 left-4 z-45 px-3 py-2 text-error text-meta print:hidden">
    Could not load a part of this page. Your data is safe. Reload the page.
  </p>
);

'use client';
/** For what needs scripts anyway and can come after the page: its code is fetched once the page can be used, and the document does not name it. */
import { type ComponentType, useEffect, useState } from 'react';

/** The component once its code has come; null until then, and where it cannot be had. `load` has to be the same function at every call. */
export function useLate<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
  const [part, setPart] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    load().then(
      (loaded) => setPart(() => loaded),
      () => undefined,
    );
  }, [load]);
  return part;
}

type EventsOf<Target> = Target extends Document
  ? DocumentEventMap
  : Target extends Window
    ? WindowEventMap
    : Target extends MediaQueryList
      ? MediaQueryListEventMap
      : HTMLElementEventMap;

type Listeners<Events> = { readonly [Type in keyof Events]?: (event: Events[Type]) => void };

/** Adds listeners by event type, and returns the function that removes them. */
export function listen<Target extends EventTarget>(target: Target, listeners: Listeners<EventsOf<Target>>, capture = false): () => void {
  const all = Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of all) target.addEventListener(type, listener, capture);
  return () => {
    for (const [type, listener] of all) target.removeEventListener(type, listener, capture);
  };
}

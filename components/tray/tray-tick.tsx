/** "Add to collection" on an event: a checkbox that a script fetched after the page listens to; see `lazy-tray-watch`. */
export function TrayTick({ event }: { event: { readonly id: number; readonly title: string } }) {
  return (
    <label className="tray-tick needs-script">
      <input
        type="checkbox"
        className="checkbox"
        autoComplete="off"
        data-tray={event.id}
        aria-label={`Add to collection: ${event.title}`}
      />
      Add to collection
    </label>
  );
}

/** "Add to collection" checkbox on an event. `lazy-scripts` loads the script that handles it. */
export const TrayTick = ({ event }: { event: { readonly id: number; readonly title: string } }) => (
  <label className="tray-tick needs-script">
    <input type="checkbox" className="checkbox" autoComplete="off" data-tray={event.id} aria-label={`Add to collection: ${event.title}`} />
    Add to collection
  </label>
);

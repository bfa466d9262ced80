/** The key that does what a button or link does, beside its words. Who hears the page learns it from `aria-keyshortcuts`. */
export const Keycap = ({ children }: { children: string }) => (
  <span className="keycap needs-script" aria-hidden="true">
    {children}
  </span>
);

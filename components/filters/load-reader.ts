/** Loads when a reader focuses a date field, because few readers enter dates. */
export const loadReader = () => import('@/domain/timeline/read-bounds');

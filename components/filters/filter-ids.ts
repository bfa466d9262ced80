/** IDs that connect fields and buttons elsewhere on the page to the filters. */
export const FILTER_FORM = 'filter-form';
export const FILTER_SHEET = 'filters';
/** the column beside the filters */
export const RESULTS = 'results';

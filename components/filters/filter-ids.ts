/** The ids by which fields and buttons elsewhere on the page belong to the filters. */
export const FILTER_FORM = 'filter-form';
export const FILTER_SHEET = 'filters';

/** Detects forms that the browser submits without scripts. */
export const isPlainForm = (headers: Headers): boolean =>
  headers.get('content-type')?.startsWith('multipart/form-data') === true && !headers.has('next-action');

/** What is asked again before passwords, roles and tokens are changed, so that a browser left open is not enough. */

/** the field of any form in which a person gives their own password once more */
export const CONFIRM_FIELD = 'confirmPassword';

/** for so long after giving it nobody is asked again */
export const CONFIRM_MINUTES = 10;

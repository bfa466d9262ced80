/** Whose a thing is that one body does something to, when another reports it: "A said B had shot down its drone". */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs whose object belongs to another than the one who acts. */
export const DONE_TO_OTHERS = words(
  'shoot detain arrest ram shell strike bomb attack expel capture intercept board sink kidnap abduct harass target hack hit summon raid torpedo ambush',
);
/** Verbs of which the same holds only for a land and its bounds. */
export const TRESPASSING_VERBS = words('violate enter cross breach invade penetrate');
/** "its airspace" */
export const BOUNDS_NOUNS = words('airspace waters territory border borders sovereignty soil land zone');
/** Verbs that are done to what is one's own as well as to what is another's. */
export const DONE_TO_ANY = words('destroy release free return seize kill damage block jail sentence evacuate search impound');

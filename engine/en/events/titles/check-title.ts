/** What a title must be: whole, with nothing that only an earlier sentence explains, and not too long. */

/** Characters of the longest title. */
export const MOST_LENGTH = 180;

/** Whom only the speaker or an earlier sentence names. */
const OPEN_PRONOUN =
  /(?<!\p{L})(?:we|us|me|you|I|my|your|this|these|there(?! (?:is|are|was|were|ha[sd]|have))|the former$|the latter|myself|ourselves)(?!\p{L})/u;
const LOOSE =
  /(?<![\p{L}’'-])(?:of|at|by|for|with|(?<!sworn )in|from|to|and|or|but|the|an?|between|into|that|which|who|as|is|are|was|were|had|has|have|will|not|its|their|his|her|be|than|amid|since|until|would|also|such|if|including|both|against|towards?|about|when|while|after|before|says?|tells?|warns?|accuses?|suggests?|among|during|per|via|under|further|there|whereby|where|n?either|unless|upon|whether|how|what|saying|do|does|did|lasts?|been|being|he|she|they|we|just|newly)$/u;
const BAD_START =
  /^(?:of|with|by|from|for|into|that|than|and|or|but|as|in|at(?! least)|on|which|who|whose|this|these|those|it|he|she|they|there|we|i|you|such|its|their|his|her|our|my|another|similar|others?|both|said|saying|versus|including|according|following|so|yet|also|among|amid|during|despite|[’'])(?!\p{L})/iu;

/** No loose end, and no mark. */
export const endsWell = (title: string): boolean => !LOOSE.test(title) && /[\p{L}\p{N})%'’]$/u.test(title);

/** "X confirms the visit of X". */
const endsAsBefore = (title: string): boolean => /(?<!\p{L})(\p{Lu}\p{L}+ \p{Lu}\p{L}+) .*\1$/u.test(title);

/** A title without a loose end, a doubled word, a pronoun for nobody named (unless `open`) or a bracket left open. */
export const isWhole = (title: string, open = false): boolean =>
  /^[\p{Lu}\p{N}$€£].* /u.test(title) &&
  title.length <= MOST_LENGTH &&
  endsWell(title) &&
  !BAD_START.test(title) &&
  !/^(?:To \p{Ll}|\p{Lu}\p{Ll}+ed (?:in|on|by|to|for|with|the|a) )/u.test(title) &&
  !/(?<!\p{L})(\p{L}+) \1(?!\p{L})/iu.test(title) &&
  !/[()]| (?:that|which|who)(?: \p{L}+)? \p{L}+$| between (?:the )?\p{Lu}(?!.* and )/u.test(title) &&
  (open || !OPEN_PRONOUN.test(title)) &&
  !endsAsBefore(title);

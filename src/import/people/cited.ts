/** A text → whether an author of a work was named just before. */

/** What stands behind the author of a work. */
export const CITED =
  /^(?:\s?et al|\s?等人|\s?等[,，（(\s]*(?:19|20)\d\d|\s?(?:and|&|和|与)\s?[A-Z][a-z]+\s?[,，（(]+\s?(?:19|20)\d\d|\s?[,，]?\s?[（(](?:19|20)\d\d)/u;

/** English words: what their forms have in common. Pure. */

/** What the forms of an English word have in common: memorise, memorising, memorisation. Words too short to tell stay whole. */
export function stemOf(form: string): string {
  if (!/^[a-z]{6,}$/u.test(form)) return form;
  const stem = form.replace(ENDING, '');
  return stem.length >= 4 ? stem : form;
}

const ENDING =
  /(?:i[sz]ations?|i[sz]ing|i[sz](?:ed|ers?|es?)|ations?|ating|at(?:ed|es?|ors?|ive)|ments?|ness|ings?|ions?|ities|ity|ively|ive|ers?|ors?|ally|ed|es|ly|al|e|y)$/u;

/** Whether a word that begins so may be a form of it, or the same with a number: training and train2 of train, but not Martin of mar. */
export function isFormOf(word: string, stem: string): boolean {
  const doubled = stem.at(-1);
  const rest = word.slice(stem.length);
  return /^\d/u.test(rest) || ENDINGS.test(rest) || (rest[0] === doubled && ENDINGS.test(rest.slice(1)));
}

const ENDINGS =
  /^(?:i[sz]|at|ion|ing|ed|er|or|es?|ies?|y|s|al|ly|iv|ment|ness|it|able|ably|abil|ic|ist|ism|ful|less|[ae]nc|[ae]nt|ar)*$/u;

/** Words that ask or join and say little of what a text is about. */

export function isQuietWord(word: string): boolean {
  return QUIET.has(word);
}

const QUIET = new Set(
  (
    'a an the of in on at to for from by with as and or but is are was were be been do does did can could should would will ' +
    'how what why when where which who whose it its this that these those there their we you i my your our any some so than then ' +
    'into about vs via if not no s t re ll ve all other others more most rather used use using make makes made have has had get gets got ' +
    'there us me tell problem question one two new way ways after before'
  ).split(' '),
);

/** A title is cut at them. */
export const QUIET_HAN =
  /为什么|为何|怎么样|怎么办|怎么|怎样|如何|什么|是不是|有没有|能不能|会不会|可不可以|是否|哪些|哪个|哪种|哪里|哪|关于|请问|一下|大家|可以|这个|那个|一个|没有|时候|以及|或者|还是|的话|吗|呢|吧|啊|的|了|是|在|和|与|及|或|而|有|被|把|对|从|给|让|也|都|就|还|又|很|做|得|我|你|他|们|这|那|不|该|一般|多少|几个/u;

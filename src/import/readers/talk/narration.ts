/** `我又问：`, `She then asks:`, `O love:`: words of a story or a poem that stand as a speaker would. What stands before a colon → yes or no. */

/** Nobody's name begins so where it is followed by a word for asking or answering. */
const BEGINS_HAN =
  /^(?:[我你您他她它咱谁誰]|自己|有人|大家|众人|眾人|这|這|那|如何|怎么|怎麼|标准|標準|参考|參考|以下|上述|最佳|高赞|高讚)/u;
const BEGINS_LATIN =
  /^(?:the|this|that|he|she|it|who|i|you|we|they|one|some(?:one|body)|many|people|best|accepted|top|my|your|our|a|an|to|in|for|short|long)\b/iu;
const ENDS = /(?:[又再也就便还還忙却卻才着著地道声聲反追回]| [a-z]+ly| then| and| also)$/u;

/** @param who what stands before the word for asking or answering: `我又`, `She then` */
export function isNarratedSpeaker(who: string): boolean {
  return BEGINS_HAN.test(who) || BEGINS_LATIN.test(who) || ENDS.test(who);
}

/** @param label all that stands before the colon, the word for asking too: `You asked`, `众人笑道` */
export function isNarrated(label: string): boolean {
  return (
    /^(?:i|you|he|she|we|they|it|who|this|that|these|those|there|my|your|his|her|our|their|its|oh?)\s+\p{L}/iu.test(
      label,
    ) ||
    /^(?:[我你您他她它咱谁誰]们?|[我你他她]們|有人|众人|眾人|自己)(?:又|再|还|還|便|就|也|都|才|却|卻|笑着|笑著|低声|低聲)?(?:问|問|说|說|答|道|想|叫|喊|笑|回答|问道|問道|说道|說道)$/u.test(
      label,
    )
  );
}

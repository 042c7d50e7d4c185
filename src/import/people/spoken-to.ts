/** A name in Latin letters that is a word as well, or a short one → whether somebody is spoken to or quoted by it where it stands. */

export function isSpokenToAt(text: string, from: number, to: number): boolean {
  const name = text.slice(from, to);
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return false;
  const before = text.slice(Math.max(0, from - 16), from);
  const behind = text.slice(to, to + 24);
  if (TURNS_TO.test(before) || ADDRESSED.test(behind)) return true;
  // Of models people say that they say something, too.
  return !MODELS.has(name.toLowerCase()) && SAYS.test(behind);
}

const TURNS_TO =
  /(?:^|[^\p{L}])(?:thanks|thank you|thx|hi|hey|hello|cc|ping|sorry|welcome|congrats|agree with|\+1 to),? $|(?:谢谢|謝謝|感谢|感謝|多谢|麻烦|麻煩|辛苦)\s?$/iu;
const ADDRESSED = /^[,，]?\s?(?:[你您]|(?:can|could|would|will|did|do|are|have) you\b)/u;
const SAYS =
  /^\s?(?:刚才|剛才|刚刚|剛剛|昨天|前面|上面|上次|之前|也|都)?(?:说|說|讲|講|提到|提过|提過|提的|问|問|觉得|覺得|认为|認為|回复|回覆|补充|補充|推荐|推薦|贴的|貼的|发的|發的)|^ (?:said|says|asked|mentioned|suggested|pointed out|replied|wrote|posted|thinks|reported|told)\b|^['’]s (?:point|suggestion|question|comment|answer|message|idea)\b/u;
const MODELS = new Set(
  'bert claude copilot deepseek dolphin falcon gemini gemma grok llama mamba mistral opus phoenix qwen sonnet whisper'.split(
    ' ',
  ),
);

/** The names by which messengers know people, and words that stand where such a name may stand. */

/** Letters first, as WeChat's are, or digits. */
export const HANDLE = String.raw`(?<value>[A-Za-z][A-Za-z0-9_-]{4,19}|[1-9]\d{4,11})(?![A-Za-z0-9_-]|\.\d)`;

/** Words that stand behind a label without being an id. */
export function isHandle(value: string): boolean {
  return !NO_HANDLE.test(value) && !MODELS.test(value);
}

/** Could people be called so, and nothing else: no word of products and of the field, no camel case of a journal's name. */
export function isName(value: string): boolean {
  if (!isHandle(value) || value.length < 6) return false;
  if (/^(?:b?float|u?int|fp|bf|tf|version|layer|model|value|head|query|batch)s?[-_]?\d*$/iu.test(value)) return false;
  return /^\d+$/u.test(value) ? value.length > 6 : !/^[A-Z]|[a-z][A-Z]/u.test(value) && !WORDS.test(value);
}

/** Where somebody gives their own, a model may stand in it (`zhou_lora88`), but nothing is called so that begins otherwise. */
export function isOwnName(value: string): boolean {
  const [first = ''] = value.split(/[-_\d]/u);
  return value.length >= 6 && /[\d_]/u.test(value) && first.length >= 2 && isHandle(first) && !WORDS.test(first);
}

/** Is a word of these a part of the name, be it with a number behind it? */
function partOf(...words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?:^|[-_])(?:${words.join('|').replaceAll(' ', '|')})(?:$|[-_\d])`, 'iu');
}

const NO_HANDLE =
  /^(?:https?|group|groups|official|account|public|channel|bot|work|article|articles|reading|search|sdk\d*)$/iu;

/** Models, what they are made of and trained with. */
const MODELS = partOf(
  'adamw albert alexnet attention attn baichuan bart bert bottleneck chatglm chatgpt cifar claude clip cnn conv',
  'convnext deberta deepseek densenet diffusion dino dinov doubao dropout efficientnet ernie falcon gelu gemini',
  'gemma glm gpt grok gru hunyuan imagenet inception internlm internvl lora llama llava lstm mamba max minicpm',
  'mistral mixtral mlp mnist mobilenet momentum phi pytorch pythia qwen relu resnet resnext rnn roberta rwkv sgd',
  'sigmoid soft softmax swin tensorflow text transformers? unet vae vgg vicuna vit wenxin whisper yolo yolov yuanbao',
);

const WORDS = partOf(
  'account agent android anything api app batch block cache chat chunk clients? code desktop developers? devices? dim',
  'docs? embed(?:ding)?s? features? frame friends? head hidden index input ipad iphone keys? layers? learn linear login',
  'loss markdown matrix message messages mini models? moments norm official open output param parameters? pay platform',
  'plugin pretrain program projection python query queries reader release scores? script server shape shard service',
  'size stage step stickers? students? tensors? tile tokens? train transfer update users? values? vectors? version',
  'wechat weights? windows work workflow',
);

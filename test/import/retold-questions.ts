/** Threads of content/ as somebody else might ask them: in other words, in traditional script, in English; and questions nearby that are others. */
export const RETOLD: Readonly<Record<string, { readonly zh: string; readonly hant: string; readonly en: string }>> = {
  'wider-or-deeper': {
    zh: '为什么现在的 LLM 都偏宽偏浅，很少有人把层数堆得很深、每层做窄？',
    hant: '大模型為什麼多半做得又寬又淺，而不是又窄又深？',
    en: 'Why are most large language models wide and shallow rather than narrow and deep?',
  },
  'knowledge-update': {
    zh: 'OpenAI 是怎么给大模型更新知识的？',
    hant: '大模型的知識要怎麼更新，OpenAI 又是怎麼做的？',
    en: 'How does OpenAI keep the knowledge of its language models up to date (knowledge editing or continual pretraining)?',
  },
  'repetition-loop': {
    zh: '大模型一直复读同一句话是怎么回事，该怎么解决？',
    hant: '大模型的「復讀機」現象從何而來，要怎麼緩解？',
    en: 'Why do LLMs fall into repetition loops when generating, and what helps against repetitive generation?',
  },
  'length-extrapolation': {
    zh: '大家怎么看 LLM 长度外推，这个问题有意义吗？',
    hant: 'LLM 的長度外推是不是一個偽命題？',
    en: 'Is length extrapolation of LLMs a meaningful problem at all?',
  },
  'gpt-addition-digits': {
    zh: 'GPT 算加法，数字一长就错，说明了什么？',
    hant: '位數越多，GPT 的加法就越容易出錯，這代表什麼？',
    en: 'GPT makes more mistakes in addition the more digits the numbers have: what does that tell us?',
  },
  'longlora-shifted-attention': {
    zh: 'LongLoRA 训练用 shift window attention，推理却能直接用 full attention，为什么可行？',
    hant: 'LongLoRA 訓練時用 shifted window attention，測試時為何可以換回 full attention？',
    en: 'LongLoRA trains with shifted window attention; why can it go back to full attention at test time?',
  },
  'simultaneous-interpretation': {
    zh: '通用领域的同传现在算解决了吗？',
    hant: '通用領域的同聲傳譯算是基本解決了嗎？',
    en: 'Is simultaneous interpretation for general domains basically solved?',
  },
  'scaling-retrievers': {
    zh: '有人把 text embedding 模型或者 retriever 自身 scale up 吗？',
    hant: '有沒有工作專門研究把 retriever 或 text embedding 模型本身做大？',
    en: 'Has anybody scaled up the retriever or the text embedding model itself?',
  },
  'multimodal-rag': {
    zh: 'RAG 能不能检索图片、音乐这些非文本的东西？',
    hant: 'RAG 除了檢索文字，有沒有檢索圖片、歌曲的研究？',
    en: 'Is there RAG that retrieves images or songs instead of text?',
  },
  'gesture-control-models': {
    zh: '有没有能控制键盘鼠标或者人手动作的多模态模型？',
    hant: '有沒有支援鍵鼠或人手動作控制的多模態模型？',
    en: 'Are there multimodal models that control keyboard and mouse, or the motion of human hands?',
  },
  'vllm-release-memory': {
    zh: 'Python 里 del 掉 vLLM 模型，再加载另外一个会报错，怎么解决？',
    hant: '在 Python 裡刪掉 vLLM 模型後再載入另一個就報錯，怎麼辦？',
    en: 'After I delete a vLLM model in Python and load another one I get an error about tensor parallel. What to do?',
  },
  'sft-overfitting-loss': {
    zh: 'SFT 训几个 epoch 合适？loss 降到多少算过拟合（overfit）？',
    hant: 'SFT 的 loss 低到多少算 overfit，一般訓練幾個 epoch？',
    en: 'How low must the SFT loss be to count as overfit, and how many epochs are usual?',
  },
  'instruction-tuning-generalisation': {
    zh: 'instruction tuning 能不能看成提升泛化（generalization）的办法？',
    hant: 'instruction tuning 算不算一種提高泛化的方法？',
    en: 'Can instruction tuning be seen as a method of generalization?',
  },
  'mistral-chinese': {
    zh: '有没有人用中文数据继续训练过 Mistral？',
    hant: 'Mistral 有沒有用中文繼續訓練過的版本？',
    en: 'Is there a version of Mistral with continued pretraining on Chinese?',
  },
  'fresh-qa-dataset': {
    zh: '有篇论文按知识的时效性把数据集分成四类，是哪篇来着？',
    hant: '哪篇論文按知識的時效把 LLM 的資料集分成了四類？',
    en: 'Which paper sorts LLM datasets into four classes by how fast their knowledge changes?',
  },
};

/** Of the same topics, and not the same question. */
export const OTHERS: readonly string[] = [
  '大模型的知识存在哪些层里？',
  'SFT 的学习率一般设多少？',
  'LoRA 的 rank 怎么选？',
  'RAG 的检索结果太长，放不进上下文怎么办？',
  '大模型做乘法为什么也不行，思维链有帮助吗？',
  'vLLM 的 PagedAttention 是怎么省显存的？',
  'embedding 模型微调需要多少数据？',
  'RoPE 为什么能表示相对位置？',
  'MoE 模型的专家数量怎么定？',
  '多模态模型的视觉编码器要不要冻结？',
  'Mistral 的滑动窗口注意力是怎么实现的？',
  'GPT 的 tokenizer 为什么不把数字一个一个切开？',
  'How do I choose the learning rate for continued pretraining?',
  'Which datasets evaluate long context models?',
  'Does instruction tuning hurt knowledge of a language model?',
  'How is retrieval used at training time in RETRO?',
  '训练大模型时 loss 突然跳高怎么办？',
  '关于强化学习在推荐系统里的应用',
  '论文里的消融实验一般要跑几个随机种子？',
  'What is the best way to deduplicate pretraining data?',
];

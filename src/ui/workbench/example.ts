/** A short talk to try the workbench with. */
const ZH = `小林 2024/5/6 10:02:11
训练到一半 loss 突然变成 NaN，大家一般先查什么？

阿岳 2024/5/6 10:03:40
先看梯度范数，再看是不是某个 batch 里有坏数据。

小林 2024/5/6 10:05:02
梯度裁剪到 1.0 还是会炸。学习率是 $3\\times10^{-4}$，前 500 步预热。

阿岳 2024/5/6 10:07:19
那试试把 Adam 的 β2 从 0.999 降到 0.95，后期的尖刺常常是二阶矩跟不上。参考 arXiv:2304.09871

小林 2024/5/6 11:30:45
降到 0.95 之后没有再炸，谢谢 @阿岳
`;
const EN = `Lin 2024-05-06 10:02
The loss turned NaN half way through training. What do you check first?

Yue 2024-05-06 10:03
The gradient norm, then whether one batch holds bad data.

Lin 2024-05-06 10:05
It blows up even with clipping at 1.0. The learning rate is $3\\times10^{-4}$ with 500 steps of warm-up.

Yue 2024-05-06 10:07
Try Adam with β2 at 0.95 in place of 0.999: late spikes are often the second moment lagging behind. See arXiv:2304.09871

Lin 2024-05-06 11:30
No more spikes with 0.95, thank you @Yue
`;

export function exampleIn(language: string): string {
  return language === 'en' ? EN : ZH;
}

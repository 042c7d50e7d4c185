/** Words of the field's everyday talk that a glossary may leave out, in both languages: a row is one thing. */
import type { Concept } from './concept-finder.ts';
import type { Named } from './concepts.ts';

const ROWS = `
训练 训 | train training trained trains
微调 精调 | fine-tune fine-tuning finetune finetuning fine-tuned
预训练 | pretraining pre-training pretrain pretrained
推理 推断 | inference
部署 上线 | deploy deploying deployment
评测 评估 评价 测评 | evaluate evaluated evaluating evaluation
避免 防止 预防 | avoid avoided avoiding prevent prevented
缓解 减轻 | mitigate mitigated alleviate relieve
消除 去除 | eliminate eliminated remove removed
提高 提升 改善 增强 改进 | improve improves improved raise raises
降低 减少 减小 | reduce reduces reduced lower lowers decrease decreases
损害 伤害 损伤 掉点 变差 | hurt hurts harm harms damage degrade degrades
节省 省 节约 | save saves saving
加速 加快 提速 | speed-up speedup accelerate accelerates
代替 取代 替代 | replace replaces replaced
出现 产生 | arise emerge emerges occur
崩塌 坍塌 崩溃 塌缩 | collapse collapses
出错 错误 犯错 算错 | error errors mistake mistakes wrong
成立 适用 | hold holds apply applies obey obeys
存储 存放 储存 存在 | store stored stores
更新 | update updated updates updating
翻倍 加倍 翻番 翻一番 | double doubled doubling
扩充 扩大 增大 | expand expanding extend extending enlarge
合并 融合 | merge merging merged
蒸馏 | distil distill distilling distillation
剪枝 剪掉 | prune pruning pruned
中文 汉语 | chinese
英文 英语 | english
多语言 多语 | multilingual
数据 资料 语料 | data corpus
数据集 | dataset datasets
论文 文章 | paper papers
词表 | vocabulary vocabularies
参数 | parameter parameters
层 | layer layers
专家 | expert experts
梯度 | gradient gradients
损失 loss | loss losses
显存 | gpu-memory vram
内存 | ram
速度 | speed
延迟 | latency
质量 | quality
规模 | scale scales size sizes
小模型 | small-model small-models smaller-models
长文本 长文 | long-text long-texts
知识 | knowledge
能力 | ability capability abilities
算术 | arithmetic
加法 | addition
乘法 | multiplication
数学 | mathematics math maths
代码 编程 | code coding programming
图片 图像 | image images picture pictures
视频 | video videos
语音 | speech voice
音乐 歌曲 | music song songs
文本 文字 | text texts
字母 | letter letters
单词 | word words
文档 文件 | document documents
检索 搜索 | retrieval retrieve retrieved search
检索增强 | retrieval-augmentation retrieval-augmented
排序 | rank ranking
重复 | repeated repetition duplicate duplicates
去重 | deduplicate deduplicated deduplicating deduplication
清洗 | clean cleaning cleaned
配比 混合比例 | mixture-ratio mixing-ratio
稳定 稳定性 | stable stability
收敛 | converge converges convergence
泛化 | generalise generalize generalisation generalization
随机种子 | random-seed random-seeds
输出 | output outputs
输入 | input inputs
奖励模型 | reward-model reward-models
钻空子 作弊 | reward-hacking exploit exploited hack
温度 | temperature
批量 批量大小 批次大小 批大小 | batch-size batch-sizes
秩 | rank ranks
维度 | dimension dimensions
路由 | routing router
负载均衡 负载不均衡 | load-balance load-balancing
旋转 | rotary
网络 网路 | network networks
外推 | extrapolate extrapolation
遗忘 忘记 | forget forgetting forgotten
幻觉 | hallucinate hallucinates hallucination hallucinations
`;

/** Hyphens in a row stand for spaces or hyphens in the text. */
export const EVERYDAY: readonly Named<Concept>[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [zh = '', en = ''] = row.split(' | ');
    const english = en.split(' ').flatMap((word) => (word.includes('-') ? [word, word.replaceAll('-', ' ')] : [word]));
    return { names: [...zh.split(' '), ...english], means: { id: `~${english[0] ?? ''}`, en: english[0] ?? '' } };
  });

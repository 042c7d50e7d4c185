/** Everyday words of the field in both languages, a line each: they bridge a question in one to an answer in the other, and are not told as terms. */
export const COMMON_NAMES = `模型 model
参数 parameter
训练 training,train
预训练 pretraining,pretrain,pre-training
数据 data
数据集 dataset,data set
语料 语料库,corpus
知识 knowledge
事实 fact
记忆 记住,memory,memorise,memorize
遗忘 忘记,忘掉,forgetting,forget
学习 learning,learn
学习率 learning rate
损失 loss
优化 optimisation,optimization,optimise,optimize
优化器 optimizer,optimiser
梯度 gradient
层数 number of layers
宽度 width
深度 depth
长度 length
上下文 context
位置 position
编码 encoding,encode
解码 decoding,decode
注意力 attention
检索 retrieval,retrieve
检索器 retriever
推理 inference,reasoning
生成 generation,generate
采样 sampling,sample
温度 temperature
重复 repetition,repeat,duplicate
复读 repetition
微调 fine-tuning,finetuning,fine-tune,finetune
指令 instruction
对齐 alignment,align
评测 评估,evaluation,evaluate
基准 benchmark
测试 test
任务 task
泛化 generalisation,generalization,generalise,generalize
外推 extrapolation,extrapolate
量化 quantisation,quantization,quantise,quantize
蒸馏 distillation,distil,distill
剪枝 pruning,prune
压缩 compression,compress
显存 gpu memory,vram
速度 speed
效率 efficiency
成本 代价,cost
质量 quality
容量 capacity
规模 scale
缩放 scaling
规律 定律,law
专家 expert
路由 routing,router
多模态 multimodal
图像 图片,image
视频 video
语音 speech
翻译 translation,translate
文本 text
词元 token
词表 vocabulary
向量 vector,embedding
嵌入 embedding
数学 mathematics,math,maths
加法 addition
乘法 multiplication
算术 arithmetic
代码 code
问题 question,problem
回答 答案,answer
提示 prompt
幻觉 hallucination,hallucinate
更新 update
编辑 editing,edit
论文 paper
综述 survey
实验 experiment
理论 theory
架构 结构,architecture
网络 network
神经网络 neural network
语言模型 language model
大模型 large language model,llm
能力 ability,capability
效果 表现,performance
区别 差别,差异,difference
方法 办法,method,approach
原因 reason,cause
提高 提升,improve
降低 减少,reduce,decrease
增加 增大,increase
手势 gesture
长文本 long text,long document
释放 release,free`;

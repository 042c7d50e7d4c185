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
释放 release,free
大小 尺寸,size
变大 放大,做大,扩大,扩展,scale up,scale
增大 增加,变多,更多,上升,升高,提高,提升,increase,raise,grow,rise
减小 减少,降低,变小,变少,下降,掉下来,decrease,reduce,lower,drop
变好 更好,改善,好转,提升,提高,improve,better,improvement
变差 变坏,更差,变笨,退化,下降,worse,degrade,degradation
好处 优势,优点,收益,benefit,advantage,gain
坏处 短处,缺点,副作用,代价,害处,drawback,downside,side effect
代价 开销,花费,成本,cost,overhead,expensive
节省 省下,save,cheap
太慢 变慢,拖慢,很慢,不够快,slow,slow down
更快 加快,加速,fast,faster,speed up
训崩 崩溃,崩掉,会崩,训练崩,不收敛,发散,collapse,diverge,blow up
不稳 不稳定,不稳妥,unstable,instability
稳定 稳定性,stable,stability
报错 错误,error,fail,failure,exception
出错 算错,答错,做错,弄错,错误,算不准,mistake,wrong,incorrect
正确率 准确率,准确度,成功率,accuracy,success rate
准确 正确,答对,算对,correct,accurate
分数 得分,成绩,评分,打分,score
榜单 排行榜,leaderboard
证据 依据,根据,evidence
证明 推导,推出,理论,prove,proof,derive,derivation,theoretical
解释 道理,缘由,原因,explain,explanation,reason
猜测 猜想,假说,假设,hypothesis,guess,speculation
结论 发现,conclusion,finding
取代 代替,替代,替换,换掉,replace,substitute
对比 比较,相比,较量,compare,comparison,versus
公平 对齐,公允,fair,fairness
相同 一样,同样,一致,same,equal,identical
不同 不一样,差别,区别,差异,different,difference
矛盾 冲突,抵触,打架,不合,不一致,不符,conflict,contradict,contradiction
相信 采信,接受,听信,可信,believe,trust
固执 嘴硬,偏向,stubborn
外部 外面,external,outside
搜索 搜寻,查找,search,look up,lookup
查到 查来,检索到,搜到,找来,retrieved
资料 材料,文档,文件,document,material
文章 长文,文档,小说,document,article
小说 故事,novel,story,book
网页 网站,网址,域名,来源,website,web,domain,source
标签 标记,标注,标上,打标,tag,label
垃圾 废话,噪声,脏数据,无用,没用,无关,junk,garbage,noise,noisy,useless
干净 清洗,过滤,筛选,clean,filter
去重 删重,重复数据,dedup,deduplicate,deduplication
改写 换说法,换个说法,换着说法,换句话说,重写,释义,同义改写,rewrite,rewriting,rephrase,paraphrase
原样 逐字,照抄,一字不差,word for word,verbatim
背诵 背下,死记,照背,记住,记忆,memorise,memorize
记住 记得,记牢,记性,留住,存下,存储,remember,recall,store
忘记 忘掉,忘事,遗忘,淡去,forget,forgotten
学会 学到,学习,掌握,获取,获得,learn,acquire,acquisition
知识点 知识,事实,fact
间隔 频率,出现次数,次数,interval,frequency,how often
多少次 几次,次数,曝光,多少遍,exposure,how many times
冷门 长尾,罕见,少见,rare,long tail
热门 流行,有名,popular
虚构 编造,造假,杜撰,fictional,made up,fake
瞎编 胡说,乱讲,编造,胡编,瞎说,幻觉,hallucinate,make up
乱码 胡言乱语,gibberish
循环 打转,死循环,停不下来,一遍遍,无休止,翻来覆去,车轱辘话,loop,looping,stuck,again and again
重复 反复,又说一遍,一遍遍,repeat,repetitive,repetition,over and over
停止 停下,该停,结束,stop,ending
输出 生成,output,generate
随机性 温度,随机,多样,random,randomness,diverse
解码 采样,decode,sampling
句子 一句话,sentence
单词 word
切分 分词,断词,拆开,切成,tokenise,tokenize,tokenization,tokenizer,split
数字 位数,数位,多位数,digit,number
算数 算术,计算,加法,数学题,算数学,做算术,arithmetic,calculation,sum
计算器 计算工具,外部工具,工具,calculator,tool
写程式 写代码,编程,代码,coding,code,python
加法 相加,求和,addition,add,sum
分类 分成,类别,种类,category,classify,classification
时效 时间,过时,新旧,随时间,跟上时间,最新,up to date,outdated,temporal,time-sensitive
评测 测试,基准,测评,benchmark,evaluate,test
测试集 验证集,评测集,test set,validation set
训练集 训练数据,training set,training data
误差 损失,loss
过拟合 学过头,训过头,训过了,overfit,overfitting,overtrain
几遍 几轮,轮次,epoch,pass
微调 精调,调教,sft,fine-tune,finetune
指令 听指令,指示,instruction,follow instructions
领域 跨领域,out-of-domain,domain,cross-domain
接着训 继续训练,继续预训练,接着练,继续练,续训,continue training,continual pretraining,keep training
旧数据 老数据,回放,old data,replay
新知识 新数据,新信息,new knowledge,new fact
比例 配比,掺多少,混合,ratio,mix,mixture,proportion
中文 汉语,chinese
总统 president
批量 一批,大批,上千条,thousands,in bulk,batch editing
修改 改写,编辑,改动,edit,modify
拐弯 绕弯,多跳,multi-hop,multihop
层数 多层,加层,叠层,layer
叠层 堆层,加深,叠高,更深,stack,stacking,deeper,stack layers
加宽 铺开,更宽,宽度,wider,widen
矮胖 宽而浅,又矮又胖,shallow,short and wide
瘦高 窄而深,又高又瘦,偏深,tall and thin
同时 并行,一起,parallel,simultaneous,concurrent
串行 先后依赖,依次,sequential
显卡 多卡,gpu
聪明 智力,智能,脑子,推理能力,smart,intelligence,reasoning
稀疏 稀疏激活,sparse
比特 位元,bit
四位 四位精度,int4,4-bit,4 bit
八位 8位,八位元,八位精度,int8,8-bit,8 bit
压缩 压到,压成,量化,compress,compression,rounding
精度 低精度,precision
权重 参数,weight
七十亿 7b
容量 capacity,fit
估算 算出,推算,测量,度量,estimate,measure
占用 占着,占据,占满,occupy
释放 清掉,清干净,清理,清空,清不掉,release,free,unload,clear
删除 删掉,去掉,拿掉,remove,delete,drop
加载 载入,换模型,启动,load,loading
位置编码 位置嵌入,position embedding,positional embedding,position encoding
插值 内插,interpolation,interpolate
硬训 长文训练,long texts
窗口 window
中间 中段,中间部分,middle
开头 头尾,一开始,起点,beginning,start
结尾 末尾,end
内容 情节,content
长文本 长文,长文章,长文件,长序列,长输入,long document,long text,long sequence,longer text,long input
局部 邻近,附近,一小段,滑动窗口,local,nearby
全局 完整,全部,full,global,dense
平方 二次,quadratic
线性 linear
省计算 高效,开销,efficient,efficiency
聚类 量化,码本,clustering,cluster,codebook
前馈层 前馈网络,ffn,mlp,feed-forward
样条 spline
感知机 多层感知机,多层感知器,感知器,mlp,perceptron
新架构 新网络,新结构,new architecture
相似 相似度,similar,similarity
点积 内积,余弦,dot product,inner product,cosine
图片 图像,照片,画面,看图,image,picture,photo
搜图 检索图片,以图搜图,image retrieval,image search
音乐 歌曲,song,music,audio
图文 视觉语言,vision-language,vision language
入门 导论,介绍,综述,introduction,tutorial,overview,getting started
键盘 鼠标,键鼠,键盘鼠标,点击,打字,keyboard,mouse,click,typing
手势 手部,人手,动作,动作识别,gesture,hand,motion
口译 同传,同声传译,即时翻译,同步翻译,即时口译,interpreting,interpreter,interpretation,live translation
实时 即时,现场,同步,live,real-time,real time
说话 讲话,speech,speak,speaker
嘈杂 噪音,杂音,noisy,noise
麦克风 收音,话筒,听不清,microphone
未来信息 未来,unfinished,future
延迟 滞后,时延,latency,delay,lag
未解决 没解决,难题,难点,卡住,瓶颈,unsolved,bottleneck,hard part,open problem
学习率预热 预热,爬坡,慢慢升,慢慢升上去,热身,ramp up,ramping up,warm up,warmup
步长 学习率,step size
经验 经验做法,凭经验,heuristic,rule of thumb,empirical
衰减 退火,decay,anneal,annealing
批大小 大批量,batch,batch size,larger batch
曲线 curve,plot
趋势 trend
论文 文章,报告,工作,研究,paper,study,work,report
作者 author
讨论 帖子,thread,discussion
推荐 recommend,suggestion
训练时 训练阶段,at training time,during training
推理时 测试时,推断时,推论,推论时,at test time,at inference
底座 基座,基础模型,骨干,backbone,base model
编码器 encoder
大型 大模型,large,bigger,larger
小型 小模型,small,smaller
需要 必要,要求,require,need,necessary
影响 作用,受影响,effect,impact,influence,hurt
有害 伤害,损害,危害,harm,hurt,damage
补救 挽回,弥补,补全,recover,remedy,compensate
缓解 对策,应对,解决,mitigate,fix,cure,remedy
办法 做法,手段,way,trick
从头 从零,重新,from scratch
重训 重新训练,retrain,retraining
线上 部署,上线,deploy,deployment,production
用户 人的偏好,user,preference
审稿 评审,review,reviewer
架构 结构,框架,设计,design
数据质量 数据品质,脏数据,data quality
激活值 激活,activation
收敛 convergence,converge
超参数 超参,调参,hyperparameter
初始化 initialisation,initialization,initialise,initialize
种子 随机种子,seed
验证 检验,verify,verification,validate
复现 重现,reproduce,reproducible
基线 baseline
消融 ablation
开源 open source,open-source
工程 engineering,infra
硬件 机器,hardware
算力 计算量,flops,compute
通信 communication
多轮 对话,聊天,chat,dialogue,conversation,multi-turn
机器人 聊天机器人,bot,chatbot
拒绝 拒答,refuse,reject
鲁棒 鲁棒性,稳健,robust,robustness
合成 合成数据,synthetic
人工 手工,manual,human-written
语言 language
逻辑 logic,logical
步骤 中间步骤,一步一步,逐步,step,step by step
规则 rule
例子 样例,示例,example
特殊 special
概率 可能性,probability,likelihood
分布 distribution
最优 最佳,最好,best,optimal
上限 极限,极值,limit,upper bound
下限 下界,lower bound
动量 momentum
观点 看法,意见,主张,opinion,argue
反对 反驳,质疑,争议,争论,disagree,dispute,controversy
支持 赞成,support
教会 教学,teach
老师 导师,课题组,professor
项目 项目页,代码库,仓库,project,repository,repo
批次 批大小,批量,batch,batch size
帮助 有助,有益,好处,help,useful
过期 过时,陈旧,老旧,outdated,stale
掺杂 混入,混进,掺进,掺入,mix in
流失 丢失,遗忘,忘掉,lose
砍掉 去掉,拿掉,剪掉,删掉,remove,prune
废文 垃圾,废话,junk
叠深 加深,加层,更深,deeper
编出来 虚构,编造,made up
低位元 低比特,低精度,low-bit
文献回顾 综述,survey,review
输入 input
强化学习 reinforcement learning,rl
奖励 reward
吞吐 吞吐量,throughput
缓存 cache
束搜索 beam search
贪心 greedy
困惑度 perplexity,ppl
交叉熵 cross entropy,cross-entropy
归一化 normalisation,normalization,layernorm
残差 residual
稠密 dense
近似 approximate,approximation
上下文长度 上下文窗口,context length,context window
检查点 断点,checkpoint,ckpt
数据增强 augmentation
迁移 transfer
零样本 zero-shot
少样本 few-shot
涌现 emergence,emergent
偏好 preference
智能体 代理,agent
泄漏 泄露,污染,leak,leakage,contamination
考试 测验,考题,试题,exam
出处 来源,引用,source,citation
排序 重排,rerank,reranking,ranking`;

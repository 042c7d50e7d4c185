/** opencc-js and a list of ours → the text of `src/search/regional-names.ts`. Run it to write the file: `node test/search/make-regional-names.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Converter, Locale } from 'opencc-js';
import type { DictLike } from 'opencc-js/core';
import { fold } from '../../src/format/fold.ts';

const TARGET = new URL('../../src/search/regional-names.ts', import.meta.url);

/**
 * Mainland names whose other names OpenCC gives. Chosen one by one: OpenCC rewrites a text whose writer is known to be of the
 * mainland, while a search reads all texts at once, so a name is left out when either side means something else elsewhere
 * (文件 档案, 指针 指标, 串行 序列, 对象 物件, 激活 启用, 质量 品质, 接口 界面 介面), when it is everyday language (创建 建立, 打开 开启,
 * 连接 连线, 运行 执行), and when it stands by accident inside common words (字首 in 数字首次, 释出 in 解释出, 系结 in 体系结构,
 * 型别 in 模型别, 多工 in 很多工作).
 */
export const FROM_OPENCC = `
  人工智能 信息 信息论 信噪比 信号 数据 网络 互联网 万维网 局域网 以太网 内存 显存 闪存 缓存 高速缓存 存储
  磁盘 硬盘 软件 硬件 固件 芯片 晶体管 集成电路 主板 显卡 总线 寄存器 服务器 端口 带宽 网关 鼠标 屏幕 打印
  算法 程序 编程 程序员 代码 源代码 源码 汇编语言 汇编器 解释器 面向对象 函数 参数 变量 字符 字符串 字节 比特
  数组 队列 字段 循环 递归 嵌套 线程 异步 分布式 调度 调用 调试 溢出 兼容 内置 默认 缺省 实时 寻址 地址
  哈希 散列 密钥 用户 窗口 卸载 脚本 模块 组件 命名空间 正则表达式 表达式 操作数 操作符 运算符 通配符 操作系统 文件夹
  文件名 头文件 虚拟机 构造函数 析构函数 优化 概率 几率 矢量 卷积 采样 像素 图像 视频 音频 分辨率 可视化 映射
  搜索 链接 链表 消息 通信 支持 设置 加载 元数据 数据挖掘 数据仓库 关系数据库 云计算 云存储 高性能计算 集群
  全局 扩展 交互 宏定义 时钟频率 物理内存 物理地址 模拟电路 逻辑门 知识产权 博客 黑客 英伟达 香农 傅里叶 欧拉
  纳米 激光 公元
`;

/** Names of our field that OpenCC lacks. {甲|乙}丙 stands for 甲丙 乙丙. A line that shares a name with OpenCC's adds to it. */
export const OF_OUR_OWN = `
  神经网络 神经网路 类神经网路
  循环神经{网络|网路} 递归神经{网络|网路} 递回神经{网络|网路} 回圈神经{网络|网路}
  {生成对抗|生成式对抗|对抗式生成}{网络|网路}
  大语言模型 大型语言模型
  强化学习 增强式学习 强化式学习
  监督学习 监督式学习 有监督学习
  无监督学习 无监督式学习 非监督学习 非监督式学习
  半监督学习 半监督式学习
  {自|自我}监督{学习|式学习}
  监督微调 监督式微调 有监督微调
  迁移学习 转移学习
  多任务学习 多工学习
  在线学习 线上学习
  {激活|激励|启用|启动|活化}{函数|函式}
  激活值 启用值 活化值
  激活参数 启用引数 活化参数
  激活重计算 启用重计算
  局部注意力 区域性注意力 区域注意力
  全连接 全连线
  信息整合 信息集成 资讯整合
  稀疏激活 稀疏启用 稀疏活化
  {代价|成本}{函数|函式}
  泛化 概化
  过拟合 过度拟合 过度适配
  欠拟合 拟合不足
  {批|批量|批次}{归一化|标准化|正规化}
  层归一化 层标准化 层正规化
  {批|批量|批次}大小
  {批|批量|批次}处理
  反向传播 反向传递 倒传递
  前向传播 前向传递 正向传播 正向传递
  学习率 学习速率
  自注意力 自我注意力
  自编码器 自动编码器
  自回归 自我回归
  {上下文|脉络}{窗口|视窗}
  智能体 智慧体 智能代理 智慧代理 智慧型代理
  多智能体系统 多代理人系统 多代理系统
  反馈 回馈
  识别 辨识
  检测 侦测
  {目标|物体|物件}{检测|侦测}
  语义 语意
  {语义|语意}{分割|切割}
  {图像|影像}{分割|切割}
  {说话人|语者}{识别|辨识}
  {姿态|姿势}{估计|估测}
  边界框 定界框
  分词器 断词器
  中文分词 中文断词
  停用词 停用字
  关键词 关键字
  提示工程 提示词工程 提示语工程
  {文本|文字}{挖掘|探勘}
  {信息|资讯}{抽取|提取|撷取}
  特征提取 特征抽取 特征撷取 特征萃取
  倒排索引 反向索引 倒置索引
  情感分析 情绪分析
  大数据 巨量资料 巨量数据
  {数据|资料}{质量|品质}
  {数据|资料}{增强|扩增|扩充}
  {数据|资料}{清洗|清理}
  {数据|资料}{类型|型别}
  {数据|资料}{预处理|前处理}
  {图像|影像}{质量|品质}
  {代码|程式码}{质量|品质}
  高质量 高品质
  低质量 低品质
  模型性能 模型效能
  性能瓶颈 效能瓶颈
  性能指标 效能指标
  {性能|效能}{优化|最佳化}
  {性能|效能}{评估|评测}
  {高性能|高效能}{计算|运算}
  并行 平行
  {分布式|分散式}{计算|运算}
  边缘{计算|运算}
  量子{计算|运算}
  {云|云端}{计算|运算}
  {云|云端}{存储|储存}
  计算资源 运算资源
  模型推理 模型推论
  推理引擎 推论引擎
  流水线 管线
  吞吐量 输送量
  显存 显示记忆体 视讯记忆体 显卡记忆体
  显卡 绘图卡
  图形处理器 绘图处理器 图形处理单元 绘图处理单元
  {物理|实体}{内存|记忆体}
  {物理|实体}{地址|位址}
  缓存 高速缓存
  局域网 局域网络 区域网路 区域网络
  互联网 互联网络 网际网路 网际网络
  端口 连接埠
  域名 网域 网域名称
  网关 闸道
  门控 闸控
  {移动|行动}{设备|装置}
  {移动|行动}{网络|网路}
  机器人 机械人
  传感器 感测器
  软体机器人 软性机器人
  计算机 电脑
  计算机图形学 电脑图学 电脑图形学
  {用户|使用者}{界面|介面}
  图形{界面|介面}
  人机{界面|介面}
  应用{程序接口|程式介面|编程接口|程式设计介面}
  {命令行|命令列}{界面|介面}
  {用户|使用者}{体验|经验}
  屏幕 荧幕
  流媒体 串流媒体
  流式输出 串流输出
  帧率 影格率
  负载均衡 负载平衡
  开源项目 开源专案
  开源社区 开源社群
  社区发现 社群发现 社群侦测
  开源 开放源代码 开放源码 开放原始码 开放程式码
  源代码 原始程式码
  伪代码 伪码 虚拟码 虚拟程式码
  {编程|程序|程式|程序设计|程式设计}语言
  编程 程序设计 程式设计
  程序员 程式员
  汇编语言 组合语言
  高级语言 高阶语言
  {异常|例外}处理
  返回值 回传值 传回值
  只读 唯读
  迭代 叠代
  插件 外挂程式
  适配器 配接器
  运行时间 执行时间
  配置文件 设定档 组态档
  文件系统 档案系统
  头文件 标头档
  前缀树 字首树
  {贪心|贪婪}{算法|演算法}
  贪心解码 贪婪解码
  {束|集束|波束}{搜索|搜寻}
  {遗传|基因}{算法|演算法}
  {聚类|分群|丛集}{算法|演算法}
  最优化 优化
  最优解 最佳解
  {全局|全域}{最优|最佳}
  局部最优 局部最佳
  全局 全域 全局性
  二进制 二进位 二进位制
  八进制 八进位 八进位制
  十进制 十进位 十进位制
  十六进制 十六进位 十六进位制
  仿真器 模拟器
  数字化 数位化
  {数字|数位}{信号|讯号}
  {数字|数位}{图像|影像}
  {数字|数位}{签名|签章}
  远程监督 远端监督
  远程服务器 远端伺服器
  {随机数|乱数}{生成器|产生器}
  随机种子 乱数种子
  方差 变异数
  协方差 共变异数 协变异数 共变数
  似然 概似
  最大似然 极大似然 最大概似
  概率 或然率
  {先验|事前}{概率|机率}
  {后验|事后}{概率|机率}
  {概率|机率}{分布|分配}
  正态分布 常态分布 常态分配
  均匀分布 均匀分配
  置信区间 信赖区间
  置信水平 信赖水准 信心水准
  假设检验 假设检定
  因果推断 因果推论
  变分推断 变分推论
  统计推断 统计推论
  互信息 互资讯 相互信息 相互资讯
  噪声 杂讯
  信噪比 信号杂讯比 讯号杂讯比 信杂比
  鲁棒性 强健性 稳健性
  阈值 门槛值
  插值 内插
  外推 外插
  标量 纯量
  坐标 座标
  单位元 单位元素
  方程 方程式
  逆矩阵 反矩阵
  拓扑 拓朴
  主成分 主成份
  幂律 幂次律 幂次定律
  {傅里叶|傅立叶}{变换|转换}
  小波变换 小波转换
  线性变换 线性转换
  缺失值 遗漏值 缺漏值
  端到端 端对端
  多层感知机 多层感知器
  逻辑回归 逻辑斯谛回归 逻辑斯蒂回归 逻辑斯回归 罗吉斯回归
  贝叶斯 贝氏
  马尔可夫 马尔科夫 马可夫
  隐马尔可夫 隐马尔科夫 隐马可夫 隐藏式马可夫
  蒙特卡洛 蒙特卡罗 蒙地卡罗
  泊松 卜瓦松
  伯努利 白努利
  皮尔逊 皮尔森
  雅可比 雅各比
  黑塞矩阵 海森矩阵 海塞矩阵
  欧几里得 欧几里德
  笛卡尔 笛卡儿
  希尔伯特 希伯特
  切比雪夫 柴比雪夫
  柯尔莫哥洛夫 柯尔莫戈洛夫 柯莫哥洛夫
  玻尔兹曼 波尔兹曼 波兹曼
  {纳什|纳许|奈许}均衡
  {费希尔|费舍尔|费雪}{信息|资讯}
  勾股定理 毕氏定理 毕达哥拉斯定理
  硅谷 矽谷
  硅基 矽基
  激光 镭射
  隐私 私隐
  账号 帐号
  计划 计画
  想象 想像
  答复 答覆
  回复 回覆
  凭借 凭藉
  借助 藉助
  借由 藉由
`;

/**
 * Common words whose end and the beginning of what follows look like a name (引数 in 索引数据, 变数 in 改变数据, 递回 in 传递回).
 * None of them may be the accidental middle of a phrase that does hold a name (系数 in 关系数据, 过程 in 通过程序 are not here).
 */
export const LOOK_ALIKE = `
  索引 吸引 改变 演变 转变 突变 传递 电视 电影 单位 数字 文字 名字 汉字 国内 境内 室内 附加 增加 参加 下载 安全 完全 声音
  微信 知识 强调 协调 单调 双方 地方 官方 对方 平方 对外 海外 国外 额外 另外 此外 随机 趁机 指标 目标 最大 庞大 扩大 巨大
  提高 最高 最低 降低 假设 建设 设计 事实 现实 真实 其实 差异 普通 交通 沟通 地图 语音 计算机制 比特币 字节跳动 纳米比亚 软体动物
`;

export interface Group {
  readonly names: readonly string[];
  readonly isFromOpenCc: boolean;
}

/** Groups in the order of their first names, the mainland name first. */
export function regionalGroups(): Group[] {
  const groups: { names: Set<string>; isFromOpenCc: boolean }[] = [];
  const add = (names: readonly string[], isFromOpenCc: boolean) => {
    const [first, ...others] = groups.filter((group) => names.some((name) => group.names.has(name)));
    if (first === undefined) groups.push({ names: new Set(names), isFromOpenCc });
    else for (const name of [...others.flatMap((other) => [...other.names]), ...names]) first.names.add(name);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  };
  for (const word of words(FROM_OPENCC)) add([word, ...otherNames(word)], true);
  for (const line of OF_OUR_OWN.trim().split('\n')) add(words(line).flatMap(spelledOut).map(folded), false);
  return groups
    .map(({ names, isFromOpenCc }) => ({ names: [...names], isFromOpenCc }))
    .filter(({ names }) => names.length > 1)
    .sort((a, b) => ((a.names[0] ?? '') < (b.names[0] ?? '') ? -1 : 1));
}

export function regionalNames(): string {
  return [
    '/** Names of one thing in different regions, folded; a line each, the mainland name first. Made by test/search/make-regional-names.ts from OpenCC (Apache-2.0) and a list of ours. */',
    `export const REGIONAL_NAMES = \`${regionalGroups()
      .map(({ names }) => names.join(' '))
      .join('\n')}\`;`,
    '/** Words that only seem to begin a name, to be stepped over where names are looked for, longest first: 索引数据 does not hold 引数. */',
    `export const NOT_REGIONAL =\n  '${words(LOOK_ALIKE).join(' ')}';`,
    '',
  ].join('\n');
}

const REGIONS = ['twp', 'hkp'] as const;
const converters = REGIONS.map((to) => Converter({ from: 'cn', to }));
const toMainland = Converter({ from: 't', to: 'cn' });
/** Mainland name and regional name, from the dictionaries of both directions. */
const pairs: readonly (readonly string[])[] = REGIONS.flatMap((region) => [
  ...rowsOf(Locale.to[region]?.[0]?.[0]),
  ...rowsOf(Locale.from[region]?.[0]?.[0]).map((row) => row.toReversed()),
]);

/** What the converters and the dictionaries make of a mainland name, where it is two Han characters or more. */
function otherNames(word: string): string[] {
  const names = [
    ...converters.map((convert) => plain(convert(word))),
    ...pairs.flatMap(([name, regional]) => (name === word && regional !== undefined ? [regional] : [])),
  ];
  return names.filter((name) => name !== word && /^\p{Script=Han}{2,}$/u.test(name));
}

function rowsOf(dictionary: DictLike | undefined): string[][] {
  if (typeof dictionary !== 'string')
    throw new Error('Unexpected dictionary in opencc-js, expected rows in one string');
  return dictionary.split('|').map((row) => row.split(' ').map(plain));
}

function plain(text: string): string {
  return folded(toMainland(text));
}

function folded(text: string): string {
  return fold(text).text;
}

function words(text: string): string[] {
  return text.trim().split(/\s+/u);
}

function spelledOut(pattern: string): string[] {
  const [, before = '', choice, after = ''] = /^(.*?)\{(.*?)\}(.*)$/u.exec(pattern) ?? [];
  if (choice === undefined) return [pattern];
  return choice.split('|').flatMap((one) => spelledOut(before + one + after));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, regionalNames());

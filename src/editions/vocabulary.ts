/** Words where OpenCC's mainland-to-Taiwan vocabulary, made for programming, misfits a site about research. */

/**
 * Converted by script alone. 参数 of a model is no 引數, 激活 no 啟用, 循环神经网络 no 迴圈; evidence 支持s a claim as it does
 * in Taiwan; a 对象 of research is no object of a program. Chosen from what OpenCC changes in our content, one by one.
 */
export const SCRIPT_ONLY =
  '参数 激活 函数 局部 扩展 对象 支持 循环 文档 卸载 发布 前缀 项目 进程 全局 声明 模拟 地址 程序 算子 连接 访问 交互 联系 采样 矢量 串行 打开 映射 性能 保存 设置 信号 社区 视图 集成 集合 接口 界面 运行 批量 数字 卷积 性价比 类型';

/** Words of the field with a Taiwanese name of their own, or that the one above would take apart. Simplified, then traditional. */
export const OF_THE_FIELD: readonly (readonly [string, string])[] = [
  ['显存', '顯示記憶體'],
  ['文档', '文件'],
  ['缓存', '快取'],
  ['损失函数', '損失函數'],
  ['人工智能', '人工智慧'],
  ['循环神经网络', '循環神經網路'],
  ['全局最优', '全域最佳'],
  ['全局', '全域'],
  ['批量', '批次'],
  ['性能', '效能'],
  ['接口', '介面'],
  ['界面', '介面'],
  ['设置', '設定'],
  ['项目', '專案'],
  ['保存', '儲存'],
  ['面向对象', '物件導向'],
  ['计算机程序', '電腦程式'],
  ['程序员', '程式設計師'],
  ['编程', '程式設計'],
  ['数据质量', '資料品質'],
  ['质量', '品質'],
  ['概率质量', '機率質量'],
  ['质量守恒', '質量守恆'],
  ['运行', '執行'],
  ['选中', '選取'],
  ['仓库', '儲存庫'],
  ['合成数据', '合成資料'],
  ['作程序', '作程式'],
  ['供程序', '供程式'],
  ['外部程序', '外部程式'],
  ['程序报', '程式報'],
  ['编者注', '編者註'],
  ['二维码', '二維條碼'],
  ['扫码', '掃描'],
  ['账号', '帳號'],
  ['邮箱', '信箱'],
  ['快捷键', '快速鍵'],
  ['个数据', '個資料'],
  ['系推断', '係推斷'],
  // Of texts and sequences that are long in something; the head of a village is a 里長.
  ['里长', '裡長'],
  ['码本里', '碼本裡'],
  // Of animals and ships it is 隻; these are mostly 是 and 只, 多 and 只.
  ['是只', '是只'],
  ['有只', '有只'],
  ['多只', '多只'],
  ['很多只', '很多隻'],
  ['许多只', '許多隻'],
  // 说明 and 了, 写明 and 了; clear is what goes before it.
  ['明了', '明了'],
  ['简单明了', '簡單明瞭'],
  ['简洁明了', '簡潔明瞭'],
  ['清楚明了', '清楚明瞭'],
  ['清晰明了', '清晰明瞭'],
  ['直观明了', '直觀明瞭'],
  ['通俗明了', '通俗明瞭'],
  ['挨得', '挨得'],
  ['挨着', '挨著'],
];

/** Two characters that are what they seem wherever they stand: a number or this and that with what is counted, and verbs that a list of words knows too little. */
export const SURE = /^[一二三四五六七八九十百千万亿两几半这那哪每某整]|^(?:链接|核准|签下|签约)$/u;

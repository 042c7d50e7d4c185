/** Words where OpenCC's mainland-to-Taiwan vocabulary, made for programming, misfits a site about research. */

/**
 * Converted by script alone. 参数 of a model is no 引數, 激活 no 啟用, 循环神经网络 no 迴圈; evidence 支持s a claim as it does
 * in Taiwan; a 对象 of research is no object of a program. Chosen from what OpenCC changes in our content, one by one.
 */
export const SCRIPT_ONLY =
  '参数 激活 函数 局部 扩展 对象 支持 循环 文档 卸载 发布 前缀 项目 进程 全局 声明 模拟 地址 程序 算子 连接 访问 交互 联系 采样 矢量 串行 打开 映射 性能 保存 设置 信号 社区 视图 集成 集合 接口 界面 运行 批量 数字';

/** Words of the field with a Taiwanese name of their own, or that the one above would take apart. Simplified, then traditional. */
export const OF_THE_FIELD: readonly (readonly [string, string])[] = [
  ['显存', '顯示記憶體'],
  ['文档', '文件'],
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
  ['个数据', '個資料'],
  ['系推断', '係推斷'],
];

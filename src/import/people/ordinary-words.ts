/** Is a name also a word that people write for itself? A list, not a dictionary: words that people take for nicknames, and names that are words of the field. */

const HAN = new Set(
  (
    '模型 数据 數據 注意力 训练 訓練 推理 微调 梯度 参数 參數 文章 论文 論文 问题 問題 方法 代码 代碼 实验 實驗 结果 結果 作者 读者 同学 同學 老师 老師 大佬 群主 管理员 管理員 ' +
    '方程 方案 高明 高兴 高興 高峰 高山 高超 安静 安靜 文明 文化 文学 时间 時間 明天 今天 昨天 阳光 陽光 平安 平静 平靜 幸福 快乐 快樂 自由 自然 自信 向量 向前 向往 成功 成长 成長 ' +
    '清华 清華 北大 苹果 小米 华为 華為 百度 阿里 腾讯 騰訊 字节 谷歌 微软 微軟 ' +
    '白云 黄河 黃河 江南 石头 马上 馬上 严格 嚴格 温度 溫度 温和 任意 任务 任務 常数 常量 常见 常識 常识 单一 單一 单位 單位 钱包 金融 金属 许多 許多 何时 何處 应用 應用 应该 應該 于是 于此 ' +
    '路人 路由 游客 学生 學生 学习 學習 小白 新手 新人 匿名 无名 無名 未知 观众 觀眾 听众 聽眾 嘉宾 主持 编辑 編輯 研究 研究员 研究員 世界 中国 中國 未来 未來 天空 大海 星空 晨曦 ' +
    '机器 機器 机器人 機器人 智能 算法 神经 神經 网络 網絡 语言 語言 知识 知識 记忆 記憶 理解 思考 随机 隨機 噪声 噪聲 ' +
    '大学 大學 中学 中學 小学 小學 高中 初中 研究生 大学生 大學生 博士生 留学生 留學生 新生 医生 醫生 先生 外国 外國 美国 美國 英国 英國 法国 法國 德国 德國 韩国 韓國 泰国 泰國 全国 全國 爱国 愛國 科学 科學 数学 數學 化学 化學 医学 醫學 哲学 哲學'
  ).split(' '),
);

const LATIN = new Set(
  (
    'ada adam adapter agent alpha apple april attention august author axis base batch bear bell bert beta bill blue book brook cache chance chase claude code coral core crystal daisy ' +
    'data dawn debug deep delta diffusion dolphin dream drew easy echo eden eval eve falcon faith fiction flash focus forest forward frank gamma gemini gemma general goal grace grad ' +
    'grant graph green grok guest hack hash head heap heart hope host hunter iris jack jade jasmine jasper jean joey jupiter just kernel king lambda lane large layer lazy lean learn ' +
    'learner light lily linear llama logic long loop lora loss mamba manager mark mars mask math matrix max melody memory mentor meta miles milestone mini mistral model moderator ' +
    'moon neural nick noah node noise none null ocean oliver opus oracle orange order page palm paper parker patch path pearl phoenix pilot pixel point policy pool power prime ' +
    'prompt proof python query queue qwen rain random rank ray reader reed reason reward rich river robin rock root rose ruby rust sage sample scale scout search self shadow sigma ' +
    'simple sky smart soft solution sonnet spark speaker spring stack star state stone storm student summer sunny system task teacher tensor term test theta they thinker time token ' +
    'torch tree trinity true turner unknown user value vector victor violet virtual vision wade ward water wave wells west white will wind winter wise wolf wood word worker world young zero ' +
    'chatgpt copilot deepseek whisper anonymous admin assistant'
  ).split(' '),
);

export function isOrdinaryWord(name: string): boolean {
  return HAN.has(name) || LATIN.has(name.toLowerCase());
}

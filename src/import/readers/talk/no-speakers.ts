/** Words before a colon that are no speaker: they announce something, or are a scheme, a time, a number, an abbreviation. Text → yes or no. */

import { isAnswerLabel } from './answer-words.ts';

/** Words before a colon that say what comes, not who. */
const NO_SPEAKERS = new Set(
  `注 注意 备注 备考 提示 提醒 说明 结论 总结 小结 摘要 概述 背景 目的 目标 方法 结果 讨论 问题 答案 解答 解析 分析 原因 理由 优点 缺点 优势 劣势 不足 区别 例 例如 比如 譬如 举例 示例 案例 链接 地址 网址 来源 出处 引用 参考 参考文献 参考资料 原文 译文 标题 题目 副标题 作者单位 关键词 关键字 时间 日期 地点 地址 会议时间 会议地点 会议主题 主题 议题 议程 议题一 议题二 议题三 决议 决定 待办 待办事项 行动项 下一步 本文标题 文章标题 本文作者 文章作者 最后更新 最近更新 上次更新 最后修改 最后编辑 创建时间 创建于 发布于 更新于 编辑于 修改时间 编辑时间 原始链接 本文链接 文章链接 永久链接 原文链接 许可协议 字数统计 阅读次数 阅读时长 版权声明 参会人 参会人员 出席 出席人员 与会人员 缺席 列席 记录 记录人 主持 人员 备忘 附件 附 图 表 公式 定义 定理 引理 推论 命题 证明 性质 假设 输入 输出 步骤 第一 第二 第三 首先 其次 最后 其一 其二 一 二 三 因此 所以 但是 即 也就是说 换句话说 换言之 简单来说 总之 综上 综上所述 个人理解 个人观点 我的理解 我的看法 观点 论点 建议 推荐 更新 编辑 补充 追加 版本 环境 配置 系统 代码 报错 错误 警告 现象 复现 需求 方案 现状 进展 计划 任务 负责人 截止 截止时间 状态 优先级 数据 数据集 模型 训练 测试 实验 指标 论文 论文标题 论文链接 代码链接 项目 项目地址 官网 仓库 github 邮箱 电话 微信 qq 微信号 群号 公众号 平台 渠道 频道 群名 群聊 群名称 微信群 qq群 主办 主办方 承办 承办方 协办 期数 期号 刊号 来稿 收录 选编 整理 整理人 整理者 编选 编辑部 值班编辑 发布 发布时间 发布日期 更新时间 更新日期 时段 周期 时间范围 范围 字数 阅读时间 参会 与会 参加 参与 参与者 参与人 参与人员 参加者 参会者 与会者名单 参会名单 名单 收集时间 统计时间 写在最后 写在前面 前情提要 文字整理 责编 责任编辑 校对 审校 編輯部 平臺 頻道 群組 整理者 參會 與會 參加 參與 參與者 參與人員 昵称 性别 年龄 单位 职位 学校 发件人 收件人 抄送 消息分组 消息对象 回复 转发 评论 点赞 阅读 浏览 分类 标签 结语 前言 引言 导读 导语 目录 正文 附录 致谢 声明 版权 免责声明 问 答 追问 追答 提问 回答 问题描述 问题背景 人话 一句话 一句话总结 评论 批注 笔记 思考 疑问 感想 启发 重点 要点 核心 关键 贡献 创新点 局限 局限性 未来工作 相关工作 摘录 原话 翻译 注释 注释一 注解 释义 关于 例句 是 否 对 错 好处 坏处 前提 条件 情况 场景 备选 选项 结论一 结论二 甲方 乙方 丙方 副歌 主歌 桥段 间奏 优势与不足 早餐 午餐 晚餐 早饭 午饭 晚饭 上午 下午 晚上 早上 中午 开幕 闭幕 茶歇 签到 报告 讲座 新增 修复 修復 优化 優化 变更 變更 移除 改进 改進 调整 調整 弃用 特性 不兼容变更 优先 说明文档 时长 主讲 主讲人 请教 求教 求助 请问 想问 想问一下 问一下 请教一下 弱问 弱弱问 弱弱地问 打听 打听一下 插一句 补一句 多一句 顺便 顺便问 顺带一提 题外话 更正 勘误 纠正 订正 抱歉 利益相关 友情提示 先说结论 简单说 扫码 進群 請教 請問 想問 順便 題外話 優點 缺點 結論 總結 說明 備註 註 連結 標題 時間 日期 地點 來源 參考 方法 結果 問題 答案 分析 建議 補充 话题 話題 议题一 讨论主题 討論主題 本期话题 本期話題 主題 題目 議題 決議 出席 記錄
info warn debug trace fatal log stdout stderr note notes nb n.b todo tbd fixme hint tip tips warning caution important remark remarks example examples e.g eg i.e ie ex title subject date time when where place location link links url urls source sources ref refs reference references see see also summary abstract tl;dr tldr conclusion conclusions background motivation method methods result results discussion goal goals aim aims problem problems question questions answer answers q a cause reason reasons pros cons advantage advantages disadvantage disadvantages update updates edit ps p.s pps fyi btw re fw fwd from to cc bcc sent subject attachments attachment figure fig table eq equation definition theorem lemma corollary proposition proof claim input output step steps first second third finally next then thus therefore however so and but or also http https ftp mailto file doi arxiv isbn issn author authors affiliation keywords key keyword contact email e-mail phone tel fax address version environment os code error errors warning traceback exception expected actual usage default options option args returns params param attendees present participants absent regrets apologies agenda topic topics action actions action item action items decision decisions resolution resolved proposed minutes meeting chair scribe location duration status priority owner due deadline assignee category categories tags tag type name description details context overview introduction contents appendix acknowledgements license copyright disclaimer guild channel group server chat room members created exported platform period week issue volume edition selection selected compiled hosted organiser organizer organizers venue dates updated published posted dataset datasets model models training test data paper project website repo repository answered asked viewed modified comment comments score votes part section chapter page line item other others misc general speaker speakers follow-up follow up followup key points key takeaways takeaways chorus verse bridge refrain intro outro strengths weaknesses soundness presentation rating confidence limitations novelty clarity significance raises returns parameters yields opening closing keynote talk talks panel break lunch coffee session registration breakfast dinner welcome poster posters added changed fixed removed deprecated security improved breaking features bugfixes chore feat fix docs refactor perf build ci style revert release released attending adjourned next steps open questions recommendation recommendations highlights`
    .split(/\s+/u)
    .concat([
      'see also',
      'action item',
      'action items',
      'next steps',
      'open questions',
      'key points',
      'key takeaways',
      'follow up',
      'meeting notes',
      'meeting time',
      'meeting minutes',
      'also present',
      'in attendance',
      'by the way',
      'for example',
      'for instance',
      'in short',
      'in other words',
      'that is',
    ]),
);

/** Days, months, parts of the day and of the year. */
const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?|daily|hours?|january|february|march|july|september|october|november|december|spring|autumn|winter|mornings?|noon|afternoons?|evenings?|nights?|midnight|dusk|today|tomorrow|yesterday|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末](?:至[一二三四五六日天])?|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|[春夏秋冬][天日季]?|清晨|黎明|黄昏|黃昏|傍晚|深夜|夜里|夜晚|今天|明天|昨天|平日|工作日|假日)$/u;

/** `下次读书会`, `本期主题`, `next meeting`. */
const OCCASIONS =
  /^(?:(?:[扫掃][码碼]|[长長]按|微信)?(?:[进進入加][群]|[关關]注)(?:方式|[链鏈][接結]|二[维維][码碼])?|(?:联[系络]|聯[繫絡])(?:人|方式|我们|我們)|(?:投稿|报名|報名|咨询|諮詢)(?:邮箱|信箱|方式|地址|链接)?|[下本上这這那][一]?(?:次|期|周|週|场|場|轮|輪|回|届|屆)\S{0,8}|(?:next|last|this|previous) (?:week|month|time|meeting|session|issue|call)\b.{0,16})$/u;

/** `Build 2041`, `Release A`, `版本 3.2`. */
const VERSIONS =
  /^(?:build|version|release|patch|milestone|sprint|iteration|alpha|beta|rc|版本|里程碑|迭代)(?:\s+(?:[a-z]|[#v]?\d[\w.-]{0,11})|[-_]?\d[\w.]{0,11}|\s?[一二三四五六七八九十]{1,3})$/u;

export function isNoSpeaker(label: string): boolean {
  const word = label
    .trim()
    .replace(/^[*_#\s]+|[*_\s.]+$/gu, '')
    .toLowerCase();
  if (word === '' || NO_SPEAKERS.has(word) || TIMES.test(word)) return true;
  if (VERSIONS.test(word) || isAnswerLabel(word) || OCCASIONS.test(word)) return true;
  if (/^[\d\s.,:/()（）第章节節條条一二三四五六七八九十-]+$/u.test(word)) return true;
  return /^(?:步骤|步驟|理由|优点|缺点|好处|坏处|建议|任务|目标|假设|条件|做法|思路|方式|阶段|方案|方法|结论|結論|第.{1,3}|图|圖|表|公式|问题|問題|原因|观点|觀點|例|选项|議題|议题|要点|part|step|case|fig(?:ure)?|table|option|phase|stage|chapter|section|example|problem|question|topic|item|day|week|task|note)\s*[\d一二三四五六七八九十a-z.]{1,3}$/u.test(
    word,
  );
}

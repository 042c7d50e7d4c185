/** Words that say who speaks, when, or what part a line takes, and nothing of the matter. In heads and labels they may go. */

export const FRAME_HAN = new RegExp(
  [
    '提[问問][者人]?|追[问問]|追答|再[问問]|[继繼][续續][问問]|[问問][题題答]?|回[答复復覆应應](?:[者人内內]容?)?|解答|答[案复復覆]?[者人]?|[发發]起人?|[补補]充|附[议議]|[说說]',
    '[参參]考|[标標]准|[简簡]要|完整|[详詳][细細]|示例|意[见見]|[审審]稿|[讨討][论論]|跟[进進帖]|[话話][题題]|[议議][题題]|[议議]程|主[题題]|部分|[内內]容|(?:整理|[编編])者?[注註按]?',
    '以下[简簡][称稱]|[简簡][称稱]|此消息记录为文本格式|不支持重新导入',
    '作者|[读讀]者|匿名|用[户戶]|管理[员員]|群主|[发發]言人?|研究[员員]|成[员員]|主持人?|嘉[宾賓]|老[师師]|同[学學]|博士|教授',
    '[发發]件人|收件人|抄送|[发發]送|[时時][间間]|[写寫]道|引用|消息[记記录錄分组組对對象]+|的?消息|[转轉][发發]|聊天[记記][录錄]|[保储儲]存|日期|[编編][辑輯]于?|[发發]布于?|群聊',
    '天前|[年月日号號时時分秒周週于於在和的第上下午天]|[上下中]午|凌晨|早上|晚上|傍晚|今天|昨天|前天|星期[一二三四五六日天]?|[一二三四五六七八九十百]+',
  ].join('|'),
  'u',
);

export const FRAME_LATIN: ReadonlySet<string> = new Set(
  `q a d f r p s t u v am pm op app an the of by on at in to from for and or re fw fwd cc bcc sent date subject mailto via everyone
  question questions answer answers answered reply replies replied response responses respond responded follow followup followups follows up further asks asked asker ask says said
  comment comments commented remark note notes discussion model suggested reference sample example official expected topic part title name
  researcher researchers reviewer author authors participant member speaker user anonymous someone somebody host moderator interviewer interviewee
  hereafter henceforth
  wrote writes original message messages exported posted edited modified quote post today yesterday ago th st nd rd
  mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
  jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december
  http https www com org net details summary open br div span strong html body webvtt guild channel dear title source sources url link links tag tags alias aliases layout`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

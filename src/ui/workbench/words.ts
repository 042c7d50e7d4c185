/** Words that the workbench says while it works, in Chinese and English; the page holds them ready. `{n}` and the like are filled in. */
export const WORDS = {
  empty: ['贴上原文，右边就是成品。', 'Paste a text, and see what it becomes.'],
  opening: ['正在取工具…', 'Fetching the tools …'],
  reading: ['正在读…', 'Reading …'],
  offline: [
    '没有网络，工具还没有取来。连上以后再试。',
    'There is no network, and the tools are not here yet. Try again once there is.',
  ],
  failed: ['工具没有取来。请再试一次。', 'The tools could not be fetched. Please try again.'],
  stalled: [
    '这段文字读了 20 秒还没读完，停下了。请分成几段再贴。',
    'This text was not read within 20 seconds and was given up. Paste it in parts.',
  ],
  broken: [
    '这段文字让工具出错了，别的都还在。请换一段，或告诉我们。',
    'The tools failed on this text; nothing else is lost. Try a part of it, or tell us.',
  ],
  refused: ['没有读：{why}', 'Not read: {why}'],
  nothing: [
    '没有读出讨论或解读。请在上面选它是哪一种文字。',
    'No thread and no analysis was found. Say above what kind of text it is.',
  ],
  readAs: ['认作{kind}，{items} 条', 'Read as {kind}: {items} items'],
  allFine: ['检查通过', 'The check passes'],
  someProblems: ['检查有 {n} 个问题', 'The check finds {n} problems'],
  someDoubts: ['{n} 处请看一眼', '{n} places to look at'],
  noKept: ['这个浏览器不许保存，关掉就没有了。', 'This browser keeps nothing: it is gone once the page is closed.'],
  forgotten: ['都忘了。', 'All is forgotten.'],
  line: ['第 {n} 行', 'Line {n}'],
  lines: ['第 {from}–{to} 行', 'Lines {from}–{to}'],
  undo: ['撤销', 'Undo'],
  redo: ['再修', 'Mend again'],
  deleted: ['（删去）', '(taken out)'],
  inserted: ['（补上）', '(put in)'],
  more: ['还有 {n} 处', '{n} more'],
  remove: ['去掉', 'Remove'],
  leaveOut: ['这一条不交', 'Leave this one out'],
  isLeftOut: ['不交', 'left out'],
  maybeThere: ['站上可能已有', 'The site may have it already'],
  mend: ['怎样改：{help}', 'How to mend it: {help}'],
  copied: ['已复制 {what}', 'Copied {what}'],
  notCopied: [
    '浏览器不许复制；文件在下面，可以手工选取。',
    'The browser does not allow copying; select the file below by hand.',
  ],
  thePatch: ['补丁', 'the patch'],
  theFile: ['文件', 'the file'],
  pastePatch: [
    '补丁已复制。在打开的表单里，把它贴进“原文”一栏。',
    'The patch is copied. Paste it into the field “The text” of the form that opened.',
  ],
  pasteFile: [
    '文件已复制。在打开的页面里贴上，再提交。',
    'The file is copied. Paste it on the page that opened, and commit.',
  ],
  gone: ['没有找到 {what}。', '{what} was not found.'],
  tooLarge: ['这个文件有 {size} MB，最多 4 MB。请分开。', 'This file has {size} MB, at most 4 MB fit. Split it.'],
  unreadable: ['这个文件不是文字：{why}', 'This file is no text: {why}'],
  answerHere: ['把回答写在这里', 'write the answer here'],
  toWrite: ['还有 {n} 处待写', '{n} places still to be written'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

/** What a kind of source is called. */
export const DIALECT_WORDS: readonly (readonly [dialect: string, zh: string, en: string])[] = [
  ['chat-digest', '整理过的讨论', 'a digest of talk'],
  ['chat-export', '聊天记录', 'a chat log'],
  ['questions', '一串问题', 'a list of questions'],
  ['minutes', '会议记录或访谈', 'minutes or an interview'],
  ['obsidian', 'Markdown 笔记', 'notes in Markdown'],
  ['web', '网页', 'a web page'],
  ['wenqu', '本站的文件', 'a file of this site'],
  ['unknown', '一篇文章', 'an article'],
];

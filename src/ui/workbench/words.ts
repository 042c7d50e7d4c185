/** Words that the workbench says while it works, in Chinese and English; the page holds them ready. `{n}` and the like are filled in. */
export const WORDS = {
  empty: ['贴上原文，成品就在旁边。', 'Paste a text, and see what it becomes.'],
  opening: ['正在取工具…', 'Fetching the tools …'],
  reading: ['正在读…', 'Reading …'],
  offline: [
    '没有网络，工具还没有取来。连上以后会接着取。',
    'There is no network, and the tools are not here yet. They are fetched once there is.',
  ],
  failed: [
    '工具没有取来。文字还在，请再试一次。',
    'The tools could not be fetched. Your text is still here: please try again.',
  ],
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
  readAs: ['认作{kind}，{items} 条', 'Read as {kind}; items: {items}'],
  allFine: ['检查通过', 'The check passes'],
  someProblems: ['检查有 {n} 个问题', 'Problems found by the check: {n}'],
  someDoubts: ['{n} 处请看一眼', 'to look at: {n}'],
  noKept: ['这个浏览器不许保存，关掉就没有了。', 'This browser keeps nothing: it is gone once the page is closed.'],
  isBefore: ['刚才那份还留着，可以换回来。', 'What was here before is kept, and can be put back.'],
  forgotten: ['都忘了。', 'All is forgotten.'],
  line: ['第 {n} 行', 'Line {n}'],
  lines: ['第 {from}–{to} 行', 'Lines {from}–{to}'],
  undo: ['撤销', 'Undo'],
  redo: ['再修', 'Mend again'],
  deleted: ['（删去）', '(taken out)'],
  inserted: ['（补上）', '(put in)'],
  more: ['还有 {n} 处', '{n} more'],
  remove: ['去掉', 'Remove'],
  first: ['提到最前', 'Put first'],
  summary: ['一两句话的摘要', 'Summary, a sentence or two'],
  verdict: ['值得读吗，说明了什么？一两句话', 'Worth reading? What does it show? A sentence or two'],
  newRecord: ['新记录', 'new record'],
  wrongDate: [
    '日期写成 2024、2024-05 或 2024-05-06 的样子，月和日要是真有的。改好以前，文件里还是原来的日期。',
    'Write the date as 2024, 2024-05 or 2024-05-06, a day that exists. Until then the file keeps the date it had.',
  ],
  tooManySigns: [
    '最多 {most} 个字，现在有 {n} 个。改短以前，文件里还是原来的。',
    'At most {most} characters fit, and there are {n}. Until it is shorter the file keeps what it had.',
  ],
  noTopic: [
    '没有叫“{typed}”的主题。请从单子里选一个；都不合适，就让它待归类，编者会归。',
    'There is no topic “{typed}”. Choose one of the list; where none fits, leave it unsorted, and an editor files it.',
  ],
  noPaper: [
    '认不出“{typed}”是哪篇论文。请写 arXiv 编号（如 2404.05405）、DOI、论文的网址，或站上已有论文的标题。',
    '“{typed}” names no paper that can be told. Write its arXiv id (2404.05405), its DOI, its address, or the title of a paper that is here.',
  ],
  impossiblePaper: [
    'arXiv 没有“{typed}”这个编号：应为{expected}。请核对。',
    'arXiv has no “{typed}”: expected {expected}. Please look it up.',
  ],
  isThere: ['“{name}”已经在里面了。', '“{name}” is in the list already.'],
  isFull: ['最多 {most} 个：先去掉一个，再添。', 'At most {most} fit: take one out first.'],
  leaveOut: ['这一条不交', 'Leave this one out'],
  isLeftOut: ['不交', 'left out'],
  maybeThere: ['站上可能已有', 'The site may have it already'],
  differs: ['确是另一个问题', 'It does ask something else'],
  mend: ['怎样改：{help}', 'How to mend it: {help}'],
  wrong: ['问题 {n}', 'problems: {n}'],
  copied: ['已复制 {what}', 'Copied {what}'],
  notCopied: [
    '浏览器不许复制；文件在下面，可以手工选取。',
    'The browser does not allow copying; select the file below by hand.',
  ],
  thePatch: ['补丁', 'the patch'],
  theFile: ['文件', 'the file'],
  pastePatch: [
    '已复制。在打开的表单里，把它贴进“原文”一栏，提交；编者收到后，由它生成 pull request。',
    'Copied. Paste it into the field “The text” of the form that opened, and submit. An editor lets a pull request be made of it.',
  ],
  pasteFile: [
    '文件已复制。在打开的页面里贴上，按“Commit changes…”，再按“Propose changes”和“Create pull request”。',
    'The file is copied. Paste it on the page that opened, press “Commit changes…”, then “Propose changes” and “Create pull request”.',
  ],
  pasteOver: [
    '文件已复制。在打开的页面里全选、贴上，按“Commit changes…”，再按“Propose changes”和“Create pull request”。',
    'The file is copied. On the page that opened select all, paste, press “Commit changes…”, then “Propose changes” and “Create pull request”.',
  ],
  prefilled: [
    '文件已填好。在打开的页面里按“Commit changes…”，再按“Propose changes”和“Create pull request”。',
    'The file is filled in. On the page that opened press “Commit changes…”, then “Propose changes” and “Create pull request”.',
  ],
  notOpened: ['没有打开？点这里。', 'Did no page open? Follow this link.'],
  wayNew: [
    '会打开 GitHub 的新文件页。要有 GitHub 账号。',
    'GitHub’s page for a new file opens. You need an account there.',
  ],
  wayEdit: [
    '会打开 GitHub 上这份文件的编辑页。要有 GitHub 账号。',
    'GitHub’s page to edit this file opens. You need an account there.',
  ],
  wayEditAndNew: [
    '这次改动用到新的论文记录。先把记录作为新文件交出去，再按上面的按钮，改这一份。新文件：',
    'This change needs new records of papers. Hand them in first, as new files; then press the button above to edit this one. New files:',
  ],
  wayForm: [
    '文件不止一份：会复制成一份补丁，并打开 GitHub 的表单。要有 GitHub 账号。',
    'There is more than one file: they are copied as a patch, and a form at GitHub opens. You need an account there.',
  ],
  wayTooLong: [
    '文件不止一份，合成的补丁超过 GitHub 的表单能收的长度（{n} 个字符，最多 {most} 个）。可以下载补丁，在仓库里用 git apply；也可以用“这一条不交”一次只留几条，分几次交。',
    'There is more than one file, and the patch they make is longer than GitHub’s form takes ({n} characters, at most {most}). Download the patch and run git apply in the repository; or leave items out with “Leave this one out” and hand in a few at a time.',
  ],
  downloadPatch: ['下载补丁', 'Download the patch'],
  saved: ['已下载。它在仓库里的位置是 {path}。', 'Downloaded. Its place in the repository is {path}.'],
  savedPatch: [
    '已下载。在仓库的文件夹里运行 git apply {name}。',
    'Downloaded. Run git apply {name} in the repository’s folder.',
  ],
  and: ['、', ', '],
  gone: ['没有找到 {what}。', '{what} was not found.'],
  tooLarge: ['这个文件有 {size} MB，最多 4 MB。请分开。', 'This file has {size} MB, at most 4 MB fit. Split it.'],
  unreadable: ['没有打开：{why}', 'Not opened: {why}'],
  answerHere: ['把回答写在这里', 'write the answer here'],
  toWrite: ['还有 {n} 处〔待写〕', 'still to be written, marked 〔待写〕: {n}'],
  fixFirst: ['检查还有 {n} 个问题，请先改好', 'problems to mend first: {n}'],
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

/** Is the body of this kind of file put together as it must be? Its posts, and what stands outside them. */
import type { Block, DataByKind, DocumentKind, Figure, Post } from './document.ts';
import { checkIds } from './ids.ts';
import { both, type Fault, type Text } from './problem.ts';
import { saysSomething } from './says.ts';
import { walk } from './walk-blocks.ts';
import { checkGone } from './withdrawn.ts';

export function checkStructure(
  kind: DocumentKind,
  body: readonly Block[],
  data: DataByKind[DocumentKind] | undefined,
  /** Whether no tag was refused: what was is not in the body. */
  isWhole: boolean,
): Fault[] {
  const faults: Fault[] = [];
  const refuse = (node: Block | undefined, message: Text, help?: Text) => {
    const { line, column } = node?.position?.start ?? { line: 1, column: 1 };
    faults.push({ line, column, rule: 'structure', message, help });
  };
  if (kind === 'paper' || kind === 'glossary') return faults;
  checkGone(body, data, refuse);

  const posts = body.filter((block) => block.type === 'post');
  if (kind === 'thread') {
    checkThread(body, posts, data as DataByKind['thread'] | undefined, refuse);
  } else if (kind !== 'analysis') {
    for (const post of posts)
      refuse(post, both('这类文件里没有问答', 'Unexpected post, expected prose: only threads and analyses hold posts'));
  }
  if (kind === 'analysis') {
    for (const post of posts) {
      if (post.role === 'question' && post.id === 'q')
        refuse(
          post,
          both(
            '这里的 `<Question>` 需要 id，如 `id="q1"`',
            'Missing attribute `id` of `<Question>`, expected one such as `q1`',
          ),
        );
    }
  }
  if (kind !== 'thread' && body.length === 0 && (data as DataByKind['analysis'] | undefined)?.withdrawn === undefined)
    refuse(undefined, both('正文是空的', 'Unexpected empty body, expected some prose'));
  walk(body, (block) => {
    if (block.type === 'figure') checkFigure(block, refuse);
    if (block.type === 'post') checkWithdrawn(block, refuse);
  });
  if (isWhole && kind !== 'thread' && body.length > 0 && !saysSomething(body)) refuse(undefined, ...BLANK);
  else if (isWhole) checkWords(body, refuse);
  checkIds(kind, body, data, refuse);
  return faults;
}

export type Refuse = (node: Block | undefined, message: Text, help?: Text) => void;

function checkThread(
  body: readonly Block[],
  posts: readonly Post[],
  data: DataByKind['thread'] | undefined,
  refuse: Refuse,
): void {
  for (const block of body) {
    if (block.type !== 'post' && block.type !== 'note') {
      refuse(
        block,
        both(
          '不应有写在问答之外的正文',
          'Unexpected text outside posts, expected `<Question>`, `<Reply>` or `<Note>` around it',
        ),
        both(
          '谁说的话放进 `<Question>` 或 `<Reply>`，编者的话放进 `<Note kind="gloss">`',
          'what somebody said goes into a `<Question>` or `<Reply>`, your own words into a `<Note kind="gloss">`',
        ),
      );
    }
  }
  const [first, ...rest] = posts;
  if (first?.role !== 'question')
    refuse(
      first,
      both('讨论应以 `<Question>` 开头', 'Unexpected start, expected the `<Question>` first'),
      posts.some(({ role }) => role === 'question')
        ? both('把 `<Question>` 移到最前面', 'move the `<Question>` to the beginning')
        : both(
            '把问的是什么写进 `<Question>` 与 `</Question>` 之间，放在最前面',
            'write what was asked between `<Question>` and `</Question>`, before anything else',
          ),
    );
  for (const post of posts.filter((other) => other.role === 'question').slice(1))
    refuse(
      post,
      both('不应出现第二个 `<Question>`', 'Unexpected second `<Question>`, expected one in a thread'),
      both('追问写作 `<Reply role="followup" …>`', 'a further question is a `<Reply role="followup" …>`'),
    );
  if (first?.role === 'question' && first.id !== 'q' && first.id !== '')
    refuse(
      first,
      both('讨论里 `<Question>` 的 id 总是 `q`', 'Unexpected id, expected none or `q` for the question of a thread'),
    );
  if (data?.status === 'answered' && first?.role === 'question' && rest.length === 0)
    refuse(
      first,
      both('状态是 answered，却没有回复', 'Unexpected status `answered`, expected a reply'),
      both('没有回答时状态写 open', 'a thread without a reply is `open`'),
    );
}

function checkWithdrawn(post: Post, refuse: Refuse): void {
  if ((post.withdrawn === undefined) !== (post.wish === undefined))
    refuse(
      post,
      both('`withdrawn` 与 `wish` 要一起写', 'Unexpected `withdrawn` or `wish` alone, expected both or none'),
      both('由 `npm run redact` 来写', '`npm run redact` writes them'),
    );
  if (post.withdrawn !== undefined && post.children.length > 0)
    refuse(
      post,
      both('撤下的帖不再有内容', 'Unexpected words in a post that was withdrawn, expected none'),
      both('写作 `<Reply … />`，没有结束标签', 'write `<Reply … />` without an end tag'),
    );
}

/** A tag with nothing in it at all is told where it is read. */
function checkWords(blocks: readonly Block[], refuse: Refuse): void {
  for (const block of blocks) {
    if (block.type !== 'post' && block.type !== 'note' && block.type !== 'theorem') continue;
    if (block.children.length > 0 && !saysSomething(block.children)) refuse(block, ...BLANK);
    else checkWords(block.children, refuse);
  }
}

const BLANK: readonly [Text, Text] = [
  both('这里没有话：只有空白或横线', 'Unexpected blanks or rules alone, expected words'),
  both('写上内容，或者整段删去', 'write what was meant, or take it out'),
];

function checkFigure(figure: Figure, refuse: Refuse): void {
  if (figure.missing === (figure.src !== undefined)) {
    refuse(
      figure,
      both('`<Figure>` 要么有 src，要么写 missing', 'Unexpected `<Figure>`, expected either `src` or `missing`'),
    );
  }
}

/** What a person should look at where a talk was cut, or was not. */
import { both } from '../../../format/problem.ts';
import type { Question } from '../../repairs/rule.ts';

export const MAYBE_NEW: Question = {
  ...both2(
    '这可能是另一个问题，也可能是对前面的追问',
    'this may be a question of its own, or one about what was said before',
    '留在前面的讨论里',
    'it stays with what came before',
  ),
  begins: true,
};
export const AFTER_PAUSE: Question = {
  ...both2(
    '停了几个小时之后的话，不是提问，也没有指明回应谁',
    'said after hours of silence: no question, and it does not say whom it answers',
    '另起一条讨论，不算作前面问题的回复',
    'it begins a discussion of its own and is no reply to the question before',
  ),
  begins: false,
};
export const LATE: Question = {
  ...both2(
    '问题过了几个小时才有人说话，没有指明回应谁',
    'said hours after a question that nobody had answered, and it does not say whom it answers',
    '算作对这个问题的回复',
    'it counts as a reply to that question',
  ),
  begins: true,
};
export const REPORT: Question = both2(
  '停了几个小时之后，提问的人用回答里的词又说了一句',
  'said hours later by who asked, in words of an answer',
  '留在原来的问题下面',
  'it stays below that question',
);
export const QUOTE_OF_UNKNOWN: Question = both2(
  '引用的消息不在这份记录里，或有几处相同',
  'the message that is quoted is not in this record',
  '引文留在正文里，算作对前面问题的回复',
  'the quotation stays in the text, as a reply to the question before',
);

function both2(reasonZh: string, reasonEn: string, choiceZh: string, choiceEn: string): Question {
  return { reason: both(reasonZh, reasonEn), choice: both(choiceZh, choiceEn) };
}

/** How the kind of a text is called in the form, and how another is chosen there. */
import { both } from '../../format/problem.ts';
import { AT_TERMINAL, type DialectChoice } from '../../import/dialect-choice.ts';

export const AT_FORM: DialectChoice = {
  nameOf: AT_TERMINAL.nameOf,
  choose: (dialect) =>
    dialect === undefined
      ? both(
          '不对的话，在表单的“这是什么样的文字”一栏另选',
          'if it is not, choose another in the field “Kind of text” of the form',
        )
      : both(
          `请在表单的“这是什么样的文字”一栏选 ${dialect}`,
          `choose ${dialect} in the field “Kind of text” of the form`,
        ),
};

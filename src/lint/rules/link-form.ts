/** An address is a link where it stands, ends where it should, and has the one spelling that papers at arXiv have here. */
import { both, type Fault, type Text, unexpected } from '../../format/problem.ts';
import { addressesOf } from '../addresses.ts';
import { faultOfAddress } from '../address-form.ts';
import type { FileRule } from '../rule.ts';

export const linkForm: FileRule = {
  id: 'link-form',
  ofForm: true,
  check: (file) =>
    addressesOf(file).flatMap((address): Fault[] => {
      const fault = faultOfAddress(address);
      if (!fault) return [];
      const { line, column } = address.place;
      return [
        {
          line,
          column,
          rule: 'link-form',
          message: unexpected(fault.found, fault.expected),
          help:
            fault.mended === undefined
              ? HELP
              : both('`npm run check -- --fix` 会改好它', '`npm run check -- --fix` fixes it'),
        },
      ];
    }),
  mend(file) {
    let text = file.text;
    // From the end, so that the places before stay.
    for (const address of addressesOf(file).toReversed()) {
      const mended = faultOfAddress(address)?.mended;
      if (mended !== undefined) text = text.slice(0, address.from) + mended + text.slice(address.to);
    }
    return text;
  },
};

const HELP: Text = both('写成 `[文字](网址)`，网址照抄', 'write `[text](address)`, with the address exact');

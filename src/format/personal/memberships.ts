/** The numbers by which a school or a firm knows its people: few signs, and each leads to a name. */
import type { Form } from '../personal-data.ts';
import { isRound } from './counted.ts';

export const MEMBERSHIPS: readonly Form[] = [
  {
    kind: 'member-id',
    pattern:
      /(?:学号|學號|工号|工號|学工号|學工號|教工号|职工号|職工號|员工号|員工號|员工编号|員工編號|考生号|准考证号|(?<![A-Za-z])(?:student|staff|employee)[ _-]?(?:id|no\.?|number|nr\.?))[^\S\n]{0,2}(?:(?:是|为|為|is(?=[^\S\n])|[:：=#])[^\S\n]{0,2})?(?<value>[A-Za-z]{0,3}\d{5,14}[A-Za-z]?)(?![\dA-Za-z_-]|\.\d|[^\S\n]?(?:人|个|個|名|位|万|萬|行|条|條))/giu,
    holds: /[号號]|student|staff|employee|编|編/iu,
    isReal: (value) => !isRound(value),
  },
];

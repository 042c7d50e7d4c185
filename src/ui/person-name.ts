/** Who speaks, for a page. The label that this site gives (研究员1, 论文作者) is a word like others; any other name keeps its characters. */
import { asName } from './strings/slots.ts';

export function personName(by: string): string {
  return /[员者]\d*$/u.test(by) ? by : asName(by);
}

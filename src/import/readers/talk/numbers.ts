/** `12` and `十二` → 12. */

const HAN = '一二三四五六七八九十';

export function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  if (text.length === 1) return HAN.indexOf(text) + 1;
  const [tens, ones] = text.split('十');
  return (tens ? HAN.indexOf(tens) + 1 : 1) * 10 + (ones ? HAN.indexOf(ones) + 1 : 0);
}

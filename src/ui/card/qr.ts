/** Text → the squares of a QR code: true is dark. Error correction M, the smallest version that holds it. */
import qrcode from 'qrcode-generator';

export function qrSquares(text: string): boolean[][] {
  const code = qrcode(0, 'M');
  // Addresses on this site are ASCII; one that is not is written as UTF-8 percent codes, as browsers send it.
  code.addData(/^[\x20-\x7e]*$/u.test(text) ? text : encodeURI(text), 'Byte');
  code.make();
  const count = code.getModuleCount();
  return Array.from({ length: count }, (_, y) => Array.from({ length: count }, (_cell, x) => code.isDark(y, x)));
}

/** A Chinese character, anywhere in a text. */
export const HAN = /[\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

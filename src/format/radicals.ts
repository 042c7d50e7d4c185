/**
 * Signs for parts of characters (Kangxi radicals and their supplement) that look like characters: copies from PDF are full of them. The
 * standard decomposes the first, and of the others two; the rest is by the shape that each shows.
 */
const SUPPLEMENT =
  '⺅亻⺆冂⺉刂⺊卜⺖忄⺘扌⺙攵⺝月⺟母⺠民⺡氵⺣灬⺦丬⺨犭⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺹耂⺻聿⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const plain = new Map(
  Array.from({ length: SUPPLEMENT.length / 2 }, (_, i): [string, string] => [
    SUPPLEMENT.charAt(2 * i),
    SUPPLEMENT.charAt(2 * i + 1),
  ]),
);

/** The character that a sign of the supplement looks like. */
export function plainRadical(sign: string): string | undefined {
  return plain.get(sign);
}

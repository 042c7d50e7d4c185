/** Methods and theorems bear names too: 高斯定理, `Adam's method`, Cauchy–Schwarz. */
export function standsForTheWork(text: string, to: number): boolean {
  return /^(?:['’]s?)?\s?(?:theorem|lemma|inequality|identity|conjecture|algorithm|method|bound|criterion|test|rule|law|kernel|process|定理|引理|不等式|恒等式|猜想|方法|算法|准则|检验|定律|过程)|^[-–—&\d]/iu.test(
    text.slice(to, to + 20),
  );
}

/**
 * The one script within a page: it must run before anything is painted, or a page read in the dark would flash. The same text stands on
 * every page of every edition, because the content policy holds its hash. Here as text, so that no step of the build changes it.
 *
 * What was chosen is kept where the browser allows; elsewhere it holds for the page alone. `data-theme` on the root says that the
 * choice works, so without scripts there is none to see.
 */
export const THEME_SCRIPT = `(() => {
  const key = 'wenqu-theme', names = ['light', 'dark'], root = document.documentElement;
  const show = (theme) => {
    root.dataset.theme = names.includes(theme) ? theme : 'system';
    document.querySelectorAll('meta[name="theme-color"]').forEach((meta, i) => {
      meta.media = !names.includes(theme) ? '(prefers-color-scheme: ' + names[i] + ')' : names[i] === theme ? 'all' : 'not all';
    });
    const choice = document.querySelector('.theme select');
    if (choice) choice.value = root.dataset.theme;
  };
  const read = () => { try { show(localStorage.getItem(key)); } catch { show(); } };
  read();
  addEventListener('DOMContentLoaded', read);
  addEventListener('storage', read);
  addEventListener('pageshow', ({ persisted }) => { if (persisted) read(); });
  addEventListener('change', ({ target }) => {
    if (!target.matches('.theme select')) return;
    show(target.value);
    try { localStorage.setItem(key, target.value); } catch {}
  });
})()`;

/** On every page: an address of a sentence whose words were changed since (`#r3_k7qx2m0`) → the post in which it stood, not the top of the page. */
function fallBack(): void {
  const [post = '', sentence] = location.hash.slice(1).split('_');
  if (sentence === undefined || document.getElementById(location.hash.slice(1)) || !document.getElementById(post))
    return;
  location.replace(`#${post}`);
}

fallBack();
addEventListener('hashchange', fallBack);

export {};

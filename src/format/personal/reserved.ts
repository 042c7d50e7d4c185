/** An address of mail, or its host → whether it stands in examples only, or nobody reads what is sent there. */

/** RFC 2606 and 6761: kept for examples and tests, so that no letter ever arrives. Still, `zhang.wei@example.com` says who wrote. */
const FOR_EXAMPLES = /(?:^|\.)(?:example\.(?:com|org|net)|example|invalid|test|localhost)$/iu;
/** Machines that send and do not read, and repositories. `1234+name@users.noreply…` stands in every commit. */
const OF_MACHINES = /^(?:git|no-?reply|do-?not-?reply|notifications?|mailer-daemon)$/iu;
/** What manuals write where one's own goes: `xxx@xxx.com`, `your_name@domain.com`. */
const TO_FILL_IN =
  /^(?:x+|name|user(?:name)?|your[._-]?(?:e?mail|name|id)?)@(?:x+|(?:your[._-]?)?(?:domain|email|company|host))\.[a-z]{2,4}$/iu;

/** Who is written to in manuals. */
const ANYBODY =
  /^(?:[a-z]|x+|abc|foo|bar|baz|user|username|name|someone|somebody|anyone|me|you|your[._-]?\w*|test(?:er|ing)?|demo|admin|root|info|contact|hello|e?mail|alice|bob|carol|(?:john|jane)(?:[._-]?doe)?|sender|recipient|support|postmaster|webmaster)\d{0,3}$/iu;

/** Letters to these are read by whoever keeps the place. */
const OF_PLACE = /^(?:info|contact|hello|support)$/iu;
/** A name of its own before a host for examples stands for somebody's; `mail` and `lab` do not. */
const OWN_NAME =
  /^(?!(?:www|e?mails?|smtp|imap|mx|lab|sub|subdomain|host|server|foo|bar|corp|company|acme|domain|dev|test|api|your[\w-]*|my[\w-]*|some[\w-]*)\.)[a-z][a-z0-9-]{3,}\.(?:example\.(?:com|org|net)|example)$/iu;

/** `someone@example.com`, in whatever way name and host were written. */
export function isOfExample(name: string, host: string): boolean {
  return FOR_EXAMPLES.test(host) && ANYBODY.test(name) && !(OF_PLACE.test(name) && OWN_NAME.test(host));
}

export function isMailOfNobody(address: string): boolean {
  const [name = '', host = ''] = address.split(/[@＠]/u);
  return (
    isOfExample(name, host) || OF_MACHINES.test(name) || /(?:^|\.)noreply\./iu.test(host) || TO_FILL_IN.test(address)
  );
}

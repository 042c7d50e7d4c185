/** Address of the repository that contributions go to: `REPOSITORY_URL`, or what the forge that builds the site says of itself; undefined where nobody says. */
export function repository(): string | undefined {
  const { REPOSITORY_URL: named, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  const address = named ?? (server && name ? `${server}/${name}` : undefined);
  return address !== undefined && /^https?:\/\/\S+$/u.test(address) ? address.replace(/\/+$/u, '') : undefined;
}

/** The forge's form for something wrong on a page that shows no item of its own, with the page's address filled in. */
export function correctionOf(page: string): string | undefined {
  const address = repository();
  return address && `${address}/issues/new?template=2-correction.yml&address=${encodeURIComponent(page)}`;
}

/** Address of the repository that contributions go to: `REPOSITORY_URL`, or what the forge that builds the site says of itself; undefined where nobody says. */
export function repository(): string | undefined {
  const { REPOSITORY_URL: named, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  const address = named ?? (server && name ? `${server}/${name}` : undefined);
  return address !== undefined && /^https?:\/\/\S+$/u.test(address) ? address.replace(/\/+$/u, '') : undefined;
}

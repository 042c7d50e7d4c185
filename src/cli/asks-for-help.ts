/** What a command was called with → whether somebody only wants to know how it is used: `--help` or `-h` among its flags. */
export function asksForHelp(args: readonly string[] = process.argv.slice(2)): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
}

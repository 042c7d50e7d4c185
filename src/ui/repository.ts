declare global {
  interface ImportMetaEnv {
    readonly REPOSITORY_URL?: string;
  }
}

/** Where contributions go: the configuration puts the address of the repository into the pages; undefined where nobody says. */
const address = import.meta.env.REPOSITORY_URL;
export const REPOSITORY = address === '' ? undefined : address;

/** The forge's form for something wrong on a page that shows no item of its own, with the page's address filled in. */
export function correctionOf(page: string): string | undefined {
  return REPOSITORY && `${REPOSITORY}/issues/new?template=2-correction.yml&address=${encodeURIComponent(page)}`;
}

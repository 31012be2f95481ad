/** aria-current of a link: to this very page, or to the list that this page belongs to. */
export function ariaCurrent(here: string, href: string): 'page' | 'true' | undefined {
  if (here === href) return 'page'
  return here.startsWith(`${href}/`) ? 'true' : undefined
}

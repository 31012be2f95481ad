'use client'

import { usePathname } from 'next/navigation'
import { ariaCurrent } from '#i18n/aria-current'

type Link = { href: string; words: string }
type Props = { label: string; links: readonly Link[]; site: Link }

const look =
  'block px-2 py-1 no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink'

/** Knows the page in the browser too: what an action leads to is drawn without the layout. */
export function DeskLinks({ label, links, site }: Props) {
  const here = usePathname()
  return (
    <nav aria-label={label} className="w-full">
      <ul className="-mx-2 flex flex-wrap">
        {links.map(({ href, words }) => (
          <li key={href}>
            <a href={href} aria-current={ariaCurrent(here, href)} className={look}>
              {words}
            </a>
          </li>
        ))}
        <li>
          <a href={site.href} className={look}>
            {site.words}
          </a>
        </li>
      </ul>
    </nav>
  )
}

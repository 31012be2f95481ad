type ListTab = { href: string; text: string; isHere: boolean }

/** Lists that stand beside each other, each at an address of its own. */
export function ListTabs({ label, tabs }: { label: string; tabs: readonly ListTab[] }) {
  return (
    <nav aria-label={label} className="mb-4">
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map(({ href, text, isHere }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isHere ? 'page' : undefined}
              className="block py-1 aria-[current=page]:font-semibold"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

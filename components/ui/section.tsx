import type { ReactNode } from 'react'

type Props = { id: string; title: ReactNode; children: ReactNode }

/** A part of a page that can be linked to. */
export function Section({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="mb-3 border-b border-line pb-1 text-xl">
        {title}
      </h2>
      {children}
    </section>
  )
}

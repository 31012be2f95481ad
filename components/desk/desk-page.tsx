import type { ReactNode } from 'react'
import { LocaleSwitch } from '#components/layout/locale-switch'

type Props = {
  locale: string
  /** The address of this page in a locale, for the links to its other languages. */
  to: (locale: string) => string
  /** Of the window and, unless a heading is given, of the page. */
  title: string
  heading?: ReactNode
  children: ReactNode
}

/** What every page of the desk begins with. */
export function DeskPage({ locale, to, title, heading, children }: Props) {
  return (
    <>
      <title>{`${title} · Habeas`}</title>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="text-2xl">{heading ?? title}</h1>
        <LocaleSwitch locale={locale} to={to} />
      </div>
      {children}
    </>
  )
}

import { translator } from '#i18n/messages'

/** What to write beside what was taken from a page: one click selects all of it. */
export function CiteThis({ locale, text }: { locale: string; text: string }) {
  return (
    <>
      <p className="max-w-prose border border-line bg-panel px-3 py-2 select-all">
        {text}
      </p>
      <p className="mt-1 text-sm text-muted print:hidden">
        {translator(locale)('cite.how')}
      </p>
    </>
  )
}

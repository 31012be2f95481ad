import type { Home } from '#db/queries/home'
import { parseEdtf } from '#domain/edtf'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { numberWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'

/** A number never stands alone: its rule, its day, and of whom it speaks. */
export function HeldFigure({ locale, home }: { locale: string; home: Home }) {
  const t = translator(locale)
  const { held, heldWide, persons } = home
  const day = parseEdtf(held.on)
  return (
    <section aria-labelledby="held" className="mt-8 max-w-3xl border-y border-line py-4">
      <h2 id="held" className="sr-only">
        {t('home.held')}
      </h2>
      <p>
        <a
          href={paths.people(locale, `held=${held.rule}&on=${held.on}`)}
          className="me-2 font-serif text-4xl no-underline hover:underline"
        >
          {figure(locale, held)}
        </a>
        {t('home.heldIs', { count: held.possibly })}{' '}
        {day.ok && t('ui.asOf', { date: dateWords(locale, day.value) })}
      </p>
      <p className="mt-1 text-sm text-muted">
        {t.rich('home.heldRule', {
          rule: () => (
            <a key="rule" href={`${paths.methodology(locale)}#behind_bars`}>
              {t('rules.behind_bars.name')}
            </a>
          ),
          wide: () => (
            <a key="wide" href={`${paths.methodology(locale)}#deprived_of_liberty_wide`}>
              {t('rules.deprived_of_liberty_wide.name')}
            </a>
          ),
          wideCount: figure(locale, heldWide),
          persons: numberWords(locale, persons),
        })}
      </p>
    </section>
  )
}

/** "12", or "10–12" where dates are too vague to say. */
function figure(locale: string, count: { certainly: number; possibly: number }) {
  const most = numberWords(locale, count.possibly)
  return count.certainly === count.possibly
    ? most
    : `${numberWords(locale, count.certainly)}–${most}`
}

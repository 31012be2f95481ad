import { announcedWords } from '#components/releases/announced'
import { Badge } from '#components/ui/badge'
import { Empty } from '#components/ui/empty'
import { LocalText } from '#components/ui/local-text'
import type { Home } from '#db/queries/home'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { numberWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'

type Props = { locale: string; releases: Home['releases'] }

export function LatestReleases({ locale, releases }: Props) {
  const t = translator(locale)
  if (releases.length === 0) return <Empty>{t('home.noReleases')}</Empty>
  return (
    <>
      <ul className="divide-y divide-line">
        {releases.map((release) => (
          <li
            key={release.id}
            className="gap-x-6 py-1.5 sm:grid sm:grid-cols-[11rem_1fr]"
          >
            <span className="block text-muted">
              {release.on ? dateWords(locale, release.on) : t('dates.unknown')}
            </span>
            <span>
              <a href={paths.release(locale, release.slug)}>
                <LocalText texts={release.names} locale={locale} />
              </a>{' '}
              {release.fictional && <Badge>{t('ui.fictional')}</Badge>}
              <span className="ms-3 text-sm text-muted">{counted(locale, release)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <a href={paths.releases(locale)}>{t('home.allReleases')}</a>
      </p>
    </>
  )
}

/** "announced 123 · named 16": a number from a source, and what this record knows of it. */
function counted(locale: string, { counts }: Home['releases'][number]) {
  const t = translator(locale)
  const announced = announcedWords(locale, counts)
  return [
    announced && t('home.announced', { announced }),
    counts.named > 0 && t('home.named', { named: numberWords(locale, counts.named) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

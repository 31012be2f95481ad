import { LatestReleases } from '#components/home/latest-releases'
import { PublicPage } from '#components/layout/public-page'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import type { Home } from '#db/queries/home'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { HeldFigure } from './held-figure.tsx'
import { HomeSearch } from './home-search.tsx'

export function HomePage({ locale, home }: { locale: string; home: Home }) {
  const t = translator(locale)
  return (
    <PublicPage locale={locale} to={paths.home} search={false}>
      {home.fictional > 0 && (
        <Notice>{t('home.fictional', { count: home.fictional })}</Notice>
      )}
      <h1 className="max-w-3xl pt-4 text-3xl sm:text-4xl">{t('layout.tagline')}</h1>
      <HomeSearch locale={locale} />
      <HeldFigure locale={locale} home={home} />
      <Section id="latest" title={t('home.latest')}>
        <LatestReleases locale={locale} releases={home.releases} />
      </Section>
      <Section id="about" title={t('home.about')}>
        <div className="max-w-prose space-y-3">
          <p>{t('home.what')}</p>
          <p>{t('home.how')}</p>
          <p>{t('home.limits')}</p>
          <p>
            <a href={paths.methodology(locale)}>{t('home.toMethodology')}</a>
          </p>
        </div>
      </Section>
    </PublicPage>
  )
}

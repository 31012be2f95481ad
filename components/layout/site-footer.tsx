import type { DataAddresses } from '#i18n/api-paths'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { DataLinks } from './data-links.tsx'

type Props = { locale: string; data?: DataAddresses | undefined }

export function SiteFooter({ locale, data }: Props) {
  const t = translator(locale)
  return (
    <footer className="border-t border-line text-sm text-muted">
      {data && <DataLinks locale={locale} data={data} />}
      <div className="mx-auto flex max-w-6xl flex-wrap gap-x-8 gap-y-2 px-4 py-5">
        <p className="max-w-prose">
          {t.rich('layout.licence', {
            licence: (words) => (
              <a
                href="https://creativecommons.org/licenses/by/4.0/"
                rel="license noreferrer"
              >
                {words}
              </a>
            ),
          })}
        </p>
        <ul className="flex flex-wrap gap-x-6 gap-y-1 print:hidden">
          <li>
            <a href={paths.match(locale)}>{t('layout.match')}</a>
          </li>
          <li>
            <a href={paths.methodology(locale)}>{t('layout.methodology')}</a>
          </li>
          <li>
            <a href={paths.api(locale)}>{t('layout.aboutData')}</a>
          </li>
          <li>
            <a href={paths.privacy(locale)}>{t('layout.privacy')}</a>
          </li>
          <li>
            <a href={paths.corrections(locale)}>{t('corrections.title')}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}

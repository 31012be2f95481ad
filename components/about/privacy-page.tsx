import { PublicPage } from '#components/layout/public-page'
import { Section } from '#components/ui/section'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { Paragraphs } from './paragraphs.tsx'

const parts = [
  {
    id: 'readers',
    texts: ['readers1', 'readers5', 'readers6', 'readers2', 'readers3', 'readers4'],
  },
  { id: 'device', texts: ['device1', 'device2'] },
  { id: 'recorded', texts: ['recorded1', 'recorded2', 'recorded3'] },
  { id: 'editors', texts: ['editors1'] },
] as const

export function PrivacyPage({ locale }: { locale: string }) {
  const t = translator(locale)
  return (
    <PublicPage locale={locale} to={paths.privacy}>
      <h1 className="text-3xl">{t('privacy.title')}</h1>
      <p className="mt-2 max-w-prose">{t('privacy.description')}</p>
      {parts.map(({ id, texts }) => (
        <Section key={id} id={id} title={t(`privacy.${id}`)}>
          <Paragraphs texts={texts.map((text) => t(`privacy.${text}`))} />
          {id === 'recorded' && <WhereToAsk locale={locale} />}
        </Section>
      ))}
    </PublicPage>
  )
}

function WhereToAsk({ locale }: { locale: string }) {
  return (
    <p className="mt-3 max-w-prose">
      {translator(locale).rich('privacy.recorded4', {
        form: (words) => <a href={paths.corrections(locale)}>{words}</a>,
      })}
    </p>
  )
}

import { PublicPage } from '#components/layout/public-page'
import { Section } from '#components/ui/section'
import type { PublishedHead } from '#db/history-head'
import { dayWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { CountingRules } from './counting-rules.tsx'
import { Paragraphs } from './paragraphs.tsx'

const parts = [
  { id: 'people', texts: ['people1', 'people2', 'people3'] },
  { id: 'dates', texts: ['dates1', 'dates2', 'dates3'] },
  { id: 'custody', texts: ['custody1', 'custody2', 'custody3', 'custody4'] },
  { id: 'days_held', texts: ['days1', 'days2'] },
  { id: 'sources', texts: ['sources1', 'sources2', 'sources3', 'sources4'] },
  { id: 'releases', texts: ['releases1', 'releases2'] },
] as const

const last = [
  { id: 'publication', texts: ['publication1', 'publication2', 'publication3'] },
  { id: 'limits', texts: ['limits1', 'limits2', 'limits3', 'limits4'] },
] as const

type Props = { locale: string; head: PublishedHead | undefined }

export function MethodologyPage({ locale, head }: Props) {
  const t = translator(locale)
  return (
    <PublicPage locale={locale} to={paths.methodology}>
      <h1 className="text-3xl">{t('methodology.title')}</h1>
      <p className="mt-2 max-w-prose">{t('methodology.description')}</p>
      {parts.map(({ id, texts }) => (
        <Section key={id} id={id} title={t(`methodology.${id}`)}>
          <Paragraphs texts={texts.map((text) => t(`methodology.${text}`))} />
        </Section>
      ))}
      <Section id="rules" title={t('methodology.rules')}>
        <p className="mb-4 max-w-prose">{t('methodology.rules1')}</p>
        <CountingRules locale={locale} />
      </Section>
      {last.map(({ id, texts }) => (
        <Section key={id} id={id} title={t(`methodology.${id}`)}>
          <Paragraphs texts={texts.map((text) => t(`methodology.${text}`))} />
        </Section>
      ))}
      <Section id="history" title={t('methodology.history')}>
        <Paragraphs texts={[t('methodology.history1'), t('methodology.history2')]} />
        {head && (
          <dl>
            <dt>{t('methodology.seal', { day: dayWords(locale, head.day) })}</dt>
            <dd className="font-mono text-sm">{head.hash}</dd>
          </dl>
        )}
      </Section>
    </PublicPage>
  )
}

import { PublicPage } from '#components/layout/public-page'
import { Section } from '#components/ui/section'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { ApiEndpoint } from './api-endpoint.tsx'
import type { ApiReference } from './api-reference.ts'
import { ApiSchema } from './api-schema.tsx'
import { Paragraphs } from './paragraphs.tsx'

type Props = { locale: string; reference: ApiReference }

/** What can be asked for as data, how, and what comes of it. */
export function ApiPage({ locale, reference }: Props) {
  const t = translator(locale)
  const { document, endpoints, schemas, limits } = reference
  const rules = ['fictional', 'strict', 'paging', 'cache'] as const
  return (
    <PublicPage locale={locale} to={paths.api} data={{ json: document }}>
      <h1 className="text-3xl">{t('api.title')}</h1>
      <p className="mt-2 max-w-prose">{t('api.description')}</p>
      <Section id="start" title={t('api.start')}>
        <Paragraphs texts={[t('api.start1'), t('api.start2')]} />
        <p className="mt-3">
          {t('api.document')}: <a href={document}>{document}</a>
        </p>
      </Section>
      <Section id="rules" title={t('api.rules')}>
        <Paragraphs texts={rules.map((rule) => t(`api.${rule}`))} />
      </Section>
      <Section id="limits" title={t('api.limits')}>
        <p className="max-w-prose">{t('api.limits1', limits)}</p>
      </Section>
      <Section id="addresses" title={t('api.addresses')}>
        <Contents endpoints={endpoints} />
        {endpoints.map((endpoint) => (
          <ApiEndpoint key={endpoint.path} locale={locale} endpoint={endpoint} />
        ))}
      </Section>
      <Section id="errors" title={t('api.errors')}>
        <Problems reference={reference} />
      </Section>
      <Section id="fields" title={t('api.fields')}>
        {schemas.map((schema) => (
          <ApiSchema key={schema.name} locale={locale} schema={schema} />
        ))}
      </Section>
    </PublicPage>
  )
}

function Contents({ endpoints }: Pick<ApiReference, 'endpoints'>) {
  return (
    <ul className="mb-6" lang="en">
      {endpoints.map(({ path, id, summary }) => (
        <li key={path}>
          <a href={`#${id}`}>
            <code>{path}</code>
          </a>{' '}
          {summary}
        </li>
      ))}
    </ul>
  )
}

function Problems({ reference }: Pick<Props, 'reference'>) {
  return (
    <dl className="max-w-3xl divide-y divide-line border-y border-line" lang="en">
      {reference.problems.map(({ status, title, detail }) => (
        <div key={status} className="py-2">
          <dt>
            <strong>{status}</strong> {title}
          </dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}

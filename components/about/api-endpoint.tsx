import { translator } from '#i18n/messages'
import { type Endpoint, schemaId } from './api-reference.ts'

type Props = { locale: string; endpoint: Endpoint }

/** One address: what it takes and what it gives. */
export function ApiEndpoint({ locale, endpoint }: Props) {
  const t = translator(locale)
  const { path, id, summary, description, parameters, answer, examples } = endpoint
  return (
    <section aria-labelledby={id} className="mt-8 max-w-4xl border-t border-line pt-3">
      <h3 id={id} className="text-lg">
        <code>GET {path}</code>
      </h3>
      <p lang="en">
        {summary}. {description}
      </p>
      <p className="mt-2">
        {t('api.answer')}: {answer ? <SchemaLink name={answer} /> : t('api.table')}
      </p>
      {examples.length > 0 && <Examples locale={locale} examples={examples} />}
      {parameters.length > 0 && (
        <details className="mt-2">
          <summary>
            {t('api.parameters')} ({parameters.length})
          </summary>
          <dl className="mt-2 space-y-1" lang="en">
            {parameters.map(({ name, type, description: meaning }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code> <code className="text-sm text-muted">{type}</code>
                </dt>
                <dd className="ps-4">{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}

function SchemaLink({ name }: { name: string }) {
  return (
    <a href={`#${schemaId(name)}`}>
      <code>{name}</code>
    </a>
  )
}

function Examples({ locale, examples }: { locale: string; examples: string[] }) {
  return (
    <ul className="mt-2" aria-label={translator(locale)('api.examples')}>
      {examples.map((example) => (
        <li key={example}>
          <a href={example}>
            <code>{example}</code>
          </a>
        </li>
      ))}
    </ul>
  )
}

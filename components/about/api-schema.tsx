import { translator } from '#i18n/messages'
import { type Schema, schemaId } from './api-reference.ts'

type Props = { locale: string; schema: Schema }

/** One shape of data, field by field. */
export function ApiSchema({ locale, schema }: Props) {
  const { name, description, type, fields } = schema
  const id = schemaId(name)
  return (
    <section aria-labelledby={id} className="mt-6 max-w-4xl">
      <h3 id={id} className="text-lg">
        <code>{name}</code>
      </h3>
      {description && <p lang="en">{description}</p>}
      {fields.length === 0 ? (
        <p>
          <code>{type}</code>
        </p>
      ) : (
        <dl className="mt-1 border-s border-line ps-3" lang="en">
          {fields.map((field) => (
            <div key={field.name}>
              <dt>
                <code>{field.name}</code>{' '}
                <code className="text-sm text-muted">{field.type}</code>
                {!field.required && <Optional locale={locale} />}
              </dt>
              {field.description && <dd className="ps-4">{field.description}</dd>}
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

function Optional({ locale }: { locale: string }) {
  return (
    <span lang={locale} className="text-sm text-muted">
      {' '}
      {translator(locale)('api.optional')}
    </span>
  )
}

import { LocalText } from '#components/ui/local-text'
import type { ProfileEvent } from '#db/queries/person-events'
import type { ProfileArticle } from '#db/queries/person-proceedings'
import { articleWords } from '#i18n/articles'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import type { ProfilePart } from './profile-part.ts'

type Props = ProfilePart & { events: readonly ProfileEvent[] }

/** The provisions charged. That someone is charged says nothing of what they did. */
export function CaseCharges({ events, person, locale }: Props) {
  const t = translator(locale)
  const charges = events.filter(({ charge }) => charge)
  if (charges.length === 0) return null
  return (
    <>
      <h4 className="mt-2 font-semibold">{t('person.charges')}</h4>
      {charges.map((event) => (
        <div key={event.id} className="mt-1">
          <p>
            <a
              href={`#event-${event.id}`}
              className="inline-block first-letter:uppercase"
            >
              {event.charge &&
                words(locale, 'chargeStage', event.charge.stage, { sex: person.sex })}
            </a>
          </p>
          <ul className="list-disc ps-5">
            {event.articles.map((article) => (
              <li key={article.id}>
                <Article article={article} locale={locale} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function Article({ article, locale }: { article: ProfileArticle; locale: string }) {
  return (
    <>
      {articleWords(locale, article)}
      {article.titles && (
        <>
          {': '}
          <LocalText texts={article.titles} locale={locale} />
        </>
      )}
    </>
  )
}

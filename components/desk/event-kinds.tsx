import { type EventKind, plainEventKinds, structuredEventKinds } from '#domain/event'
import { formatsTag } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'

type Props = { locale: string; personId: number }

/** A link to the form of each kind of event: those with structure first. */
export function EventKinds({ locale, personId }: Props) {
  const t = translator(locale)
  return (
    <nav aria-label={t('desk.event.recordAnother')} className="mt-6">
      <p className="font-semibold">{t('desk.event.recordAnother')}</p>
      <Kinds locale={locale} personId={personId} kinds={structuredEventKinds} />
      <details className="mt-2">
        <summary>{t('desk.event.otherKinds')}</summary>
        <Kinds
          locale={locale}
          personId={personId}
          kinds={inOrder(locale, plainEventKinds)}
        />
      </details>
    </nav>
  )
}

function Kinds({ locale, personId, kinds }: Props & { kinds: readonly EventKind[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {kinds.map((kind) => (
        <li key={kind}>
          <a href={formOf(locale, personId, kind)} className="inline-block py-1">
            {words(locale, 'eventKind', kind)}
          </a>
        </li>
      ))}
    </ul>
  )
}

function formOf(locale: string, personId: number, kind: EventKind) {
  return kind === 'release'
    ? paths.desk.newRelease(locale, personId)
    : paths.desk.newEvent(locale, personId, kind)
}

function inOrder(locale: string, kinds: readonly EventKind[]) {
  const { compare } = new Intl.Collator(formatsTag(locale))
  const word = (kind: EventKind) => words(locale, 'eventKind', kind)
  return kinds.toSorted((one, other) => compare(word(one), word(other)))
}

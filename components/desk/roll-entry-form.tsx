import { InLanguage } from '#components/ui/in-language'
import type { DeskPersonRow } from '#db/queries/desk-people'
import type { DeskMassRelease, DeskRollEntry } from '#db/queries/desk-releases'
import { type MatchState, matchStates } from '#domain/mass-release'
import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { FormAction } from '#lib/form'
import { DeskForm } from './desk-form.tsx'
import { DeskPage } from './desk-page.tsx'
import type { Field, Option } from './fields.ts'
import { choices } from './options.ts'
import { PersonFinder } from './person-finder.tsx'

type Props = {
  locale: string
  release: DeskMassRelease
  entry: DeskRollEntry
  /** What was searched for, and who may be meant: suggestions, and no more than that. */
  q: string
  candidates: readonly DeskPersonRow[]
  action: FormAction
}

/** Who a name on a list is: the machine finds people of such a name, an editor decides. */
export function RollEntryForm({ locale, release, entry, q, candidates, action }: Props) {
  const t = translator(locale)
  const { id, massReleaseId, version, matchState, rawText, lang } = entry
  const here = (other: string) => paths.desk.rollEntry(other, massReleaseId, id)
  const fields: Field[] = [
    { kind: 'hidden', name: 'id', value: String(id) },
    { kind: 'hidden', name: 'version', value: String(version) },
    {
      kind: 'choice',
      name: 'matchState',
      label: t('desk.massReleases.match'),
      options: choices(locale, 'matchState', statesFrom(matchState)),
      value: matchState,
    },
    {
      kind: 'choice',
      name: 'personId',
      label: t('desk.fields.person'),
      hint: t('desk.hints.person'),
      options: peopleOptions(locale, entry, candidates),
      none: t('desk.fields.none'),
      value: entry.person ? String(entry.person.id) : '',
    },
  ]
  return (
    <DeskPage
      locale={locale}
      to={here}
      title={t('desk.massReleases.matchTitle', { name: rawText })}
      heading={<InLanguage text={rawText} lang={lang} locale={locale} />}
    >
      <p className="mb-4">
        {entry.publisher}
        {' · '}
        <a href={paths.desk.massRelease(locale, release.id)}>
          {localText(release.names, locale)?.text ?? release.slug}
        </a>
      </p>
      <div className="mb-6">
        <PersonFinder locale={locale} action={here(locale)} q={q} />
      </div>
      <DeskForm
        locale={locale}
        action={action}
        fields={fields}
        words={formWords(locale)}
        submit={t('desk.form.save')}
      />
    </DeskPage>
  )
}

/** That a list is wrong about somebody is kept with the source that says so. */
function statesFrom(current: MatchState) {
  return matchStates.filter((state) => state !== 'refuted' || current === 'refuted')
}

function peopleOptions(
  locale: string,
  { person }: DeskRollEntry,
  candidates: readonly DeskPersonRow[],
): Option[] {
  const others = candidates.filter(({ id }) => id !== person?.id)
  return [...(person ? [person] : []), ...others].map(({ id, names }) => ({
    value: String(id),
    label: `${localText(names, locale)?.text ?? ''} (${id.toString(36)})`,
  }))
}

import {
  LongField,
  RadiosField,
  TextField,
  TicksField,
} from '#components/desk/plain-fields'
import { Button } from '#components/ui/button'
import type { CorrectionAbout } from '#db/queries/correction-subjects'
import {
  askers,
  type CorrectionProblem,
  correctionKinds,
  formatSubject,
  type Typed,
} from '#domain/correction'
import { correctionParts } from '#domain/correction-parts'
import { localeName, locales } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { aboutWords } from './about-words.ts'
import { problemWords } from './problem-words.ts'

type Props = {
  locale: string
  /** What the form was opened from, where that is public. */
  about: CorrectionAbout | undefined
  typed: Typed
  problems: readonly CorrectionProblem[]
}

/** The form, empty or as it was typed: no script, no cookie, the same for everybody. */
export function CorrectionForm({ locale, about, typed, problems }: Props) {
  const t = translator(locale)
  const subject = typed.subject || (about ? formatSubject(about) : '')
  const field = (name: string) => ({
    id: name,
    name,
    value: typed[name] ?? '',
    error: problemWords(locale, problems, name),
  })
  return (
    <form method="post" action={paths.sendCorrection(locale)} className="grid gap-5">
      <input type="hidden" name="subject" value={subject} />
      {about && (
        <p>
          {`${t('corrections.about')}: `}
          <strong>{aboutWords(locale, about)}</strong>
        </p>
      )}
      <RadiosField
        {...field('kind')}
        kind="radios"
        label={t('corrections.kind')}
        options={correctionKinds.map((value) => ({
          value,
          label: words(locale, 'correctionKind', value),
        }))}
      />
      <TicksField
        {...field('parts')}
        kind="ticks"
        stacked
        label={t('corrections.parts')}
        hint={t('corrections.partsHint')}
        options={correctionParts.map((value) => ({
          value,
          label: words(locale, 'correctionPart', value),
        }))}
      />
      {!about && (
        <TextField
          {...field('about')}
          kind="text"
          label={t('corrections.aboutField')}
          hint={t('corrections.aboutHint')}
        />
      )}
      {(['wrong', 'right', 'evidence'] as const).map((name) => (
        <LongField
          key={name}
          {...field(name)}
          kind="long"
          label={t(`corrections.${name}`)}
          hint={t(`corrections.${name}Hint`)}
        />
      ))}
      <RadiosField
        {...field('asker')}
        kind="radios"
        label={t('corrections.asker')}
        hint={t('corrections.askerHint')}
        options={[
          { value: '', label: t('corrections.askerNone') },
          ...askers.map((value) => ({ value, label: words(locale, 'asker', value) })),
        ]}
      />
      <LongField
        {...field('contact')}
        kind="long"
        rows={2}
        label={t('corrections.contact')}
        hint={t('corrections.contactHint')}
      />
      <RadiosField
        {...field('lang')}
        value={typed.lang ?? locale}
        kind="radios"
        label={t('corrections.lang')}
        options={locales.map((value) => ({ value, label: localeName(value) }))}
      />
      <Trap label={t('corrections.trap')} />
      <div>
        <Button name="intent" value="check">
          {t('corrections.check')}
        </Button>
        <p className="mt-1 text-sm text-muted">{t('corrections.checkHint')}</p>
      </div>
    </form>
  )
}

/** Programs fill in whatever is called a web site; people never come here. */
function Trap({ label }: { label: string }) {
  return (
    <p className="sr-only" aria-hidden="true">
      <label>
        {label}
        <input type="text" name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </p>
  )
}

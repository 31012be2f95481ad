import type { ReactNode } from 'react'
import { PublicPage } from '#components/layout/public-page'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import type { CorrectionAbout } from '#db/queries/correction-subjects'
import type { AskedCheck } from '#domain/asked'
import {
  type Asker,
  type CorrectionKind,
  readParts,
  readSubject,
} from '#domain/correction'
import { type Concern, concernOf } from '#domain/correction-parts'
import { localeName } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { aboutWords } from './about-words.ts'

type Props = {
  locale: string
  about: CorrectionAbout | undefined
  asked: AskedCheck
}

/** What would be sent, once more, and what sending it does. */
export function CheckPage({ locale, about, asked }: Props) {
  const t = translator(locale)
  const { typed, token, notice } = asked
  const concern = concernIn(typed, about)
  return (
    <PublicPage locale={locale} to={(other) => paths.corrections(other)}>
      <h1 className="text-3xl">{t('corrections.checkTitle')}</h1>
      {notice ? (
        <div role="alert" className="mt-4">
          <Notice>{t(`corrections.notices.${notice}`)}</Notice>
        </div>
      ) : (
        <p className="mt-2 mb-5">{t('corrections.notSent')}</p>
      )}
      <div className="max-w-prose">
        <Typed locale={locale} about={about} typed={typed} />
      </div>
      {concern && (
        <p className="mt-5 max-w-prose font-semibold">
          {t(concern === 'person' ? 'corrections.softens' : 'corrections.softensParts')}
        </p>
      )}
      <form method="post" action={paths.sendCorrection(locale)} className="mt-5">
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="check" value={token} />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="send">
            {t('corrections.send')}
          </Button>
          <Button quiet name="intent" value="change">
            {t('corrections.change')}
          </Button>
        </div>
      </form>
    </PublicPage>
  )
}

/** What goes at once; of a release or a source nothing does by itself. */
function concernIn(
  typed: AskedCheck['typed'],
  about: CorrectionAbout | undefined,
): Concern | null {
  const subject = readSubject(typed.subject) ?? about
  if (subject?.kind !== 'person' && subject?.kind !== 'event') return null
  const kind = typed.kind as CorrectionKind
  return concernOf({ kind, subject, parts: readParts(typed.parts) })
}

function Typed({
  locale,
  about,
  typed,
}: Omit<Props, 'asked'> & Pick<AskedCheck, 'typed'>) {
  const t = translator(locale)
  const { kind, asker, lang = locale } = typed
  const texts = {
    wrong: typed.wrong,
    right: typed.right,
    evidence: typed.evidence,
    contact: typed.contact,
  }
  return (
    <dl className="space-y-3">
      <Said term={t('corrections.about')}>
        {about ? aboutWords(locale, about) : typed.about}
      </Said>
      <Said term={t('corrections.kind')}>
        {words(locale, 'correctionKind', kind as CorrectionKind)}
      </Said>
      {typed.parts && (
        <Said term={t('corrections.parts')}>
          {readParts(typed.parts)
            .map((part) => words(locale, 'correctionPart', part))
            .join(' · ')}
        </Said>
      )}
      {Object.entries(texts).map(([name, text]) => (
        <Said key={name} term={t(`corrections.${name as keyof typeof texts}`)}>
          {text ? (
            <span className="whitespace-pre-wrap">{text}</span>
          ) : (
            <span className="text-muted">{t('corrections.empty')}</span>
          )}
        </Said>
      ))}
      <Said term={t('corrections.asker')}>
        {asker ? words(locale, 'asker', asker as Asker) : t('corrections.askerNone')}
      </Said>
      <Said term={t('corrections.lang')}>{localeName(lang)}</Said>
    </dl>
  )
}

/** The question above its answer: on a phone there is no room beside it. */
function Said({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

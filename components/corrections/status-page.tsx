import { LongField } from '#components/desk/plain-fields'
import { PublicPage } from '#components/layout/public-page'
import { Button } from '#components/ui/button'
import { Fact, Facts } from '#components/ui/facts'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import type { CorrectionAbout } from '#db/queries/correction-subjects'
import type { AskedStatus, AskedStep } from '#domain/asked'
import { isClosed, isSensitive, promises, textLimits } from '#domain/correction'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { aboutWords } from './about-words.ts'

type Props = {
  locale: string
  about: CorrectionAbout | undefined
  asked: AskedStatus
}

const hourMs = 3_600_000

/** What became of a request, for whoever has its private address. */
export function StatusPage({ locale, about, asked }: Props) {
  const t = translator(locale)
  const { token, address, state, steps, limited } = asked
  return (
    <PublicPage
      locale={locale}
      to={(other) => paths.correctionStatus(other, token)}
      search={false}
    >
      <h1 className="text-3xl">{t('corrections.statusTitle')}</h1>
      <div className="my-4 max-w-prose border-y-2 border-ink bg-panel px-3 py-2">
        <p className="font-semibold">{t('corrections.statusKeep')}</p>
        <p className="mt-1 font-mono text-sm">{address}</p>
      </div>
      <div className="max-w-prose">
        <Facts>
          <Fact term={t('corrections.kind')}>
            {words(locale, 'correctionKind', asked.kind)}
          </Fact>
          {about && (
            <Fact term={t('corrections.about')}>{aboutWords(locale, about)}</Fact>
          )}
          <Fact term={t('corrections.statusState')}>
            <strong>{words(locale, 'correctionState', state)}</strong>
          </Fact>
        </Facts>
      </div>
      {limited && (
        <p className="mt-4 max-w-prose">
          {t(limited === 'person' ? 'corrections.limited' : 'corrections.limitedParts')}
        </p>
      )}
      {!limited && isSensitive(asked.kind) && !isClosed(state) && (
        <p className="mt-4 max-w-prose">{t('corrections.notLimited')}</p>
      )}
      <Promised locale={locale} asked={asked} />
      {steps.map((step) => (
        <Step key={`${step.at} ${step.side}`} locale={locale} step={step} />
      ))}
      {isClosed(state) ? (
        <p className="mt-6 max-w-prose">
          {t('corrections.closed', { days: promises.keepDays })}
        </p>
      ) : (
        <AddWords locale={locale} asked={asked} />
      )}
    </PublicPage>
  )
}

function Promised({ locale, asked }: Pick<Props, 'locale' | 'asked'>) {
  const t = translator(locale)
  const { receivedAt, acknowledgedAt, state } = asked
  const when = (hours: number) =>
    instantWords(locale, new Date(receivedAt + hours * hourMs))
  return (
    <p className="mt-4 max-w-prose">
      {t('corrections.received', { when: when(0) })}{' '}
      {acknowledgedAt === null &&
        `${t('corrections.lookBy', { when: when(promises.acknowledgeHours) })} `}
      {!isClosed(state) &&
        t('corrections.decideBy', { when: when(promises.decideDays * 24) })}
    </p>
  )
}

function Step({ locale, step }: { locale: string; step: AskedStep }) {
  const t = translator(locale)
  const { at, side, state, words: said } = step
  const when = instantWords(locale, new Date(at))
  const heading =
    side === 'desk'
      ? t('corrections.deskSaid', { when })
      : t('corrections.youSaid', { when })
  return (
    <section className="mt-5 max-w-prose border-s-4 border-line ps-3">
      <h2 className="font-sans text-sm text-muted">{heading}</h2>
      {side === 'desk' && <p>{words(locale, 'correctionState', state)}</p>}
      {said && <p className="whitespace-pre-wrap">{said}</p>}
    </section>
  )
}

function AddWords({ locale, asked }: Pick<Props, 'locale' | 'asked'>) {
  const t = translator(locale)
  const { token, words: typed, problem } = asked
  const error =
    problem &&
    t(`corrections.problems.${problem}`, {
      length: typed.length,
      most: textLimits.wrong,
    })
  return (
    <Section id="add" title={t('corrections.addTitle')}>
      {error && (
        <div role="alert">
          <Notice>{error}</Notice>
        </div>
      )}
      <form
        method="post"
        action={paths.correctionStatus(locale, token)}
        className="grid gap-3"
      >
        <LongField
          id="words"
          name="words"
          kind="long"
          label={t('corrections.addLabel')}
          hint={t('corrections.addHint')}
          value={typed}
          error={error ?? undefined}
        />
        <div>
          <Button>{t('corrections.add')}</Button>
        </div>
      </form>
    </Section>
  )
}

import { PublicPage } from '#components/layout/public-page'
import { Button } from '#components/ui/button'
import { inputLook } from '#components/ui/field'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { MatchResults } from './match-results.tsx'
import { matchWords } from './match-words.ts'

/** Who of a pasted list is on record; all of it happens in the reader's browser. */
export function MatchPage({ locale }: { locale: string }) {
  const t = translator(locale)
  return (
    <PublicPage locale={locale} to={paths.match}>
      <h1 className="text-3xl">{t('match.title')}</h1>
      <p className="mt-2 max-w-prose print:hidden">{t('match.lead')}</p>
      <NeedsScript locale={locale} />
      <section
        id="matcher"
        aria-label={t('match.title')}
        hidden
        data-index={paths.matchIndex}
        data-worker="/match-worker.js"
        data-words={JSON.stringify(matchWords(locale))}
      >
        <div className="mt-4 max-w-prose space-y-2 border-s-4 border-accent ps-3 print:hidden">
          <p className="font-semibold">{t('match.stays')}</p>
          <p className="text-sm">{t('match.staysHow')}</p>
        </div>
        <ListField locale={locale} />
        <p id="match-status" role="status" className="mt-3 min-h-6 print:hidden" />
        <MatchResults locale={locale} />
      </section>
      {/* The front lets this one tag through, as it stands. */}
      <script src="/match.js" defer />
    </PublicPage>
  )
}

function NeedsScript({ locale }: { locale: string }) {
  const t = translator(locale)
  return (
    <div
      id="match-needs-script"
      className="mt-5 max-w-prose space-y-2 border-y-2 border-ink bg-panel px-3 py-2"
    >
      <p className="font-semibold">{t('match.needsScript')}</p>
      <p>{t('match.needsScriptWhy')}</p>
      <p>
        <a href={paths.people(locale)}>{t('match.searchInstead')}</a>
      </p>
    </div>
  )
}

/** No form and no name: nothing here can be sent, nor is it kept when the page is left. */
function ListField({ locale }: { locale: string }) {
  const t = translator(locale)
  return (
    <div className="mt-5 grid max-w-3xl gap-1 print:hidden">
      <label htmlFor="match-list" className="font-semibold">
        {t('match.list')}
      </label>
      <p id="match-list-hint" className="text-sm text-muted">
        {t('match.listHint')}
      </p>
      <textarea
        id="match-list"
        rows={9}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        translate="no"
        aria-describedby="match-list-hint"
        className={inputLook}
      />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button id="match-check" type="button" disabled>
          {t('match.check')}
        </Button>
        <Button id="match-clear" type="button" quiet>
          {t('match.clear')}
        </Button>
      </div>
    </div>
  )
}

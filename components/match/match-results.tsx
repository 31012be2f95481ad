import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { translator } from '#i18n/messages'

const piles = ['clear', 'to_decide', 'unknown'] as const

/** What browser/match.ts fills: figures, and the lines of the list by two templates. */
export function MatchResults({ locale }: { locale: string }) {
  const t = translator(locale)
  return (
    <div id="match-results" className="mt-6" hidden>
      <h2 id="match-title" tabIndex={-1} className="border-b border-line pb-1 text-xl">
        {t('match.results')}
      </h2>
      <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
        {piles.map((pile) => (
          <div key={pile} className="flex flex-col-reverse">
            <dt className="text-sm text-muted">{t(`match.counts.${pile}`)}</dt>
            <dd data-slot={`count-${pile}`} className="text-2xl tabular-nums" />
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-prose text-sm text-muted">{t('match.meaning')}</p>
      <div className="mt-3 flex flex-wrap gap-2 print:hidden">
        <Button id="match-copy" type="button" quiet>
          {t('match.copy')}
        </Button>
        <Button id="match-csv" type="button" quiet>
          {t('match.download')}
        </Button>
      </div>
      <ol
        id="match-lines"
        aria-labelledby="match-title"
        translate="no"
        className="mt-4 list-decimal border-t border-line ps-9 marker:text-muted"
      />
      <details id="match-unread" className="mt-4" hidden>
        <summary data-slot="unread-count" className="cursor-pointer" />
        <p className="mt-1 max-w-prose text-sm text-muted">{t('match.unreadHow')}</p>
        <p
          data-slot="unread"
          translate="no"
          dir="auto"
          className="mt-1 border-s-2 border-line ps-3 whitespace-pre-line"
        />
      </details>
      <LineTemplate />
      <PersonTemplate locale={locale} />
    </div>
  )
}

function LineTemplate() {
  return (
    <template id="match-line">
      <li className="border-b border-line py-2">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <bdi data-slot="raw" className="min-w-0 whitespace-pre-line" />
          <Badge>
            <span data-slot="pile" />
          </Badge>
        </p>
        <p data-slot="together" className="text-sm" />
        <ul data-slot="people" className="mt-1 space-y-2 border-s-2 border-line ps-3" />
      </li>
    </template>
  )
}

function PersonTemplate({ locale }: { locale: string }) {
  const t = translator(locale)
  const side = 'me-1 font-semibold text-ink'
  return (
    <template id="match-person">
      <li>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <a data-slot="name" href="#match-title" className="font-semibold">
            {t('match.columns.person')}
          </a>
          <span data-slot="born" className="text-sm text-muted" />
          <span data-slot="status" className="text-sm" />
          <span data-slot="fictional">
            <Badge>{t('ui.fictional')}</Badge>
          </span>
        </p>
        <div className="text-sm text-muted">
          <p>
            <span data-slot="sure" className="text-ink" />
            <span data-slot="foundAs">
              {' · '}
              {t('people.found.as')} <bdi data-slot="found" className="text-ink" />
            </span>
          </p>
          <p data-slot="forLine">
            <span className={side}>{t('match.for')}</span>
            <span data-slot="for" />
          </p>
          <p data-slot="againstLine">
            <span className={side}>{t('match.against')}</span>
            <span data-slot="against" />
          </p>
        </div>
      </li>
    </template>
  )
}

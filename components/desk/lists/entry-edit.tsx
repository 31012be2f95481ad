import type { BoardEntry } from '#db/queries/roll-board'
import { splitPlaces } from '#domain/list-passages'
import { isDecided } from '#domain/roll'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import type { FormAction } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { Cut, cutFormId } from './cut.tsx'
import { readingFields } from './reading-fields.ts'

type Props = { locale: string; entry: BoardEntry; action: FormAction }

/** One entry read otherwise, or made two. */
export function EntryEdit({ locale, entry, action }: Props) {
  const t = translator(locale)
  const places = isDecided(entry.matchState) ? [] : splitPlaces(entry.rawText)
  return (
    <div className="mt-2 grid gap-6 border-s-2 border-line ps-4">
      {places.length > 0 && <Split locale={locale} entry={entry} places={places} />}
      <section aria-labelledby={`read-${entry.id}`}>
        <h3 id={`read-${entry.id}`} className="mb-2 text-lg">
          {t('board.cuts.read')}
        </h3>
        <DeskForm
          locale={locale}
          action={action}
          fields={readingFields(locale, entry)}
          words={formWords(locale)}
          submit={t('desk.form.save')}
          prefix={`entry-${entry.id}`}
        />
      </section>
    </div>
  )
}

type SplitProps = Omit<Props, 'action'> & { places: readonly number[] }

/** The words of the entry, with a choice before each where the second one would begin. */
function Split({ locale, entry: { id, version, rawText, lang }, places }: SplitProps) {
  const t = translator(locale)
  const ends = [...places.slice(1), rawText.length]
  return (
    <fieldset>
      <legend className="font-serif text-lg">{t('board.cuts.splitTitle')}</legend>
      <p className="text-sm text-muted">{t('board.cuts.splitHint')}</p>
      <p lang={lang} className="my-2 flex flex-wrap items-center gap-x-2 gap-y-1">
        <span>{rawText.slice(0, places[0])}</span>
        {places.map((at, index) => (
          <label
            key={at}
            className="flex min-h-6 items-center gap-1 border-s border-muted ps-1.5"
          >
            <input
              type="radio"
              form={cutFormId}
              name="at"
              value={at}
              className="size-4"
            />
            {rawText.slice(at, ends[index])}
          </label>
        ))}
      </p>
      <Cut cut={{ kind: 'split', id, version }}>{t('board.cuts.split')}</Cut>
    </fieldset>
  )
}

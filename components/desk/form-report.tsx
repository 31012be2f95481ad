import { Button } from '#components/ui/button'
import type { Report, ReportLine, Values } from '#lib/form'
import { outcomeLook } from './outcome.ts'

type Props = { report: Report; values: Values }

/**
 * What would be done, and above it the button that does it: without JavaScript it has the
 * focus, so that looking at it and pressing Enter is all there is to do.
 */
export function FormReport({ report, values }: Props) {
  const { title, notes, parts, submit, consent, digest } = report
  return (
    <section aria-label={title} className={`${outcomeLook} max-w-none`}>
      <input type="hidden" name="previewed" value={digest} />
      <p role="status" className="font-serif text-xl">
        {title}
      </p>
      {notes.map((note) => (
        <p key={note} className="font-semibold">
          {note}
        </p>
      ))}
      {submit && (
        <div className="my-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          {consent && (
            <label className="flex min-h-6 items-start gap-2">
              <input
                type="checkbox"
                name="partly"
                defaultChecked={Boolean(values.partly)}
                className="mt-1 size-4"
              />
              {consent}
            </label>
          )}
          <Button name="intent" value="apply" autoFocus={!consent}>
            {submit}
          </Button>
        </div>
      )}
      <ReportParts parts={parts} />
    </section>
  )
}

/** Line by line, what would come of it. */
export function ReportParts({ parts }: Pick<Report, 'parts'>) {
  return parts.map(({ title, lines }) => (
    <div key={title}>
      <h2 className="mt-3 border-b border-line font-semibold">{title}</h2>
      <ul>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
          <Line key={index} line={line} />
        ))}
      </ul>
    </div>
  ))
}

function Line({ line: { lead, text, notes = [], act } }: { line: ReportLine }) {
  return (
    <li className="border-b border-line py-1 last:border-0">
      {lead && (
        <>
          <strong>{lead.href ? <a href={lead.href}>{lead.text}</a> : lead.text}</strong>
          {': '}
        </>
      )}
      {text}
      {notes.map(({ text: note, href }) => (
        <span key={note} className="block ps-4 text-sm">
          {href ? <a href={href}>{note}</a> : note}
        </span>
      ))}
      {act && (
        <button type="submit" name="decision" value={act.value} className="act">
          {act.text}
        </button>
      )}
    </li>
  )
}

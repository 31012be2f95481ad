import type { Messages } from './catalogues.ts'
import { dateTemplates } from './date-templates.ts'
import { catalogueOf } from './locales.ts'
import { paths } from './paths.ts'

/** The templates that forms of the desk fill in the browser, where no catalogue is. */
export function formWords(locale: string) {
  const { desk, dates, errors } = catalogueOf(locale)
  return {
    problems: texts(errors),
    form: texts(branch(desk).form),
    dates: texts(dates),
    signIn: paths.desk.signIn(locale),
    points: dateTemplates(locale),
  }
}

type Branch = Messages | string | undefined

const branch = (messages: Branch): Messages =>
  typeof messages === 'object' ? messages : {}

function texts(messages: Branch): Record<string, string> {
  const entries = Object.entries(branch(messages))
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

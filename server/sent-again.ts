import { direction, htmlLang } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { escaped } from '#server/errors'

export type Sent = { type: string; body: Buffer; path: string; locale: string }

/** What never stands in a page, even in the one that its writer gets back. */
const secret = /password|token|code|secret/i
/** What the page says to itself. */
const ofThePage =
  /^(?:\$.*|base|version|seen|eventVersion|locale|previewed|intent|id|.*Id)$/

/**
 * A form that was sent without a script after the session had ended, in a page that shows
 * what was typed and sends all of it again, once its writer has signed in beside it.
 * Undefined for what is no such form. Files cannot be given back: only what was typed.
 */
export async function sentAgainPage(sent: Sent): Promise<Buffer | undefined> {
  const fields = await fieldsOf(sent)
  if (!fields) return undefined
  const { locale, path } = sent
  const t = translator(locale)
  const typed = fields.filter(([name, value]) => value.trim() && !ofThePage.test(name))
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${htmlLang(locale)}" dir="${direction(locale)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">',
    // Else the form would not say where it comes from, and be refused.
    '<meta name="referrer" content="same-origin">',
    `<title>${escaped(t('sentAgain.title'))}</title></head><body><main>`,
    `<h1>${escaped(t('sentAgain.title'))}</h1>`,
    `<p role="alert">${escaped(t('sentAgain.text'))}</p>`,
    `<p><a href="${escaped(paths.desk.signIn(locale, path))}" target="_blank" rel="noreferrer">${escaped(t('sentAgain.signIn'))}</a></p>`,
    `<form method="post" enctype="multipart/form-data" action="${escaped(path)}">`,
    ...fields.map(
      ([name, value]) =>
        `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
    ),
    `<p><button>${escaped(t('sentAgain.send'))}</button></p></form>`,
    `<h2>${escaped(t('sentAgain.typed'))}</h2><ul>`,
    ...typed.map(([, value]) => `<li dir="auto">${escaped(value)}</li>`),
    '</ul></main></body></html>',
  ]
  return Buffer.from(lines.join('\n'))
}

async function fieldsOf({ type, body }: Sent): Promise<[string, string][] | undefined> {
  if (!type.startsWith('multipart/form-data')) return undefined
  const answer = new Response(new Uint8Array(body), { headers: { 'content-type': type } })
  const form = await answer.formData().catch(() => undefined)
  return (
    form &&
    [...form].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && !secret.test(name) ? [[name, value]] : [],
    )
  )
}

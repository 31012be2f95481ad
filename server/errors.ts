import { direction, htmlLang } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Words = { title: string; text: string; reference?: string; link?: [string, string] }

/** A page of our own for when Next has none: plain, whole, and without script. */
export function notFoundPage(locale: string): Buffer {
  const t = translator(locale)
  const [title, text] = [t('notFound.title'), t('notFound.text')]
  return page(locale, {
    title,
    text,
    link: [paths.people(locale), t('notFound.toSearch')],
  })
}

/** For who asked for more than one address may; `minutes` until it may again. */
export function tooManyPage(locale: string, minutes: number): Buffer {
  const t = translator(locale)
  return page(locale, {
    title: t('tooMany.title'),
    text: t('tooMany.text', { minutes }),
  })
}

export function errorPage(locale: string, reference?: string): Buffer {
  const t = translator(locale)
  return page(locale, {
    title: t('error.title'),
    text: t('error.text'),
    ...(reference && { reference: t('error.reference', { reference }) }),
  })
}

function page(locale: string, { title, text, reference, link }: Words) {
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${htmlLang(locale)}" dir="${direction(locale)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">',
    `<title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>`,
    `<p>${escaped(text)}</p>`,
    reference ? `<p>${escaped(reference)}</p>` : '',
    link ? `<p><a href="${link[0]}">${escaped(link[1])}</a></p>` : '',
    '</main></body></html>',
  ]
  return Buffer.from(lines.join('\n'))
}

/** Text as it may stand in a page, between tags or in quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export type Sent = Map<string, string>

/**
 * The fields that a browser without JavaScript would send of the form that has a control of
 * this name, in the page that React drew; undefined where there is no such form.
 */
export function formWith(html: string, name: string): Sent | undefined {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? []
  return forms.map(fieldsOf).find((fields) => fields.has(name))
}

const controls =
  /<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g

const isTicked = /^(?:checkbox|radio)$/

function fieldsOf(form: string): Sent {
  const fields: Sent = new Map()
  for (const [, input, area, text = '', select, options = ''] of form.matchAll(
    controls,
  )) {
    const tag = attributesOf(input ?? area ?? select ?? '')
    const isOff = isTicked.test(tag.type ?? '') && tag.checked === undefined
    if (tag.name === undefined || isOff || tag.type === 'file') continue
    const written = select === undefined ? unescaped(text) : chosenOf(options)
    const unset = isTicked.test(tag.type ?? '') ? 'on' : ''
    fields.set(tag.name, input === undefined ? written : (tag.value ?? unset))
  }
  return fields
}

function chosenOf(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, tag = '']) =>
    attributesOf(tag),
  )
  return (all.find((option) => option.selected !== undefined) ?? all[0])?.value ?? ''
}

function attributesOf(tag: string): Record<string, string | undefined> {
  const all = [...tag.matchAll(/([\w:$-]+)(?:="([^"]*)")?/g)]
  return Object.fromEntries(
    all.map(([, name = '', value = '']) => [name, unescaped(value)]),
  )
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" } as const

function unescaped(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#x27);/g,
    (_, name: keyof typeof entities) => entities[name],
  )
}

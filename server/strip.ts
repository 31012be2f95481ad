const script = /<script\b[^>]*>[\s\S]*?(?:<\/script[^>]*>|$)/gi
const dataScript =
  /^<script\b[^>]*\btype="application\/ld\+json"[^>]*>([\s\S]*)<\/script>$/i
const preload =
  /<link\b(?=[^>]*\brel="?(?:preload|modulepreload|prefetch)\b)(?![^>]*\bas="(?:font|image)")[^>]*>/gi
const reactComment = /<!--[\s/$?!&~]*-->/g
const emptyOutlet = /<div hidden="">\s*<\/div>/g
const scriptingAttribute =
  /(<(?:link|style|meta)\b[^>]*?) (?:nonce|data-precedence)="[^"]*"/g

/** The scripts that readers' pages may have: type-ahead, and the matcher of lists. */
const ours = {
  search: '<script src="/suggestions.js" defer=""></script>',
  match: '<script src="/match.js" defer=""></script>',
} as const
export type OurScript = keyof typeof ours

/** Which script of ours a finished document has, so that its policy has to allow it. */
export function ourScriptIn(html: string): OurScript | undefined {
  return (Object.keys(ours) as OurScript[]).find((name) => html.includes(ours[name]))
}

/**
 * A document for readers runs nothing but our own. Of `<script>` only that stays, and
 * JSON-LD, which is data and never runs. Repeated until nothing changes, so that no removal leaves a script behind.
 */
export function stripScripts(html: string): string {
  const stripped = html
    .replace(script, keepData)
    .replace(preload, '')
    .replace(reactComment, '')
    .replace(emptyOutlet, '')
    .replace(scriptingAttribute, '$1')
  return stripped === html ? html : stripScripts(stripped)
}

/** In JSON a `<` can only stand in a string, where its escape means the same. */
function keepData(found: string) {
  if (Object.values<string>(ours).includes(found)) return found
  const data = dataScript.exec(found)?.[1]
  if (data === undefined) return ''
  return `<script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script>`
}

/** Next's page for what was thrown: nothing to see until its scripts run. */
export function isBlank(html: string) {
  return html.includes('id="__next_error__"')
}

/** A part that waits for a script to put it in its place; public pages must have none. */
export function isUnfinished(html: string) {
  return html.includes('<template id="B:')
}

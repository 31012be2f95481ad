/** An argument of an ICU message, with the choices it offers where it offers any. */
export type IcuArgument = { name: string; type: string; choices: string[] }

type Found = { arguments: IcuArgument[]; tags: string[] }

/** What a message asks for: just enough of ICU MessageFormat to compare translations. */
export function readIcu(message: string): Found {
  const found: Found = { arguments: [], tags: [] }
  const end = readText(message.replaceAll(/'[{}<#|][^']*'/g, ''), 0, found)
  if (end < message.length && message[end] === '}')
    throw new Error(`Stray } in ${message}`)
  return found
}

function readText(text: string, start: number, found: Found): number {
  let at = start
  while (at < text.length && text[at] !== '}') {
    if (text[at] === '{') at = readArgument(text, at + 1, found)
    else at = readTag(text, at, found)
  }
  return at
}

function readTag(text: string, at: number, found: Found) {
  const tag = /^<(\w+)>/.exec(text.slice(at))
  if (tag?.[1]) found.tags.push(tag[1])
  return at + 1
}

function readArgument(text: string, start: number, found: Found): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?[,}]/.exec(text.slice(start))
  if (!head?.[1]) throw new Error(`Not an argument: ${text.slice(start - 1)}`)
  const argument: IcuArgument = { name: head[1], type: head[2] ?? 'plain', choices: [] }
  found.arguments.push(argument)
  const end = start + head[0].length
  if (head[0].endsWith('}')) return end
  return readChoices(text, end, { argument, found })
}

function readChoices(
  text: string,
  start: number,
  { argument, found }: { argument: IcuArgument; found: Found },
): number {
  let at = start
  for (;;) {
    const choice = /^\s*(=?\w+)\s*\{/.exec(text.slice(at))
    if (!choice?.[1]) break
    argument.choices.push(choice[1])
    at = readText(text, at + choice[0].length, found) + 1
  }
  const close = /^\s*\}/.exec(text.slice(at))
  if (!close) throw new Error(`Not closed: ${text}`)
  return at + close[0].length
}

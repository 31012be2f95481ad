type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>

/**
 * Which act a key means. On a Cyrillic keyboard the key of `j` writes `о`: then the place
 * of the key counts, as it is for whoever learned the keys by their places.
 */
export function actOf({ key, code, ctrlKey, metaKey, altKey }: Key): string | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  if (key === 'ArrowDown') return 'arrow-down'
  if (key === 'ArrowUp') return 'arrow-up'
  if (/^[a-z1-9?]$/i.test(key)) return key.toLowerCase()
  return /^Key(?<letter>[A-Z])$/.exec(code)?.groups?.letter?.toLowerCase()
}

const typed = 'input:not([type=checkbox], [type=radio], [type=submit]), textarea, select'

/** Whether what is pressed is meant for a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (typeof Element === 'undefined' || !(target instanceof Element)) return false
  return target.closest(`${typed}, [contenteditable]`) !== null
}

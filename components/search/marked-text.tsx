import type { Part } from '#domain/name-marks'

/** A text in which the words that were asked for are marked. */
export function MarkedText({ parts }: { parts: readonly Part[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
  return parts.map(({ text, asked }, at) => (asked ? <mark key={at}>{text}</mark> : text))
}

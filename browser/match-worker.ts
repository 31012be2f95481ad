import { compareNames } from '#domain/name-hit'
import { nameQuery } from '#domain/name-query'
import { rankPeople } from '#domain/name-ranking'
import { memoryShelf } from '#domain/name-shelf'

self.onmessage = ({ data }) => {
  const s = memoryShelf(data.people)
  const q = nameQuery(data.q, s)
  postMessage([
    rankPeople(s, q),
    compareNames({ q: data.q, query: q, forms: [], names: s }),
  ])
}

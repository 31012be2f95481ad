import type { FromWorker, ToWorker } from './match-protocol.ts'
import { recogniser } from './recognise.ts'

// Runs apart from the page, so that a long list does not stop it, and under a policy of its
// own by which it can ask nobody for anything (server/headers.ts).

let known: ReturnType<typeof recogniser> | undefined

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('index' in data) {
    known = recogniser(JSON.parse(new TextDecoder().decode(data.index)), data.today)
    tell({ ready: known.people })
  } else if (known) {
    const { text, run } = data
    const answer = known.recognise(text, (done, of) => tell({ done, of, run }))
    tell({ ...answer, run })
  }
}

const tell = (message: FromWorker) => self.postMessage(message)

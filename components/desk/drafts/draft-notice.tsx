import { Button } from '#components/ui/button'
import { type FormWords, fill } from '../form-words.ts'
import { localMomentWords } from '../moment-words.ts'
import { outcomeLook } from '../outcome.ts'

type Props = { typedAt: number; words: FormWords; keep: () => void; discard: () => void }

/** That what stands in the form was typed before, and the way to be rid of it. */
export function DraftNotice({ typedAt, words, keep, discard }: Props) {
  const when = localMomentWords(typedAt, words)
  return (
    <div role="status" className={outcomeLook}>
      <p>{fill(words.form.draftBack, { when })}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button type="button" quiet onClick={keep}>
          {words.form.draftKeep}
        </Button>
        <Button type="button" quiet onClick={discard}>
          {words.form.draftDiscard}
        </Button>
      </div>
    </div>
  )
}

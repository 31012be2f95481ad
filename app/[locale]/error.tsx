'use client'

/** The desk's last resort; readers get theirs from the front, which needs no script. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main lang="en" className="mx-auto max-w-prose px-4 py-12">
      <h1 className="text-2xl">Something went wrong on our side</h1>
      <p className="mt-3">
        Nothing you entered was changed by this.{' '}
        {error.digest && <>The reference of this error is {error.digest}.</>}
      </p>
    </main>
  )
}

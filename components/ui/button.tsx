import type { ButtonHTMLAttributes } from 'react'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { quiet?: boolean }

export function Button({ quiet = false, type = 'submit', ...rest }: Props) {
  const look = quiet
    ? 'border-muted text-ink hover:bg-panel'
    : 'border-accent bg-accent text-paper hover:underline'
  return (
    <button
      type={type}
      className={`min-h-9 rounded-sm border px-3 py-1 ${look}`}
      {...rest}
    />
  )
}

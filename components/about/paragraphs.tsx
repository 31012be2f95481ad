export function Paragraphs({ texts }: { texts: readonly string[] }) {
  return (
    <div className="max-w-prose space-y-3">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  )
}

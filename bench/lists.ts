import { cutList } from '#domain/pasted-list'

// npm run bench:lists: how long 50,000 pasted characters take, lists and what is none.
const lines: Record<string, string> = {
  'numbered, with years and colonies': '1. ДОУ Анна Ивановна, 1982 г.р., ИК-4\n',
  'a name a line': 'Анна Доу\n',
  'names and commas in one line': 'Анна Доу, ',
  'rows with tabs': 'Доу\tАнна\t1982\tст. 130\tГомель\n',
  'prose with no line end': 'слова и ещё слова, ',
  'commas and nothing else': ',',
  'one word without an end': 'а',
  'opening brackets': '(',
  'quotation marks': '"',
  'articles without an end': 'ст. 130, ',
  'empty lines': '\n',
}
console.log('\n50,000 pasted characters: best of three, ms; beside half of them')
for (const [what, line] of Object.entries(lines)) {
  const text = line.repeat(Math.ceil(50_000 / line.length))
  const [half, whole] = [best(text.slice(0, 25_000)), best(text)]
  console.log(what.padEnd(40), whole.toFixed(0).padStart(6), half.toFixed(0).padStart(6))
}

function best(text: string): number {
  const times = [1, 2, 3].map(() => {
    const started = performance.now()
    cutList(text)
    return performance.now() - started
  })
  return Math.min(...times)
}

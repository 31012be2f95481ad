const digits = '\\p{Nd}{1,4}'
const marks = new RegExp(
  '^\\s*(?:' +
    [
      '(?:№|No\\.?|N°|nr\\.?|#)\\s*\\p{Nd}{1,4}(?:[.):\\]]\\s*|\\s+)',
      `[([（【［]\\s*${digits}\\s*[)\\]）】］][.:]?\\s*`,
      `${digits}\\s?[.)\\]:：．）、။।·](?!\\p{Nd})\\s*`,
      `${digits}\\s*(?:\\t+|[-–—]\\s*(?=[\\p{Lu}\\p{Lo}]))`,
      '(?:\\p{Nd}\\u20e3)+\\s*[.)]?\\s*',
      '[\\u2460-\\u2473\\u2474-\\u249b\\u2776-\\u2793]\\s*',
      '\\p{Ll}[)]\\s+',
      '>+\\s*',
      '[•◦‣⁃∙·●○■□▪▫◆◇◾◽▶►➤➢→⇒✓✔✅☑★☆♦❖✦]+\\s*',
      '(?:[*+]|[-–—―−‒])\\s*(?=[\\p{L}\\p{Nd}«"“„(])',
      '(?:(?!\\p{Nd})\\p{Extended_Pictographic}\\p{Emoji_Modifier}?\\u200d?)+\\s*',
    ].join('|') +
    ')',
  'u',
)
// "12 Мария Колесникова" is numbered; "12 человек" and "43 года" are not.
const bareNumber = /^\s*\p{Nd}{1,4} +(?=[\p{Lu}\p{Lo}«"])/u

/** The length of a number, a bullet or both that a line begins with; 0 where there is none. */
export function markLength(line: string): number {
  let length = 0
  for (let most = 3; most > 0; most -= 1) {
    const found = marks.exec(line.slice(length, length + 60))?.[0].length ?? 0
    if (found === 0) break
    length += found
  }
  return length || (bareNumber.exec(line.slice(0, 40))?.[0].length ?? 0)
}

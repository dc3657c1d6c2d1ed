/**
 * Breaks a text into lines. Lines end only at spaces: a program that reads a PDF joins what stands on both sides of a
 * hyphen at the end of a line, so `34-үй` would come back as `34үй`. Every line but the last of a text keeps its space,
 * for the same reason.
 */

export type Width = (text: string) => number

/**
 * Spaces at which no line ends, whatever the language: after № and §, before a currency or a dash, inside a number, between
 * a number and what it counts (a day and its month), before a house number, after a word of one letter or an initial, and
 * between two abbreviations one of which is as short as that of a state.
 */
function belongTogether(word: string, next: string): boolean {
  return (
    /[№§]$/.test(word) ||
    /^[₸€₽%–—]/.test(next) ||
    (/\d$/.test(word) && /^\d{3}(?!\d)/.test(next)) ||
    (/(^|\s)\d{1,4}$/.test(word) && /^\p{Ll}/u.test(next)) ||
    (/(^|[^\p{L}])\p{Lu}{2}$/u.test(word) && /^\p{Lu}{2}/u.test(next)) ||
    (/(^|[^\p{L}])\p{Lu}{2,}$/u.test(word) && /^\p{Lu}{2}(?!\p{L})/u.test(next)) ||
    (/,$/.test(word) && /^\d{1,4}$/.test(next)) ||
    /(^|[^\p{L}\p{N}])\p{L}\.?$/u.test(word)
  )
}

function words(text: string): string[] {
  const result: string[] = []
  for (const word of text.split(' ').filter(part => part !== '')) {
    const last = result.at(-1)
    if (last !== undefined && belongTogether(last, word)) result[result.length - 1] = `${last} ${word}`
    else result.push(word)
  }
  return result
}

/** As much of a word as fits, at least one letter with its accents; preferably up to a mark, as in addresses of the web. */
function head(word: string, width: Width, room: number): string {
  const letters = word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [word]
  let used = 0
  let count = 0
  for (; count < letters.length; count++) {
    used += width(letters[count] ?? '')
    if (used > room) break
  }
  const fits = letters.slice(0, Math.max(count, 1)).join('')
  const marked = /^.*[/.@_&=?]/su.exec(fits)?.[0] ?? ''
  return marked.length * 2 > fits.length ? marked : fits
}

/** Letters that no line can take: a word as long as this is not measured as a whole. */
const endless = 500

function breakOne(text: string, width: Width, room: number, firstIndent: number): string[] {
  const lines: string[] = []
  let line = ''
  let left = room - firstIndent
  const fits = (word: string): boolean => word.length < endless && width(word) <= left
  for (let word of words(text)) {
    if (line !== '' && !fits(word)) {
      lines.push(line)
      line = ''
      left = room
    }
    while (!fits(word)) {
      const part = head(word, width, left)
      if (part.length === word.length) break
      lines.push(part)
      word = word.slice(part.length)
      left = room
    }
    line += `${word} `
    left -= width(`${word} `)
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}

/** Breaks at `\n` as well; empty lines vanish. */
export function breakLines(text: string, width: Width, room: number, firstIndent = 0): string[] {
  return text.split('\n').flatMap((part, index) => breakOne(part, width, room, index === 0 ? firstIndent : 0))
}

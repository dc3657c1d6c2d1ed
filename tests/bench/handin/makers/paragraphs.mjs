// The letter as peers take it: paragraphs in two weights. They set neither tags nor the places of a state letter.

export const isBold = kind => ['title', 'subtitle', 'heading'].includes(kind)

export function paragraphs({ blocks }) {
  return blocks.flatMap(({ kind, lines }) => lines.map((text, at) => ({ kind, text: ['demands', 'enclosures'].includes(kind) ? `${at + 1}. ${text}` : text })))
}

export function base64(bytes) {
  let binary = ''
  for (let from = 0; from < bytes.length; from += 32768) binary += String.fromCharCode(...bytes.subarray(from, from + 32768))
  return btoa(binary)
}

/** Words to lines no wider than `room`. */
export function wrapped(text, room, width) {
  const lines = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && width(longer) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

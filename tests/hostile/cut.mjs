// Every type, cut off at ten places: its end is missing, and that is said.
import { samples } from './samples.mjs'

/** Texts have no end that could be missing, and a program is refused whatever is left of it. */
const endless = new Set(['txt', 'html', 'svg', 'program'])

/** What a type is called when the part that tells it from its relatives is cut off as well: up to which of the ten cuts. */
const earlier = { doc: ['ole unusual_type', 2], xls: ['ole unusual_type', 2] }


const places = Array.from({ length: 10 }, (_, at) => at + 1)

function saysOf(type, codes, cut) {
  if (endless.has(type)) return [type, ...codes].join(' ')
  const [other, until] = earlier[type] ?? ['', 0]
  const [shown, ...more] = cut <= until ? other.split(' ') : [type, ...codes]
  return [shown, 'truncated', ...more].join(' ')
}

export const cut = samples.flatMap(({ name, bytes, says }) => {
  const [type, ...codes] = says.split(' ')
  return places.map(at => {
    const extension = name.slice(name.lastIndexOf('.'))
    return { name: `cut-${at}${extension}`, bytes: bytes.subarray(0, Math.floor((bytes.length * at) / 11)), says: saysOf(type, codes, at) }
  })
})

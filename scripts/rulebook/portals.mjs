import { pointer } from './faults.mjs'

/** Every channel has a map, every map a channel; what is shortened away is a block of the letter. */
export function checkPortals(book, faults) {
  const maps = new Map(book.entries.portal.map(({ file, value }) => [value.id, file]))
  for (const [id, file] of maps) {
    if (!book.ids.channels.has(id)) faults.add(file, '/id', `"${id}" is no channel, expected the id of one in channels.json`)
    if (file !== `portals/${id}.json`) faults.add(file, '/id', `the map of "${id}" stands here, expected it in portals/${id}.json`)
  }
  const told = new Set()
  for (const { file, at, value } of book.entries.channels) {
    if (maps.has(value.id) || told.has(value.id) || !book.whole) continue
    told.add(value.id)
    faults.add(file, at + '/id', `the channel "${value.id}" has no map, expected portals/${value.id}.json`)
  }
  const blocks = new Set(book.entries.letter.flatMap(({ value }) => value.blocks.map(({ id }) => id)))
  for (const { file, value } of book.entries.short) {
    for (const [step, ids] of value.moved.entries()) {
      for (const [index, id] of ids.entries()) checkBlock(id, pointer('moved', step, index))
    }
    checkBlock(value.cut, '/cut')
    function checkBlock(id, at) {
      if (!blocks.has(id)) faults.add(file, at, `"${id}" is no block of the letter, expected one of letter.json`)
    }
  }
}

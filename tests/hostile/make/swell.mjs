// DEFLATE data that unpacks to a lot, made without unpacking it.
import { constants, deflateRawSync } from 'node:zlib'

/** The same bytes again and again, as raw DEFLATE data: blocks that know nothing of each other can stand in any number. */
export function repeated(bytes, times) {
  const block = deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array(times).fill(block), Buffer.from([1, 0, 0, 0xff, 0xff])])
}

/** Blocks, each as raw DEFLATE data without an end, one behind the other. */
export function inTurn(...parts) {
  const blocks = parts.map(bytes => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH }))
  return Buffer.concat(blocks)
}

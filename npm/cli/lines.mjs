/** What the engine takes at most, in bytes; of a longer line only the beginning is kept, and the engine refuses that. */
const longest = 1 << 20
/** Lines and bytes that travel to a worker at once. */
const most = { lines: 64, bytes: 1 << 18 }

const newline = 10

/**
 * Cuts a stream into lines and those into batches. A last line needs no line end; nothing after the last line end is no line.
 * @param {AsyncIterable<Buffer>} input
 * @returns {AsyncGenerator<string[]>}
 */
export async function* batches(input) {
  let batch = []
  let size = 0
  for await (const line of lines(input)) {
    batch.push(line)
    size += line.length
    if (batch.length < most.lines && size < most.bytes) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}

async function* lines(input) {
  let begun = []
  let length = 0
  const take = piece => {
    // One byte more than the engine takes, so that it notices.
    const kept = piece.subarray(0, Math.max(0, longest + 1 - length))
    if (kept.length > 0) begun.push(kept)
    length += kept.length
  }
  for await (const chunk of input) {
    let at = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, at)) {
      take(chunk.subarray(at, end))
      yield Buffer.concat(begun).toString('utf8')
      begun = []
      length = 0
      at = end + 1
    }
    if (at < chunk.length) take(chunk.subarray(at))
  }
  if (length > 0) yield Buffer.concat(begun).toString('utf8')
}

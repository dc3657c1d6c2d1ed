/** The inspector as the page runs it, see inspector.cpp. */

import { compiled, Instance } from './instance.mjs'

/** Bytes of memory that an instance may keep for the next file; all begin with 16 MB. */
const kept = 32 << 20

/**
 * @param {Response | Promise<Response> | BufferSource} source the compiled inspector
 * @returns {Promise<import('./inspector.d.mts').Inspect>}
 */
export async function loadInspector(source) {
  const module = await compiled(source)
  /** @type {Instance | null} */
  let instance = null
  return (name, bytes) => {
    // Making one takes longer than looking at a small file. It keeps nothing between two files but its memory, so it stays
    // until a call fails, which leaves it in an unknown state, or a large file has made it grow: memory is only given back whole.
    const used = (instance ??= new Instance(module))
    instance = null
    const answer = used.call('inspect', name, bytes)
    if (answer === '') throw new Error('the file is too large to be looked at')
    if (used.memory <= kept) instance = used
    return answer
  }
}

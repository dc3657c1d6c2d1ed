/** The inspector as the page runs it, see inspector.cpp. */

import { compiled, Instance } from './instance.mjs'

/**
 * @param {Response | Promise<Response> | BufferSource} source the compiled inspector
 * @returns {Promise<import('./inspector.d.mts').Inspect>}
 */
export async function loadInspector(source) {
  const module = await compiled(source)
  // An instance for each file: its memory goes with it, and a fault stays with the file that caused it.
  return (name, bytes) => {
    const answer = new Instance(module).call('inspect', name, bytes)
    if (answer === '') throw new Error('the file is too large to be looked at')
    return answer
  }
}

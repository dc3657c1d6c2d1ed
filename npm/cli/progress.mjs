/** Milliseconds between two reports. */
const pause = 500

/**
 * Tells on a terminal how far it is.
 * @param {NodeJS.WriteStream | null} terminal null: tells nobody
 */
export function progressOn(terminal) {
  let count = 0
  let last = 0
  const begun = performance.now()
  const tell = end => {
    const seconds = (performance.now() - begun) / 1000
    terminal.write(`\r${count} cases, ${Math.round(count / Math.max(seconds, 0.001))} a second${end}`)
    last = performance.now()
  }
  return {
    add(more) {
      count += more
      if (terminal && performance.now() - last > pause) tell('')
    },
    end() {
      if (terminal) tell('\n')
    },
  }
}

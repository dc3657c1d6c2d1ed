/** The first lines that differ, with what stands before them; for people. */
export function difference(approved, found, { before = 3, after = 6 } = {}) {
  const [left, right] = [approved, found].map((text) => text.split('\n'))
  const at = left.findIndex((line, index) => line !== right[index])
  if (at < 0 && left.length === right.length) return ''
  const first = at < 0 ? left.length : at
  return [
    `first difference in line ${first + 1}:`,
    ...left.slice(Math.max(0, first - before), first).map((line) => `  ${line}`),
    ...left.slice(first, first + after).map((line) => `- ${line}`),
    ...right.slice(first, first + after).map((line) => `+ ${line}`),
  ].join('\n')
}

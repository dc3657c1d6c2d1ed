/**
 * Finds the reason why a mutant cannot be noticed. An entry is `{file, at, what, reason}`; `at` is a path with names (names.mjs), a `*`
 * stands for anything but a slash, an absent `at` or `what` for anything. An entry that fits no mutant is out of date.
 */
export function excuses(list, mutants) {
  const patterns = list.map((entry) => ({ ...entry, fits: matcher(entry) }))
  const stale = patterns.filter(({ fits }) => !mutants.some(fits)).map(({ file, at, what }) => `no mutant fits ${file} ${at ?? ''} ${what ?? ''}`)
  if (stale.length) throw new Error(`tests/proofs/equivalent.json: ${stale.join('; ')}`)
  return (mutant) => patterns.find(({ fits }) => fits(mutant))
}

function matcher({ file, at, what }) {
  const [inFile, here, change] = [file, at, what].map((text) => text === undefined ? /^/ : glob(text))
  return (mutant) => inFile.test(mutant.file) && here.test(mutant.name) && change.test(mutant.what)
}

const glob = (text) => new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`)

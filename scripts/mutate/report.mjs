const bar = 0.95

/** Prints counts and survivors; returns the exit status. */
export function report(tried, ofAll) {
  const counts = {}
  const survivors = []
  const noticedYet = []
  const by = { refused: 0, example: 0, case: 0 }
  for (const { group, verdict, excuse, ...mutant } of tried) {
    const survived = verdict === 'survived'
    if (excuse) {
      if (!survived) noticedYet.push(`${place(mutant)}: ${verdict}`)
      continue
    }
    counts[group] ??= { tried: 0, noticed: 0 }
    counts[group].tried += 1
    if (survived) survivors.push(place(mutant))
    else {
      counts[group].noticed += 1
      by[verdict.split(' ')[0]] += 1
    }
  }
  const all = tried.filter(({ excuse }) => !excuse).length
  const noticed = all - survivors.length
  for (const [group, { tried, noticed }] of Object.entries(counts).sort()) console.log(`${group.padEnd(14)} ${String(noticed).padStart(5)} of ${String(tried).padStart(5)}`)
  if (survivors.length) console.log(`\nnobody noticed:\n${survivors.map((line) => `  ${line}`).join('\n')}`)
  if (noticedYet.length) console.log(`\nnoticed, although tests/proofs/equivalent.json says that it cannot be:\n${noticedYet.map((line) => `  ${line}`).join('\n')}`)
  console.log(`\n${tried.length} of ${ofAll} mutants tried, ${tried.length - all} of them cannot be noticed`)
  console.log(`noticed by the reader ${by.refused}, by an example ${by.example}, by a golden case ${by.case}`)
  console.log(`${noticed} of ${all} noticed: ${percent(noticed / all)}, expected at least ${percent(bar)}`)
  return all > 0 && noticed >= bar * all && noticedYet.length === 0 ? 0 : 1
}

const place = ({ file, at, name, what }) => `${file}: ${at || '/'}${name === at ? '' : ` (${name})`}: ${what}`
const percent = (share) => Number.isNaN(share) ? 'nothing to notice' : `${(100 * share).toFixed(1)} %`

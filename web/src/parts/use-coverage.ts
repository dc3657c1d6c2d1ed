/** Which characters the letter's font can draw, for a component: null until it is known. */

import { useEffect, useState } from 'preact/hooks'
import { loadCoverage } from '../package.ts'
import type { Coverage } from '../renderers/coverage.ts'

export function useCoverage(): Coverage | null {
  const [coverage, setCoverage] = useState<Coverage | null>(null)
  useEffect(() => {
    let wanted = true
    // Without it the characters are still told of when the files are made.
    loadCoverage().then(loaded => wanted && setCoverage(loaded), () => undefined)
    return () => {
      wanted = false
    }
  }, [])
  return coverage
}

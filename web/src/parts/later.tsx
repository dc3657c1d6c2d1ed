/** A part of the page that is fetched when it is first shown. A screen takes the focus to its title once it is there. */

import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { moveFocus } from '../focus.ts'
import { LoadingScreen } from '../screens/loading.tsx'
import { useUi } from '../ui.ts'

export function Later({ load, screen = false }: { load: () => Promise<() => VNode | null>; screen?: boolean }) {
  const { session } = useUi()
  // A component is a function, and a setter would call it.
  const [Part, setPart] = useState<{ shown: () => VNode | null } | null>(null)
  useEffect(() => {
    load().then(
      shown => setPart({ shown }),
      (error: unknown) => session.fail(error),
    )
  }, [])
  useEffect(() => {
    if (Part && screen) moveFocus({ on: 'title' })
  }, [Part])
  if (Part) return <Part.shown />
  return screen ? <LoadingScreen /> : null
}

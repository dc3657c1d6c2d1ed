/** A picture drawn small by the worker, with the address taken back when it is no longer shown. */

import { useEffect, useState } from 'preact/hooks'
import { useUi } from '../../ui.ts'
import type { Attachment } from '../attachment.ts'
import { useDesk } from '../desk.ts'

export interface Shown {
  address: string
  width: number
  height: number
}

/** Null until it is there, and where it cannot be drawn. */
export function usePicture(file: Attachment, side: number, stored: boolean): Shown | null {
  const { session } = useUi()
  const desk = useDesk(session.attachments)
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    let address: string | null = null
    let wanted = true
    const told = desk.preview(file, side, stored)
    told.then(
      ({ picture, width, height }) => {
        if (!wanted) return
        address = URL.createObjectURL(picture)
        setShown({ address, width, height })
      },
      () => undefined,
    )
    return () => {
      wanted = false
      if (address !== null) URL.revokeObjectURL(address)
    }
  }, [desk, file.id, side, stored])
  return shown
}

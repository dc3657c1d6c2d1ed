/** Which files of dates belong to a case; they go into the package behind the sheet "how to submit". */

import type { Package, PackageFile, View } from '../engine/view.ts'

export const calendarFile = 'deadlines.ics'
export const textFile = 'dates.txt'

export type PlannedFile = Omit<PackageFile, 'source'> & { source: PackageFile['source'] | 'dates' }

/** A calendar file without an event is none (RFC 5545, 3.6). */
function dateFiles(view: View): string[] {
  return [...(view.events.length > 0 ? [calendarFile] : []), ...(view.deadlines.length > 0 ? [textFile] : [])]
}

/** The files of a package: those that the engine plans, and the dates. */
export function plannedFiles(view: View, { files }: Package): PlannedFile[] {
  const dates = dateFiles(view).map(path => ({ path, source: 'dates' as const, document: null, role: null, original_name: null }))
  return files.flatMap((file): PlannedFile[] => (file.source === 'guide' ? [file, ...dates] : [file]))
}

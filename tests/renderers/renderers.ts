/** What the tests import: the renderers as the browser gets them. */

export { plannedFiles } from '../../web/src/dates/files.ts'
export { monthsOf } from '../../web/src/dates/month.ts'
export { timelineOf } from '../../web/src/dates/timeline.ts'
export { missingCharacters } from '../../web/src/renderers/coverage.ts'
export { renderDates } from '../../web/src/renderers/date-files.ts'
export { renderGuide } from '../../web/src/renderers/guide.ts'
export { renderManifest } from '../../web/src/renderers/manifest.ts'
export { makePackage } from '../../web/src/renderers/package.ts'
export { renderCalendar } from '../../web/src/renderers/ics.ts'
export { renderLetter } from '../../web/src/renderers/pdf.ts'
export { zip } from '../../web/src/renderers/zip.ts'

/** What the tests import: the renderers as the browser gets them. */

export { missingCharacters } from '../../web/src/renderers/coverage.ts'
export { renderGuide } from '../../web/src/renderers/guide.ts'
export { renderManifest } from '../../web/src/renderers/manifest.ts'
export { makePackage } from '../../web/src/renderers/package.ts'
export { renderLetter } from '../../web/src/renderers/pdf.ts'
export { zip } from '../../web/src/renderers/zip.ts'

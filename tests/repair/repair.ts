/** What the tests import: the parts of repair that need no canvas, as the browser gets them. */

export { originalsOf, replaced, stepsOf, undone } from '../../web/src/repair/attachment.ts'
export { alike, difference, lookOf } from '../../web/src/repair/look/alike.ts'
export { greyOf } from '../../web/src/repair/look/grey.ts'
export { hintsOf, measuresOf } from '../../web/src/repair/look/hints.ts'
export { sightOf } from '../../web/src/repair/look/sight.ts'
export { joinPdfs, splitPdf, unlockPdf } from '../../web/src/repair/mend/pdf.ts'
export { bindPhotos } from '../../web/src/repair/mend/photos.ts'
export { between, isMove, moved } from '../../web/src/repair/parts/area.ts'
export { strippers } from '../../web/src/repair/strip/strip.ts'

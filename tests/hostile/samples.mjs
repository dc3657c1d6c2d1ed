// A whole file of each type: its name, its bytes, and what the inspector says of it.
import * as boxes from './make/boxes.mjs'
import * as ole from './make/ole.mjs'
import * as others from './make/others.mjs'
import { pdf } from './make/pdfs.mjs'
import * as pictures from './make/pictures.mjs'
import * as sounds from './make/sounds.mjs'
import * as zips from './make/zips.mjs'

/** @param says the type, then the codes, worst first: `heic unusual_type metadata` */
const sample = (name, bytes, says, facts = {}) => ({ name, bytes, says, facts })

export const samples = [
  sample('refusal.pdf', pdf({ pages: 2 }), 'pdf', { pages: 2 }),
  sample('photo.jpg', pictures.jpeg(), 'jpg', { width: 40, height: 30 }),
  sample('screen.png', pictures.png(), 'png', { width: 20, height: 20 }),
  sample('photo.heic', boxes.heif('heic'), 'heic unusual_type', { width: 400, height: 300 }),
  sample('photo.avif', boxes.heif('avif'), 'avif unusual_type', { width: 400, height: 300 }),
  sample('photo.webp', pictures.webp(), 'webp unusual_type', { width: 100, height: 50 }),
  sample('stamp.gif', pictures.gif(), 'gif unusual_type', { width: 16, height: 9 }),
  sample('scan.bmp', pictures.bmp(), 'bmp unusual_type', { width: 16, height: 16 }),
  sample('scan.tif', pictures.tiff({ pages: 3 }), 'tif unusual_type', { pages: 3, width: 20, height: 20 }),
  sample('letter.docx', zips.docx(), 'docx'),
  sample('table.xlsx', zips.xlsx(), 'xlsx'),
  sample('slides.pptx', zips.pptx(), 'pptx unusual_type'),
  sample('letter.odt', zips.odt(), 'odt unusual_type'),
  sample('table.ods', zips.ods(), 'ods unusual_type'),
  sample('slides.odp', zips.odp(), 'odp unusual_type'),
  sample('letter.rtf', others.rtf(), 'rtf unusual_type'),
  sample('letter.doc', ole.doc(), 'doc'),
  sample('table.xls', ole.xls(), 'xls'),
  sample('mail.msg', ole.ole([['__properties_version1.0', Buffer.alloc(5000, 1)]]), 'ole unusual_type'),
  sample('notes.txt', others.words, 'txt'),
  sample('papers.zip', zips.zip([['a.pdf', pdf()], ['b.jpg', pictures.jpeg()]]), 'zip archive'),
  sample('papers.7z', others.sevenZip(), '7z archive'),
  sample('papers.rar', others.rar(), 'rar archive'),
  sample('talk.mp3', sounds.mp3(), 'mp3'),
  sample('talk.m4a', boxes.film('M4A ', { tracks: ['soun'] }), 'm4a'),
  sample('talk.ogg', sounds.ogg(), 'ogg unusual_type'),
  sample('talk.wav', sounds.wav(), 'wav unusual_type'),
  sample('talk.amr', sounds.amr(), 'amr unusual_type'),
  sample('film.mp4', boxes.film('isom'), 'mp4', { width: 640, height: 480 }),
  sample('film.mov', boxes.film('qt  '), 'mov unusual_type', { width: 640, height: 480 }),
  sample('film.3gp', boxes.film('3gp5'), '3gp unusual_type', { width: 640, height: 480 }),
  sample('film.webm', sounds.webm(), 'webm unusual_type'),
  sample('letter.cms', others.cms(2), 'cms unusual_type', { signatures: 2 }),
  sample('page.html', others.html, 'html program'),
  sample('drawing.svg', others.svg, 'svg program'),
  sample('setup.exe', others.program, 'program program'),
]

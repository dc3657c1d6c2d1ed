import { kazakh, pictures, russian } from '../repair/pictures.mjs'
import { corpus } from '../hostile/corpus.mjs'
import { refused } from './cases.mjs'
import { attachedNow, choose, heic, traced } from './mending.mjs'
import { resume } from './store.mjs'
import { visit } from './visit.mjs'
import { look } from './look.mjs'
const drawn = await pictures({ rus: { kind: 'page', width: 1500, height: 2000, types: ['jpg'], text: russian }, blank: { kind: 'blank', width: 1500, height: 2000, types: ['jpg'] }, dark: { kind: 'dark', width: 900, height: 700, types: ['jpg'] }, rus2: { kind: 'page', width: 1500, height: 2000, types: ['jpg'], text: russian, grain: 9 } })
const pick = name => { const f = corpus.find(c => c.name === name); if (!f) throw new Error(name); return { name: f.name, bytes: f.bytes } }
const files = [
  { name: 'IMG_1.HEIC', bytes: heic(traced(drawn.rus.jpg, 'jpg')) },
  { name: 'IMG_2.jpg', bytes: drawn.rus2.jpg }, { name: 'пусто.jpg', bytes: drawn.blank.jpg }, { name: 'темно.jpg', bytes: drawn.dark.jpg },
  pick('aes-256-user.pdf'), pick('aes-256-owner.pdf'), pick('named-as-pdf.pdf'), pick('bomb-in-the-middle.pdf'), pick('old-macros.xls'), pick('script.pdf'), pick('embedded-exe.pdf'), pick('no-end-mark.pdf'), pick('pages-5000.pdf'), pick('comment.zip'), pick('letter.p7s'), pick('signed-twice.pdf'),
  pick('installer.msi'), { name: 'IMG_2 copy.jpg', bytes: drawn.rus2.jpg }, { name: 'empty.pdf', bytes: Buffer.alloc(0) },
]
for (const language of ['kk', 'ru', 'en']) visit(`shots ${language}`, { language }, async run => {
  await resume(run, refused)
  await run.page.waitForSelector('.file-wishes')
  await look(run, 'doctor-before')
  await choose(run.page, files)
  await attachedNow(run.page)
  await look(run, 'doctor')
})

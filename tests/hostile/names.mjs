// Names that lie: every content under another type's name, and every name over another type's content.
import { noise } from './make/bytes.mjs'
import { words } from './make/others.mjs'
import { samples } from './samples.mjs'

const order = ['empty', 'program', 'bomb', 'archive_escape', 'macros', 'launch', 'polyglot', 'truncated', 'password', 'broken', 'too_large_picture', 'extension_lies']

/** The codes with one more at its place in the order. */
export function withCode(says, code) {
  const [type, ...codes] = says.split(' ')
  const worse = codes.filter(each => order.includes(each) && order.indexOf(each) < order.indexOf(code))
  return [type, ...worse, code, ...codes.filter(each => !worse.includes(each))].join(' ')
}

/** The extensions that claim one of our types, but those of texts and of scripts. */
const extensions =
  'pdf jpg jpeg jpe jfif png heic heif hif avif webp gif bmp dib tif tiff docx docm dotx xlsx xlsm pptx odt ods odp rtf doc xls ppt msg zip 7z rar mp3 m4a mp4 m4v mov 3gp 3g2 ogg oga opus wav amr webm mkv cms p7s p7m p7b sig html htm svg'.split(' ')

const wrong = samples.map(({ name, bytes, says }) => {
  const extension = says.startsWith('png') ? 'pdf' : 'png'
  return { name: `${name}.${extension}`, bytes, says: withCode(says, 'extension_lies') }
})

const reverse = extensions.flatMap(extension => [
  { name: `words.${extension}`, bytes: words, says: 'txt extension_lies' },
  { name: `noise.${extension}`, bytes: noise(400), says: 'bin extension_lies unknown' },
])

const scripts = ['js', 'vbs', 'bat', 'cmd', 'ps1', 'sh', 'hta', 'wsf', 'php'].map(extension => ({ name: `letter.txt.${extension}`, bytes: words, says: 'program program' }))

const jpeg = samples[1].bytes
const harmless = [
  'фото 1.jpg',
  'қазақша атауы ұзақ құжат.jpg'.normalize('NFD'),
  'йё.jpg'.normalize('NFD'),
  '📄🙂.jpg',
  '👨‍👩‍👧.jpg',
  `${'a'.repeat(296)}.jpg`,
  `${'ұ'.repeat(300)}.jpg`,
  '.jpg',
  'jpg',
  '',
  'a.jpg ',
  'CON.jpg',
  '-rf.jpg',
  '<img src=x onerror=alert(1)>.jpg',
  '$(reboot).jpg',
  '%00.jpg',
]
const misleading = ['../../etc/passwd.jpg', '..\\..\\windows\\a.jpg', '/etc/a.jpg', 'C:\\a.jpg', 'photo\u202egpj.jpg', 'photo\u2066gpj\u2069.jpg', 'a\0.jpg', 'a.exe\0.jpg', 'a\u200b.jpg', 'a\r\nb.jpg', 'a\ufeff.jpg', '\u007f.jpg']

export const names = [
  ...wrong,
  ...reverse,
  ...scripts,
  ...harmless.map(name => ({ name, bytes: jpeg, says: 'jpg' })),
  ...misleading.map(name => ({ name, bytes: jpeg, says: 'jpg tricky_name' })),
  { name: 'photo\u202egpj.exe', bytes: jpeg, says: 'jpg extension_lies tricky_name' },
  { name: 'photo\u202egpj.exe', bytes: samples.at(-1).bytes, says: 'program program tricky_name' },
  { name: 'photo.jpg\0.exe', bytes: jpeg, says: 'jpg extension_lies tricky_name' },
]

/** What the worker can do, by name: bytes and a finding go in, mended bytes and their finding come out. */

import { bytesOf, sha256, type Bytes } from '../renderers/bytes.ts'
import type { Step } from './attachment.ts'
import { has, type FileCode, type Finding } from './finding.ts'
import { loadInspector } from './inspector.ts'
import type { Jobs, Kind, Made, MadeFile, Piece } from './jobs.ts'
import { sightOf, type Sight } from './look/sight.ts'
import { drawn, free, greyed, written, type Picture } from './mend/canvas.ts'
import { cover } from './mend/cover.ts'
import { decode, isPicture } from './mend/decode.ts'
import { asPaper, asPhoto, paperTarget } from './mend/paper.ts'
import { strippers } from './strip/strip.ts'

type Progress = (part: number) => void
type Work = { [K in Kind]: (ask: Jobs[K]['ask'], progress: Progress) => Promise<Jobs[K]['answer']> }

const unseen: Sight = { hints: [], look: null }

const seen = (picture: Picture): Sight => sightOf(greyed(picture), Math.max(picture.width, picture.height))

async function file(bytes: Bytes, finding: Finding, { hints, look }: Sight): Promise<MadeFile> {
  const digest = await sha256(bytes)
  // A view of a larger buffer would hand the whole of it over.
  const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer
  return { bytes: whole, sha256: digest, finding, hints, look }
}

/** What was made is inspected like what was chosen: the worker does not take its own word for it. */
async function made(name: string, bytes: Bytes, steps: Step[], picture: Sight = unseen): Promise<Made> {
  const inspect = await loadInspector()
  const base = name.replace(/\.[^.]*$/, '')
  const type = inspect('', bytes).type
  return { ...(await file(bytes, inspect(`${base}.${type}`, bytes), picture)), steps }
}

async function withPicture<Result>(bytes: Bytes, finding: Finding, use: (picture: Picture) => Promise<Result>): Promise<Result> {
  const picture = await decode(bytes, finding)
  try {
    return await use(picture)
  } finally {
    picture.close()
  }
}

/** Types that nobody but the maker of the phone opens, or that cannot be cleaned without drawing them anew. */
const drawnAnew: readonly string[] = ['heic', 'avif', 'bmp', 'tif']

function needsTidying({ type, personal, orientation }: Finding): boolean {
  return drawnAnew.includes(type) || (type in strippers && (personal.length > 0 || orientation !== undefined))
}

async function tidied(name: string, bytes: Bytes, finding: Finding, picture: Picture, sight: Sight): Promise<Made> {
  const { type, orientation, personal } = finding
  if (drawnAnew.includes(type)) return made(name, await asPaper(picture, paperTarget), ['converted'], sight)
  const cleaned: Step[] = personal.length > 0 ? ['cleaned'] : []
  if (orientation === undefined) {
    try {
      const stripped = strippers[type]?.(bytes)
      if (stripped) return await made(name, stripped, cleaned, sight)
    } catch {
      // Not built as it should be: drawn anew below.
    }
  }
  return made(name, await asPhoto(picture), orientation === undefined ? cleaned : [...cleaned, 'turned'], sight)
}

/** Neighbours of one kind: photos that become pages together, and PDFs. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const run = runs.at(-1)
    const alike = run?.[0] && (run[0].finding.type === 'pdf') === (piece.finding.type === 'pdf')
    if (run && alike) run.push(piece)
    else runs.push([piece])
  }
  return runs
}

interface Titled {
  title: string
  locale: string
  created: string
}

async function bound(photos: readonly Piece[], { title, locale, created }: Titled, ready: () => void): Promise<Bytes> {
  const { bindPhotos } = await import('./mend/photos.ts')
  const sheets = async function* () {
    for (const { name, content, finding } of photos) {
      const bytes = await bytesOf(content)
      // Upright JPEG goes in bit by bit; all else is drawn, as the writer of PDFs would take minutes for a large PNG.
      const asItIs = finding.type === 'jpg' && finding.orientation === undefined
      const picture = await decode(bytes, finding)
      const { width, height } = picture
      const sheet = asItIs ? bytes : await asPaper(picture, paperTarget)
      picture.close()
      yield { bytes: sheet, width, height, alternative: name }
      ready()
    }
  }
  return bindPhotos(sheets(), title, locale, created)
}

/** Several pages become a PDF. */
async function convertTiff({ name, content, finding }: Piece, pages: number, progress: Progress): Promise<Made> {
  const { decodeTiff } = await import('./mend/tiff.ts')
  const { bindPhotos } = await import('./mend/photos.ts')
  const bytes = await bytesOf(content)
  const sheets = async function* () {
    for (let page = 0; page < pages; page += 1) {
      const picture = decodeTiff(bytes, page)
      const { width, height } = picture
      yield { bytes: await asPaper(picture, paperTarget), width, height, alternative: `${name} ${page + 1}` }
      picture.close()
      progress((page + 1) / pages)
    }
  }
  return made(name, await bindPhotos(sheets(), name, 'kk', '2026-01-01T12:00'), [finding.pages === undefined ? 'converted' : 'combined'])
}

/** Nothing that is known to be damaged or to grow is opened unasked: a library may run for ever on it. */
const notOpened: readonly FileCode[] = ['too_large_picture', 'bomb', 'broken', 'truncated', 'program', 'empty']
const isDrawable = (finding: Finding) => isPicture(finding.type) && !notOpened.some(code => has(finding, code))

export const work: Work = {
  async receive({ name, content, tidy, blindly }, progress) {
    const bytes = await bytesOf(content)
    const finding = (await loadInspector())(name, bytes)
    progress(0.3)
    if (blindly || !isDrawable(finding)) return { original: await file(bytes, finding, unseen), mended: null }
    const multipage = finding.type === 'tif' && (finding.pages ?? 1) > 1
    const tidying = tidy && needsTidying(finding) && !multipage
    let picture: Picture
    try {
      picture = await decode(bytes, finding)
    } catch {
      // It is kept as it is, and the page says that nobody could look at it.
      return { original: await file(bytes, finding, unseen), mended: null }
    }
    try {
      progress(0.7)
      const sight = seen(picture)
      const mended = tidying ? await tidied(name, bytes, finding, picture, sight) : null
      return { original: await file(bytes, finding, sight), mended }
    } finally {
      picture.close()
    }
  },

  async clean({ piece: { name, content, finding } }) {
    const bytes = await bytesOf(content)
    return withPicture(bytes, finding, picture => tidied(name, bytes, finding, picture, seen(picture)))
  },

  async convert({ piece }, progress) {
    const { name, content, finding } = piece
    if (finding.type === 'tif' && (finding.pages ?? 1) > 1) return convertTiff(piece, finding.pages ?? 1, progress)
    return withPicture(await bytesOf(content), finding, async picture => made(name, await asPaper(picture, paperTarget), ['converted'], seen(picture)))
  },

  async shrink({ piece: { name, content, finding }, target }) {
    const steps: Step[] = finding.type === 'jpg' ? ['shrunk'] : ['converted', 'shrunk']
    return withPicture(await bytesOf(content), finding, async picture => made(name, await asPaper(picture, target), steps, seen(picture)))
  },

  async cover({ piece: { name, content, finding }, areas }) {
    return withPicture(await bytesOf(content), finding, async picture =>
      made(name, await cover(picture, areas, finding.type), ['covered'], seen(picture)),
    )
  },

  async combine({ pieces, title, locale, created }, progress) {
    let ready = 0
    const parts: Bytes[] = []
    for (const run of runsOf(pieces)) {
      if (run[0]?.finding.type === 'pdf') for (const { content } of run) parts.push(await bytesOf(content))
      else parts.push(await bound(run, { title, locale, created }, () => progress((ready += 1) / (pieces.length + 1))))
    }
    const [only, ...others] = parts
    if (only && others.length === 0 && pieces[0]?.finding.type !== 'pdf') return made(`${title}.pdf`, only, ['combined'])
    const { joinPdfs } = await import('./mend/pdf.ts')
    return made(`${title}.pdf`, await joinPdfs(parts, progress), [pieces.every(({ finding }) => finding.type === 'pdf') ? 'joined' : 'combined'])
  },

  async split({ piece: { name, content }, target }, progress) {
    const { splitPdf } = await import('./mend/pdf.ts')
    const parts = await splitPdf(await bytesOf(content), target, progress)
    const files: MadeFile[] = []
    for (const part of parts) files.push(await made(name, part, ['split']))
    return { files }
  },

  async unlock({ piece: { name, content }, password }) {
    const { unlockPdf } = await import('./mend/pdf.ts')
    return made(name, await unlockPdf(await bytesOf(content), password), ['unlocked'])
  },

  async preview({ piece: { content, finding }, side, stored }) {
    const picture = await decode(await bytesOf(content), finding, stored)
    try {
      const small = drawn(picture, side / Math.max(picture.width, picture.height))
      const { width, height } = small.canvas
      const bytes = await written(small, 'image/jpeg', 0.8)
      free(small)
      return { picture: new Blob([bytes], { type: 'image/jpeg' }), width, height }
    } finally {
      picture.close()
    }
  },
}

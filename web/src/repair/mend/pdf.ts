/** PDFs of other people: joined, split, opened with their password. libpdf, fetched when it is asked for. */

import { PDF } from '@libpdf/core'
import type { Bytes } from '../../renderers/bytes.ts'
import { RepairError } from '../jobs.ts'

const own = (bytes: Uint8Array): Bytes => (bytes.buffer instanceof ArrayBuffer ? (bytes as Bytes) : new Uint8Array(bytes))

async function open(bytes: Bytes, credentials?: string): Promise<PDF> {
  let pdf: PDF
  try {
    pdf = await PDF.load(bytes, credentials === undefined ? {} : { credentials })
  } catch (error) {
    throw new RepairError('broken', String(error))
  }
  if (pdf.isEncrypted && !pdf.isAuthenticated) throw new RepairError('password')
  return pdf
}

export async function joinPdfs(files: readonly Bytes[], progress: (part: number) => void): Promise<Bytes> {
  const whole = PDF.create()
  for (const [index, bytes] of files.entries()) {
    const part = await open(bytes)
    const pages = Array.from({ length: part.getPageCount() }, (_, page) => page)
    await whole.copyPagesFrom(part, pages)
    progress((index + 1) / (files.length + 1))
  }
  return own(await whole.save())
}

/**
 * Parts of no more than `target` bytes, by halves: pages weigh differently, and what they share is in every part. A
 * single page that is larger is a part of its own; where every page is, nothing would be gained.
 */
export async function splitPdf(bytes: Bytes, target: number, progress: (part: number) => void): Promise<Bytes[]> {
  const pdf = await open(bytes)
  const count = pdf.getPageCount()
  if (count < 2) throw new RepairError('one_page')
  let ready = 0
  const parts = async (from: number, to: number): Promise<Bytes[]> => {
    const pages = Array.from({ length: to - from }, (_, index) => from + index)
    const part = own(await (await pdf.extractPages(pages)).save())
    const done = part.length <= target || to - from === 1
    if (done) ready += to - from
    // Also where nothing is ready: it is a sign of life.
    progress(ready / count)
    if (done) return [part]
    const middle = Math.floor((from + to) / 2)
    return [...(await parts(from, middle)), ...(await parts(middle, to))]
  }
  // As few parts as may do; each is halved where it does not.
  const wanted = Math.min(count, Math.max(2, Math.ceil(bytes.length / target)))
  const result: Bytes[] = []
  for (let part = 0; part < wanted; part += 1) {
    result.push(...(await parts(Math.floor((part * count) / wanted), Math.floor(((part + 1) * count) / wanted))))
  }
  if (result.every(({ length }) => length > target)) throw new RepairError('large_pages')
  return result
}

/** The same document without its password, which only who knows it can have. */
export async function unlockPdf(bytes: Bytes, password: string): Promise<Bytes> {
  const pdf = await open(bytes, password)
  try {
    pdf.removeProtection()
  } catch (error) {
    // It can be read with this password, but its maker forbids to change it.
    throw new RepairError('protected', String(error))
  }
  return own(await pdf.save())
}

/** The package a person hands in: the letter, the documents, the sheet "how to submit" and the manifest, as one ZIP. */

import { plannedFiles, type PlannedFile } from '../dates/files.ts'
import type { Answer, View } from '../engine/view.ts'
import type { Words } from '../words.ts'
import { bytesOf, sha256, type Bytes, type Content } from './bytes.ts'
import type { Coverage } from './coverage.ts'
import { renderDates } from './date-files.ts'
import { renderGuide } from './guide.ts'
import { renderManifest, type ManifestFile } from './manifest.ts'
import { renderLetter, type Fonts } from './pdf.ts'
import { zip, type Entry } from './zip.ts'

export interface PackageInput {
  view: View
  /** As they were handed to the engine. */
  answers: Record<string, Answer>
  /** Kazakhstan civil time, `YYYY-MM-DDTHH:MM`, as in the request. */
  now: string
  /** The bytes of an attached file, by its id. Called when they are needed, one file at a time. */
  documents: (id: string) => Promise<Content>
  fonts: Fonts
  coverage: Coverage
  /** The page's words, in the language of the view. */
  words: Words
}

export interface MadePackage {
  name: string
  blob: Blob
  /** Characters of the letter that its font lacks. */
  missing: string[]
  /** What the manifest lists. */
  files: ManifestFile[]
}

const utf8 = new TextEncoder()

async function describe(file: PlannedFile, bytes: Bytes): Promise<ManifestFile> {
  const { path, role, source, original_name } = file
  if (source === 'manifest') throw new Error('a manifest does not list itself')
  return { path, role, source, original_name, size: bytes.length, sha256: await sha256(bytes) }
}

export async function makePackage({ view, answers, now, documents, fonts, coverage, words }: PackageInput): Promise<MadePackage> {
  const { letter, package: plan } = view
  if (!letter || !plan) throw new Error('the view holds no package yet')
  const files = plannedFiles(view, plan)
  const rendered = await renderLetter(letter, fonts, coverage, now)

  const content = async (file: PlannedFile): Promise<Bytes> => {
    switch (file.source) {
      case 'letter':
        return rendered.bytes
      case 'guide':
        return utf8.encode(renderGuide(plan.guide))
      case 'dates':
        return utf8.encode(renderDates(file.path, { view, answers, now, words }))
      case 'document':
        if (file.document === null) throw new Error(`no document for ${file.path}`)
        return bytesOf(await documents(file.document))
      case 'manifest':
        return utf8.encode(renderManifest(view, now, await described()))
    }
  }

  const known = new Map<string, ManifestFile>()

  /** Every file but the manifest, in order. Those that come after the manifest are read ahead of their turn. */
  const described = async (): Promise<ManifestFile[]> => {
    const result: ManifestFile[] = []
    for (const file of files) {
      if (file.source !== 'manifest') result.push(known.get(file.path) ?? (await describe(file, await content(file))))
    }
    return result
  }

  const entries = async function* (): AsyncGenerator<Entry> {
    for (const file of files) {
      const bytes = await content(file)
      if (file.source !== 'manifest') known.set(file.path, await describe(file, bytes))
      yield { path: file.path, bytes }
    }
  }

  // Each piece becomes a Blob at once: the browser may keep it outside the page's memory.
  const pieces: Blob[] = []
  for await (const piece of zip(entries(), now)) pieces.push(new Blob([piece]))
  return {
    name: plan.name,
    blob: new Blob(pieces, { type: 'application/zip' }),
    missing: rendered.missing,
    files: await described(),
  }
}

// Files that have to be mended, and what the page keeps of them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Works in a folder that is gone afterwards; `work` gets a function from name to path. */
export function inFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'shagym-mend-'))
  try {
    return work(name => path.join(folder, name))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const traces = [
  '-GPSLatitude=43.2',
  '-GPSLatitudeRef=N',
  '-GPSLongitude=76.9',
  '-GPSLongitudeRef=E',
  '-Make=Phone',
  '-Model=Twelve',
  '-Artist=Aigul',
  '-DateTimeOriginal=2026:11:02 10:00:00',
  '-XMP:Creator=Aigul',
]

/** The picture as a telephone leaves it, with place, device, owner and time; held sideways, if `orientation` says so. */
export function traced(bytes, type, orientation = 1) {
  return inFolder(at => {
    writeFileSync(at(`photo.${type}`), bytes)
    const turned = orientation === 1 ? [] : [`-Orientation#=${orientation}`]
    execFileSync('exiftool', ['-q', '-overwrite_original', '-m', ...traces, ...turned, at(`photo.${type}`)])
    return readFileSync(at(`photo.${type}`))
  })
}

/** A HEIC with the traces of `jpg`. */
export function heic(jpg) {
  return inFolder(at => {
    writeFileSync(at('photo.jpg'), jpg)
    execFileSync('heif-enc', ['-q', '60', '-o', at('photo.heic'), at('photo.jpg')], { stdio: 'ignore' })
    return readFileSync(at('photo.heic'))
  })
}

/** What the page keeps: the attached files as the case names them; runs in the page after its draft was written. */
export async function attachedNow(page) {
  await page.waitForTimeout(400)
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('shagym')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('cases').objectStore('cases').getAll()
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result[0]?.given.documents ?? [])
          }
        }
      }),
  )
}

/** The kept bytes of one file. */
export async function bytesKept(page, id) {
  const text = await page.evaluate(
    key =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('shagym')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const store = opening.result.transaction('files').objectStore('files')
          const [keys, all] = [store.getAllKeys(), store.getAll()]
          all.onsuccess = () => {
            opening.result.close()
            const bytes = new Uint8Array(all.result[keys.result.findIndex(([, file]) => file === key)])
            let binary = ''
            for (let from = 0; from < bytes.length; from += 32768) binary += String.fromCharCode(...bytes.subarray(from, from + 32768))
            resolve(btoa(binary))
          }
        }
      }),
    id,
  )
  return Buffer.from(text, 'base64')
}

const shelf = mkdtempSync(path.join(tmpdir(), 'shagym-choose-'))
process.on('exit', () => rmSync(shelf, { recursive: true, force: true }))

/** Chooses files as a person does, from a folder: large ones would take long through the debugger. */
export async function put(page, files, timeout = 60_000) {
  const paths = files.map(({ name, bytes }) => {
    const file = path.join(shelf, name)
    writeFileSync(file, bytes)
    return file
  })
  await page.setInputFiles('#q-enclosures', paths, { timeout })
}

/** Chooses files and waits until all have been taken in. */
export async function choose(page, files, timeout = 60_000) {
  await put(page, files, timeout)
  await page.waitForFunction(() => document.querySelectorAll('.drop + [role=status] > p:not(.notice)').length === 0, null, { timeout })
}

/** Waits until the job in hand is done. */
export const settled = page => page.waitForFunction(() => !document.querySelector('.question progress'), null, { timeout: 60_000 })

/** Width and height of a picture, as its bytes have it. */
export function sizeOf(bytes, type) {
  return inFolder(at => {
    writeFileSync(at(`file.${type}`), bytes)
    const [told] = JSON.parse(execFileSync('exiftool', ['-j', '-n', at(`file.${type}`)], { encoding: 'utf8' }))
    return [told.ImageWidth, told.ImageHeight]
  })
}

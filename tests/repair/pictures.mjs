// Pictures as people take them, drawn in Chromium: a page of text, photographed with shadow and grain.
import { openChromium } from '../browser/chromium.mjs'

export const russian =
  'Прошу рассмотреть жалобу на отказ в оказании государственной услуги. Заявление было подано второго ноября, все документы приложены. ' +
  'В ответе не указаны причины отказа и порядок его обжалования. Считаю отказ незаконным и прошу оказать услугу в полном объёме. ' +
  'О результате рассмотрения прошу сообщить письменно по указанному адресу. Приложение: копия ответа, талон о приёме документов.'
export const kazakh =
  'Мемлекеттік қызмет көрсетуден бас тарту туралы жауапқа шағымымды қарауды сұраймын. Өтініш екінші қарашада берілді, барлық құжат тіркелді. ' +
  'Жауапта бас тартудың себебі де, шағымдану тәртібі де көрсетілмеген. Бас тартуды заңсыз деп санаймын және қызметті толық көрсетуді өтінемін. ' +
  'Қарау нәтижесін көрсетілген мекенжай бойынша жазбаша хабарлауыңызды сұраймын. Қосымша: жауаптың көшірмесі, құжаттардың қабылданғаны туралы қолхат.'

/** Draws one picture; runs in the browser. */
async function draw({ kind, width, height, text, types, quality = 0.92, seed = 1, grain: grains = seed, mark = '', points = 11 }) {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  const dark = kind === 'dark'
  const shade = context.createLinearGradient(0, 0, width, height)
  shade.addColorStop(0, dark ? '#242424' : '#f4f1ea')
  shade.addColorStop(1, dark ? '#101010' : '#cfcac0')
  context.fillStyle = shade
  context.fillRect(0, 0, width, height)
  if (kind !== 'blank') {
    if (kind === 'blurred') context.filter = `blur(${width / 250}px)`
    context.fillStyle = dark ? '#3c3c3c' : '#26282c'
    // As on A4: 11 points are a 1/54 of the page's width.
    const size = Math.round((width / 50) * (points / 11))
    context.font = `${size}px "Noto Sans", sans-serif`
    const words = text.split(' ')
    let line = ''
    let y = size * 4
    for (let at = 0; y < height - size * 4; at += 1) {
      const word = words[(at * 1 + seed) % words.length]
      if (context.measureText(`${line} ${word}`).width > width - size * 8) {
        context.fillText(line, size * 4, y)
        y += size * 1.6
        line = ''
        if (at > words.length * 3) break
      }
      line = line === '' ? word : `${line} ${word}`
    }
    context.filter = 'none'
    if (mark) {
      context.font = `${size * 2}px "Noto Sans"`
      context.fillText(mark, size * 4, height - size * 2)
    }
  }
  // Grain, the same for the same seed.
  const tile = new OffscreenCanvas(256, 256)
  const grain = tile.getContext('2d')
  const noise = grain.createImageData(256, 256)
  let state = grains
  for (let at = 0; at < noise.data.length; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    noise.data[at] = noise.data[at + 1] = noise.data[at + 2] = state >>> 24
    noise.data[at + 3] = 14
  }
  grain.putImageData(noise, 0, 0)
  context.fillStyle = context.createPattern(tile, 'repeat')
  context.fillRect(0, 0, width, height)
  const mimes = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }
  const files = {}
  for (const type of types) {
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: mimes[type], quality })).arrayBuffer())
    let binary = ''
    for (let from = 0; from < bytes.length; from += 32768) binary += String.fromCharCode(...bytes.subarray(from, from + 32768))
    files[type] = btoa(binary)
  }
  return files
}

/**
 * @param wanted name to {kind: page, blank, dark or blurred; width, height, text, seed, types}
 * @returns name to type to bytes
 */
export async function pictures(wanted) {
  const browser = await openChromium()
  try {
    const result = {}
    for (const [name, options] of Object.entries(wanted)) {
      const files = await browser.page.evaluate(draw, { text: russian, types: ['jpg', 'png', 'webp'], ...options })
      result[name] = Object.fromEntries(Object.entries(files).map(([type, text]) => [type, Buffer.from(text, 'base64')]))
    }
    return result
  } finally {
    await browser.close()
  }
}

/** Brightness of pictures as the page measures it: at no more than 1024 pixels across. */
export async function greys(files) {
  const browser = await openChromium()
  try {
    const result = {}
    for (const [name, bytes] of Object.entries(files)) {
      const { width, height, rgba } = await browser.page.evaluate(async text => {
        const blob = new Blob([Uint8Array.from(atob(text), letter => letter.charCodeAt(0))], { type: 'image/jpeg' })
        const bitmap = await createImageBitmap(blob)
        const scale = Math.min(1, 1024 / Math.max(bitmap.width, bitmap.height))
        const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
        const context = canvas.getContext('2d')
        context.imageSmoothingQuality = 'high'
        context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
        let binary = ''
        for (let from = 0; from < data.length; from += 32768) binary += String.fromCharCode(...data.subarray(from, from + 32768))
        return { width: canvas.width, height: canvas.height, rgba: btoa(binary) }
      }, bytes.toString('base64'))
      result[name] = { width, height, rgba: new Uint8Array(Buffer.from(rgba, 'base64')) }
    }
    return result
  } finally {
    await browser.close()
  }
}

// Pictures that are whole in structure; what they show does not matter here.
import { deflateSync } from 'node:zlib'
import { crc32, join, noise, text, u16, u16le, u32, u32le, u8, zeros } from './bytes.mjs'

/** TIFF data as EXIF has it: orientation, a camera, a place, a thumbnail. Little-endian. */
export function exif({ orientation = 1, camera = false, gps = false, thumbnail = false, claimed } = {}) {
  const entries = []
  if (orientation !== 1) entries.push([0x112, 3, 1, orientation])
  if (camera) entries.push([0x10f, 2, 4, 0x00796e53])
  const main = entries.length + (gps ? 1 : 0)
  const gpsAt = 8 + 2 + 12 * main + 4
  if (gps) entries.push([0x8825, 4, 1, gpsAt])
  const gpsPart = gps ? join(u16le(1), entry([1, 2, 2, 0x4e]), u32le(0)) : zeros(0)
  const secondAt = thumbnail ? gpsAt + gpsPart.length : 0
  const second = thumbnail ? join(u16le(1), entry([0x103, 3, 1, 6]), u32le(0)) : zeros(0)
  return join('II*\0', u32le(8), u16le(claimed ?? main), ...entries.map(entry), u32le(secondAt), gpsPart, second)
}
const entry = ([tag, type, count, value]) => join(u16le(tag), u16le(type), u32le(count), u32le(value))

const segment = (marker, body) => join(u8(0xff), u8(marker), u16(body.length + 2), body)
export const jpegExif = tiff => segment(0xe1, join('Exif\0\0', tiff))
export const jpegComment = words => segment(0xfe, text(words))

export function jpeg({ segments = [], width = 40, height = 30, data = noise(500).map(byte => byte & 0x7f), after = zeros(0) } = {}) {
  const frame = join(u8(8), u16(height), u16(width), u8(1), u8(1), u8(0x11), u8(0))
  const scan = join(u8(1), u8(1), u8(0), u8(0), u8(63), u8(0))
  return join('\xff\xd8', ...segments, segment(0xdb, zeros(65)), segment(0xc0, frame), segment(0xda, scan), data, '\xff\xd9', after)
}

export const chunk = (name, body) => join(u32(body.length), name, body, u32(crc32(join(name, body))))

export function png({ width = 20, height = 20, chunks = [], data = deflateSync(noise(20 * 61)), after = zeros(0) } = {}) {
  const header = join(u32(width), u32(height), u8(8), u8(2), zeros(3))
  return join('\x89PNG\r\n\x1a\n', chunk('IHDR', header), ...chunks, chunk('IDAT', data), chunk('IEND', zeros(0)), after)
}

export function gif({ comment = null, after = zeros(0) } = {}) {
  const told = comment === null ? zeros(0) : join('!\xfe', u8(comment.length), comment, u8(0))
  const blocks = Array.from({ length: 6 }, (_, at) => join(u8(200), noise(200, at + 1)))
  return join('GIF89a', u16le(16), u16le(9), '\x80\0\0', zeros(6), told, ',', zeros(4), u16le(16), u16le(9), '\0\x02', ...blocks, '\0;', after)
}

const riffChunk = (name, body) => join(name, u32le(body.length), body, zeros(body.length % 2))
export function riff(kind, ...chunks) {
  const all = join(kind, ...chunks.map(([name, body]) => riffChunk(name, body)))
  return join('RIFF', u32le(all.length), all)
}
export const webp = (...more) =>
  riff('WEBP', ['VP8X', join(u32le(0), u16le(99), u8(0), u16le(49), u8(0))], ['VP8L', join('/', u32le(99 | (49 << 14)), noise(600))], ...more)

export const bmp = ({ width = 16, height = 16, negative = false } = {}) =>
  join('BM', u32le(54 + 16 * 48), u32le(0), u32le(54), u32le(40), u32le(width), u32le(negative ? 2 ** 32 - height : height), u16le(1), u16le(24), zeros(24), noise(16 * 48))

/** As many pages as are asked for, in one strip of 400 bytes each. `loop`: the last leads back to the first. */
export function tiff({ pages = 1, loop = false, big = false } = {}) {
  const two = big ? u16 : u16le
  const four = big ? u32 : u32le
  const size = 2 + 4 * 12 + 4 + 400
  const value = (tag, number) => join(two(tag), two(4), four(1), four(number))
  const page = at => {
    const next = at + 1 < pages ? 8 + size * (at + 1) : loop ? 8 : 0
    return join(two(4), value(0x100, 20), value(0x101, 20), value(0x111, 8 + size * at + 54), value(0x117, 400), four(next), noise(400))
  }
  return join(big ? 'MM\0*' : 'II*\0', four(8), ...Array.from({ length: pages }, (_, at) => page(at)))
}

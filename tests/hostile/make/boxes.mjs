// ISO base media files: HEIC, AVIF, films, recordings.
import { join, noise, text, u16, u32, u8, zeros } from './bytes.mjs'

export const box = (type, ...parts) => {
  const body = join(...parts)
  return join(u32(body.length + 8), type, body)
}
const full = (type, ...parts) => box(type, zeros(4), ...parts)
export const ftyp = (major, ...compatible) => box('ftyp', major, zeros(4), ...compatible)

/** One item that is the picture and, where asked for, one that holds EXIF. */
export function heif(brand, { exif = null, width = 400, height = 300, xmp = false, compatible = ['mif1'] } = {}) {
  const item = (id, kind) => box('infe', u8(2), zeros(3), u16(id), u16(0), kind, u8(0))
  const items = [item(1, 'hvc1'), ...(exif ? [item(2, 'Exif')] : []), ...(xmp ? [item(3, 'mime')] : [])]
  const size = full('ispe', u32(width), u32(height))
  const small = full('ispe', u32(16), u32(16))
  const data = exif ? join(u32(6), 'Exif\0\0', exif) : zeros(0)
  const meta = at =>
    full(
      'meta',
      full('hdlr', zeros(4), 'pict', zeros(13)),
      full('pitm', u16(1)),
      full('iinf', u16(items.length), ...items),
      box('iprp', box('ipco', small, size), full('ipma', u32(1), u16(1), u8(1), u8(2))),
      full('iloc', u8(0x44), u8(0), u16(exif ? 1 : 0), exif ? join(u16(2), u16(0), u16(1), u32(at), u32(data.length)) : zeros(0)),
    )
  const head = ftyp(brand, brand, ...compatible)
  const mdat = box('mdat', data, noise(900))
  const length = meta(0).length
  return join(head, meta(head.length + length + 8), mdat)
}

const track = (handler, width, height) =>
  box('trak', full('tkhd', zeros(72), u32(width * 65536), u32(height * 65536)), box('mdia', full('hdlr', zeros(4), handler, zeros(13))))

/** @param tracks of `vide` and `soun` */
export function film(brand, { tracks = ['vide', 'soun'], place = false } = {}) {
  const told = place ? [box('udta', box('\xa9xyz', u16(18), u16(0), text('+43.2380+076.9452/')))] : []
  const moov = box('moov', full('mvhd', zeros(96)), ...tracks.map(each => track(each, each === 'vide' ? 640 : 0, each === 'vide' ? 480 : 0)), ...told)
  return join(ftyp(brand, brand, 'isom'), moov, box('mdat', noise(900)))
}

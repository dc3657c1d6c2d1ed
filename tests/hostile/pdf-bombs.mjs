// PDFs whose streams unpack to far more than anybody's memory holds, wherever in them that begins.
import { deflateSync } from 'node:zlib'
import { join, noise, text } from './make/bytes.mjs'
import { nextNumber, packed, pdf } from './make/pdfs.mjs'
import { qpdf } from './make/qpdf.mjs'
import { inTurn, repeated } from './make/swell.mjs'

const megabyte = Buffer.alloc(1_000_000)
/** zlib's two bytes, and so many megabytes of zeros. */
const swelling = megabytes => join('\x78\x9c', repeated(megabyte, megabytes))
const flate = (stream, times = 1) => pdf({ objects: [{ dict: `/Filter ${times === 1 ? '/FlateDecode' : '[/FlateDecode /FlateDecode]'}`, stream }] })

const packedAndLocked = stream =>
  qpdf(pdf({ page: `/Contents ${nextNumber(1)} 0 R`, objects: [{ dict: '/Filter /FlateDecode', stream }] }), '--stream-data=preserve', '--encrypt', '', 'owner', '256')
const inDigits = ({ dict, stream }) => ({ dict: dict.replace('/FlateDecode', '[/AHx /Fl]'), stream: text(stream.toString('hex')) })

function ascii85(bytes) {
  const groups = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    let value = bytes.readUInt32BE(at)
    const digits = Buffer.alloc(5)
    for (let digit = 4; digit >= 0; digit -= 1) {
      digits[digit] = 33 + (value % 85)
      value = Math.floor(value / 85)
    }
    groups.push(digits)
  }
  return Buffer.concat(groups)
}

/** Zeros as LZW packs them best: each code stands for one byte more than the one before, until there are no more codes. */
function lzwZeros(bytes) {
  const run = []
  let [bits, held, next, written] = [0, 0, 258, 0]
  const put = code => {
    const width = next < 511 ? 9 : next < 1023 ? 10 : next < 2047 ? 11 : 12
    for (bits = (bits << width) | code, held += width; held >= 8; held -= 8) run.push((bits >> (held - 8)) & 255)
    bits &= (1 << held) - 1
  }
  while (written < bytes) {
    put(256)
    next = 258
    put(0)
    for (let code = 258; code < 4096; code += 1) {
      put(code)
      next = code + 1
      written += code - 256
    }
  }
  return Buffer.from(run)
}

export const bombs = [
  ['bomb-in-a-stream', flate(swelling(300)), 'pdf bomb', { pages: 1 }],
  ['bomb-packed-twice', flate(deflateSync(swelling(100)), 2), 'pdf bomb', { pages: 1 }],
  ['bomb-in-the-middle', flate(join('\x78\x9c', inTurn(noise(3_000_000)), repeated(megabyte, 300).subarray(0, -5), inTurn(noise(1_000_000)), '\x01\0\0\xff\xff')), 'pdf bomb', { pages: 1 }],
  ['bomb-at-the-end-of-a-stored-block', flate(join('\x78\x01\0\xff\xff\0\0', noise(65535), swelling(300).subarray(2))), 'pdf bomb', { pages: 1 }],
  ['bomb-spread', flate(join('\x78\x9c', repeated(join(noise(1500), megabyte), 600))), 'pdf bomb', { pages: 1 }],
  ['blank-page-at-600-dots', flate(swelling(104)), 'pdf', { pages: 1 }],
  ['blank-sheet-of-a3-at-600-dots', pdf({ objects: [{ dict: '/Subtype /Image /Width 7016 /Height 9921 /Filter /FlateDecode', stream: swelling(209) }] }), 'pdf', { pages: 1 }],
  ['bomb-that-claims-to-be-a-picture', pdf({ objects: [{ dict: '/Subtype /Image /Width 70160 /Height 99210 /Filter /FlateDecode', stream: swelling(300) }] }), 'pdf bomb', { pages: 1 }],
  ['bomb-in-digits', pdf({ objects: [{ dict: '/Filter [/ASCIIHexDecode /FlateDecode]', stream: text(`${swelling(300).toString('hex')}>`) }] }), 'pdf bomb', { pages: 1 }],
  ['bomb-in-85-digits', pdf({ objects: [{ dict: '/Filter [/A85 /Fl]', stream: join(ascii85(swelling(300)), '~>') }] }), 'pdf bomb', { pages: 1 }],
  ['bomb-by-lzw', pdf({ objects: [{ dict: '/Filter /LZWDecode', stream: lzwZeros(400_000_000) }] }), 'pdf bomb', { pages: 1 }],
  ['bomb-behind-a-picture', pdf({ objects: [{ dict: '/Filter [/DCTDecode /FlateDecode]', stream: swelling(300) }] }), 'pdf', { pages: 1 }],
  ['bomb-by-reference', pdf({ objects: ['/FlateDecode', { dict: `/Filter ${nextNumber(1)} 0 R`, stream: swelling(300) }] }), 'pdf bomb', { pages: 1 }],
  ['bomb-behind-encryption', packedAndLocked(swelling(300)), 'pdf bomb restricted', { pages: 1 }],
  ['packed-in-digits', pdf({ objects: [inDigits(packed(100, ['<< /S /JavaScript /JS (1) >>']))] }), 'pdf script', { pages: 1 }],
  ['packed-twice', flate(deflateSync(deflateSync(noise(4000))), 2), 'pdf', { pages: 1 }],
  ['bomb-in-packed-objects', pdf({ objects: [packed(100, ['<< /A 1 >>'], { bomb: 80_000_000 })] }), 'pdf unseen', { pages: 1 }],
]

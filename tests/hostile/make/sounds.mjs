// Recordings whose frames are whole.
import { join, noise, text, u16le, u32, u32le, u64le, u8, zeros } from './bytes.mjs'
import { riff } from './pictures.mjs'

/** MPEG 1, layer 3, 128 kbit/s, 44.1 kHz: frames of 417 bytes. */
export const mp3 = ({ tag = false } = {}) =>
  join(tag ? join('ID3\x03\0\0', u32(20), zeros(20)) : '', ...Array.from({ length: 4 }, (_, at) => join('\xff\xfb\x90\x64', noise(413, at + 1))))

export const wav = () =>
  riff('WAVE', ['fmt ', join(u16le(1), u16le(1), u32le(8000), u32le(8000), u16le(1), u16le(8))], ['data', noise(1000)])

/** Frames of 32 bytes, the best quality of the narrow band. */
export const amr = () => join('#!AMR\n', ...Array.from({ length: 20 }, (_, at) => join(u8(0x3c), noise(31, at + 1))))

export function ogg({ last = true } = {}) {
  const page = (flags, number, lengths, body) => join('OggS\0', u8(flags), u64le(0), u32le(1), u32le(number), u32le(0), u8(lengths.length), ...lengths.map(u8), body)
  const sound = (flags, number) => page(flags, number, [255, 255, 255, 9], noise(774, number))
  return join(page(2, 0, [19], join('OpusHead', zeros(11))), sound(0, 1), sound(last ? 4 : 0, 2))
}

const element = (id, body) => join(Buffer.from(id, 'hex'), u8(0x40 | (body.length >> 8)), u8(body.length & 255), body)
export const webm = ({ open = false } = {}) => {
  const head = element('1a45dfa3', element('4282', text('webm')))
  const cluster = element('1f43b675', noise(900))
  return join(head, open ? join(Buffer.from('18538067', 'hex'), Buffer.from('01ffffffffffffff', 'hex'), cluster) : element('18538067', cluster))
}

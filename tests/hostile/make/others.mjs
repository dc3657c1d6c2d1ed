// Signature containers, RTF, archives, texts.
import { join, noise, text, u32le, u64le, u8, zeros } from './bytes.mjs'

function der(tag, ...parts) {
  const body = join(...parts)
  const size = body.length
  const length = size < 128 ? u8(size) : size < 65536 ? Buffer.from([0x82, size >> 8, size & 255]) : Buffer.from([0x83, size >> 16, (size >> 8) & 255, size & 255])
  return join(u8(tag), length, body)
}
const signedData = text('\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02')
const data = text('\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01')

/** What signs and how often, with a certificate of noise. */
export function cms(signers = 1) {
  const signer = der(0x30, der(2, u8(1)), noise(200))
  const inner = der(0x30, der(2, u8(1)), der(0x31, der(0x30, zeros(4))), der(0x30, data), der(0xa0, der(0x30, noise(600))), der(0x31, ...Array(signers).fill(signer)))
  return der(0x30, signedData, der(0xa0, inner))
}
/** The same with lengths left open, as streaming programs write it. */
export const cmsOpen = () => {
  const inner = join('\x30\x80', der(2, u8(1)), der(0x31), der(0x30, data), der(0x31, der(0x30, noise(300))), '\0\0')
  return join('\x30\x80', signedData, '\xa0\x80', inner, '\0\0', '\0\0')
}
const lines = bytes => bytes.toString('base64').replace(/.{64}/g, '$&\n')
export const pem = (name = 'PKCS7') => text(`-----BEGIN ${name}-----\n${lines(cms())}\n-----END ${name}-----\n`)
export const base64 = () => text(lines(cms()))

export const rtf = (inside = '') => text(`{\\rtf1\\ansi {\\fonttbl{\\f0 Arial;}} ${'The office refused. \\par '.repeat(40)}${inside}}`)

export const sevenZip = () => join("7z\xbc\xaf'\x1c\0\x04", zeros(4), u64le(900), u64le(68), zeros(4), noise(968))

/** RAR 5: main header, one file, the end. */
export const rar = ({ encrypted = false } = {}) => {
  const block = (...parts) => {
    const body = join(...parts)
    return join(zeros(4), u8(body.length), body)
  }
  const main = block(u8(1), u8(0), u8(0))
  const entry = join(block(u8(2), u8(2), u8(0xd8), u8(7), noise(20)), noise(984))
  return join('Rar!\x1a\x07\x01\0', encrypted ? block(u8(4), u8(0), zeros(20)) : join(main, entry), encrypted ? noise(900) : block(u8(5), u8(0), u8(0)))
}
/** RAR 4: the same with two bytes for a block's size. */
export const oldRar = () => join('Rar!\x1a\x07\0', zeros(2), u8(0x73), zeros(2), u8(13), zeros(1), zeros(6), zeros(2), u8(0x74), Buffer.from([0, 0x80]), u8(32), u8(0), u32le(900), noise(21), noise(900), Buffer.from([0xc4, 0x3d, 0x7b, 0, 0x40, 7, 0]))

export const words = text('I asked for a certificate on 3 November and was refused.\r\n'.repeat(20))
export const windows = Buffer.from('cef2eae0e7e0ebe82ee4eeeaf3ece5edf2fb0d0a'.repeat(20), 'hex')
export const html = text(`<!DOCTYPE html><html><body>${'<p>refused</p>'.repeat(60)}</body></html>`)
export const svg = text(`<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg">${'<path d="M0 0"/>'.repeat(60)}</svg>`)
export const program = join('MZ\x90\0', noise(1000))
export const elf = join('\x7fELF\x02\x01\x01', noise(900))

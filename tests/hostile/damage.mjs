// Pictures, recordings, programs and texts that lie, hide or are two things at once.
import * as boxes from './make/boxes.mjs'
import { join, noise, text, u16, u16le, u32, u32le, u8, zeros } from './make/bytes.mjs'
import * as others from './make/others.mjs'
import { pdf } from './make/pdfs.mjs'
import * as pictures from './make/pictures.mjs'
import * as sounds from './make/sounds.mjs'
import * as zips from './make/zips.mjs'

const { exif, jpeg, jpegComment, jpegExif, png, chunk } = pictures
const everything = exif({ orientation: 6, camera: true, gps: true, thumbnail: true })
const all = ['exif', 'gps', 'thumbnail']
const archive = zips.zip([['a.txt', 'words']])

const photos = [
  ['turned.jpg', jpeg({ segments: [jpegExif(exif({ orientation: 6 }))] }), 'jpg', { orientation: 6, personal: [] }],
  ['traces.jpg', jpeg({ segments: [jpegExif(everything)] }), 'jpg metadata', { orientation: 6, personal: all }],
  ['camera.jpg', jpeg({ segments: [jpegExif(exif({ camera: true }))] }), 'jpg metadata', { personal: ['exif'] }],
  ['comment.jpg', jpeg({ segments: [jpegComment('Aigerim, 12 May')] }), 'jpg metadata', { personal: ['text'] }],
  ['orientation-99.jpg', jpeg({ segments: [jpegExif(exif({ orientation: 99 }))] }), 'jpg', { orientation: undefined }],
  ['exif-1000-entries.jpg', jpeg({ segments: [jpegExif(exif({ camera: true, claimed: 1000 }))] }), 'jpg metadata', { personal: ['exif'] }],
  ['exif-1000-and-length-lies.jpg', join('\xff\xd8\xff\xe1\xff\xff', 'Exif\0\0', exif({ camera: true, claimed: 1000 }), zeros(200)), 'jpg truncated'],
  ['exif-length-too-short.jpg', join('\xff\xd8\xff\xe1\0\x0a', 'Exif\0\0', exif({ camera: true }), noise(300)), 'jpg broken'],
  ['length-0.jpg', join('\xff\xd8\xff\xe1\0\0', noise(300)), 'jpg broken'],
  ['no-picture.jpg', text('\xff\xd8\xff\xfe\0\x04ab\xff\xd9'), 'jpg broken metadata'],
  ['width-0.jpg', jpeg({ width: 0 }), 'jpg broken'],
  ['end-alone.jpg', text('\xff\xd8\xff\xd9'), 'jpg broken'],
  ['filled.jpg', jpeg({ segments: [text('\xff\xff\xff\xff')] }), 'jpg'],
  ['pixels-65535.jpg', jpeg({ width: 65535, height: 65535 }), 'jpg too_large_picture', { width: 65535, height: 65535 }],
  ['pixels-108-million.jpg', jpeg({ width: 12000, height: 9000 }), 'jpg'],
  ['film-behind.jpg', jpeg({ after: boxes.film('isom') }), 'jpg'],
  ['second-photo-behind.jpg', jpeg({ after: jpeg() }), 'jpg'],
  ['php-behind.jpg', jpeg({ after: text('<?php system($_GET[0]); ?>') }), 'jpg polyglot'],
  ['php-in-comment.jpg', jpeg({ segments: [jpegComment('<?php system(1) ?>')] }), 'jpg polyglot metadata'],
  ['script-in-comment.jpg', jpeg({ segments: [jpegComment('<script>1</script>')] }), 'jpg polyglot metadata'],
  ['zip-behind.jpg', jpeg({ after: archive }), 'jpg polyglot'],
  ['rar-behind.jpg', jpeg({ after: others.rar() }), 'jpg polyglot'],
  ['pdf-behind.jpg', jpeg({ after: pdf() }), 'jpg polyglot'],
  ['pixels-50000.png', png({ width: 50000, height: 50000 }), 'png too_large_picture', { width: 50000, height: 50000 }],
  ['pixels-4-billion.png', png({ width: 0xffffffff, height: 0xffffffff }), 'png too_large_picture'],
  ['width-0.png', png({ width: 0 }), 'png broken'],
  ['length-lies.png', join('\x89PNG\r\n\x1a\n', u32(0xffffffff), 'IHDR', zeros(40)), 'png broken'],
  ['chunk-lies.png', join('\x89PNG\r\n\x1a\n', chunk('IHDR', join(u32(5), u32(5), zeros(5))), u32(0x7fffffff), 'IDAT', zeros(90)), 'png truncated'],
  ['no-data.png', join('\x89PNG\r\n\x1a\n', chunk('IHDR', join(u32(5), u32(5), zeros(5))), chunk('IEND', zeros(0))), 'png broken'],
  ['no-header.png', join('\x89PNG\r\n\x1a\n', chunk('IDAT', zeros(9)), chunk('IEND', zeros(0))), 'png broken'],
  ['traces.png', png({ chunks: [chunk('eXIf', everything), chunk('tEXt', text('Author\0Aigerim'))] }), 'png metadata', { orientation: 6, personal: [...all, 'text'] }],
  ['php-in-text.png', png({ chunks: [chunk('tEXt', text('a\0<?php 1'))] }), 'png polyglot metadata'],
  ['zip-behind.png', png({ after: archive }), 'png polyglot'],
  ['bytes-behind.png', png({ after: noise(50) }), 'png'],
  ['script-in-head.gif', text('GIF89a=1;alert(1)//<script>1</script>'), 'gif polyglot broken too_large_picture unusual_type'],
  ['script-in-comment.gif', pictures.gif({ comment: '<script>1</script>' }), 'gif polyglot unusual_type metadata'],
  ['script-behind.gif', pictures.gif({ after: text('<script src=x></script>') }), 'gif polyglot unusual_type'],
  ['comment.gif', pictures.gif({ comment: 'Aigerim' }), 'gif unusual_type metadata', { personal: ['text'] }],
  ['no-picture.gif', join('GIF89a', u16le(5), u16le(5), zeros(3), ';'), 'gif broken unusual_type'],
  ['traces.webp', pictures.webp(['EXIF', everything], ['XMP ', text('<x/>')]), 'webp unusual_type metadata', { orientation: 6, personal: [...all, 'text'] }],
  ['size-lies.webp', join('RIFF', u32le(0xffffffff), 'WEBPVP8 ', u32le(0xffffffff), zeros(60)), 'webp truncated unusual_type'],
  ['size-0.webp', join('RIFF', u32le(0), 'WEBPVP8 ', zeros(60)), 'webp truncated unusual_type'],
  ['top-down.bmp', pictures.bmp({ negative: true }), 'bmp unusual_type', { width: 16, height: 16 }],
  ['pixels-2-billion.bmp', pictures.bmp({ width: 0x7fffffff, height: 0x7fffffff }), 'bmp truncated too_large_picture unusual_type'],
  ['big-endian.tif', pictures.tiff({ big: true }), 'tif unusual_type', { pages: 1 }],
  ['pages-50.tif', pictures.tiff({ pages: 50 }), 'tif unusual_type', { pages: 50 }],
  ['pages-2000.tif', pictures.tiff({ pages: 2000 }), 'tif unusual_type too_many_pages', { pages: 1001 }],
  ['endless.tif', pictures.tiff({ pages: 2, loop: true }), 'tif broken unusual_type'],
  ['directory-lies.tif', join('II*\0', u32le(8), u16le(65535), zeros(200)), 'tif truncated unusual_type'],
  ['directory-nowhere.tif', join('II*\0', u32le(0), zeros(100)), 'tif broken unusual_type'],
  ['traces.heic', boxes.heif('heic', { exif: everything, xmp: true }), 'heic unusual_type metadata', { orientation: undefined, personal: [...all, 'text'] }],
  ['general-brand.heic', boxes.heif('mif1', { compatible: ['heic'] }), 'heic unusual_type'],
  ['general-brand.avif', boxes.heif('mif1', { compatible: ['avif'] }), 'avif unusual_type'],
  ['pixels-50000.heic', boxes.heif('heic', { width: 50000, height: 50000 }), 'heic too_large_picture unusual_type'],
  ['photo.jpg', boxes.heif('heic'), 'heic extension_lies unusual_type'],
  ['box-of-2-gigabytes.heic', join(u32(20), 'ftypheic', zeros(4), 'heic', u32(0x80000000), 'meta'), 'heic truncated unusual_type'],
  ['box-of-16-exabytes.mp4', join(u32(16), 'ftypisom', zeros(4), u32(1), 'moov', u32(0xffffffff), u32(0xffffffff), zeros(9)), 'mp4 truncated'],
  ['box-of-4-bytes.mp4', join(u32(16), 'ftypisom', zeros(4), u32(4), 'moov', zeros(90)), 'mp4 truncated'],
  ['nothing-described.mp4', join(u32(16), 'ftypisom', zeros(4), boxes.box('mdat', noise(90))), 'mp4 broken'],
  ['place.mp4', boxes.film('isom', { place: true }), 'mp4 metadata', { personal: ['gps'] }],
  ['voice.m4a', boxes.film('mp42', { tracks: ['soun'] }), 'm4a'],
  ['voice.3gp', boxes.film('mp42', { tracks: ['soun'] }), 'm4a'],
]

const recordings = [
  ['tagged.mp3', sounds.mp3({ tag: true }), 'mp3 metadata'],
  ['tag-of-256-megabytes.mp3', join('ID3\x03\0\0\x7f\x7f\x7f\x7f', zeros(90)), 'mp3 truncated metadata'],
  ['no-last-page.ogg', sounds.ogg({ last: false }), 'ogg truncated unusual_type'],
  ['recorded-in-a-browser.webm', sounds.webm({ open: true }), 'webm unusual_type'],
  ['size-lies.wav', join('RIFF', u32le(0xfffffff0), 'WAVEfmt ', u32le(0xfffffff0), zeros(60)), 'wav truncated unusual_type'],
]

const programs = [
  ['linux.bin', others.elf, 'program program'],
  ['refusal.pdf', others.program, 'program program extension_lies'],
  ['script.sh', text('#!/bin/sh\nrm -rf /\n'), 'program program'],
  ['script.txt', text('#!/bin/sh\nrm -rf /\n'), 'program program extension_lies'],
  ['shortcut.lnk', join('L\0\0\0\x01\x14\x02\0', noise(90)), 'program program'],
  ['page.php', text('<?php phpinfo();'), 'program program'],
  ['quiet.bat', text('@echo off\r\nformat c:\r\n'), 'program program'],
  ['picture.png', others.svg, 'svg program extension_lies'],
  ['mac.bin', join('\xcf\xfa\xed\xfe', noise(90)), 'program program'],
  ['module.wasm', join('\0asm\x01\0\0\0', noise(9)), 'program program'],
]

const texts = [
  ['windows-1251.txt', others.windows, 'txt'],
  ['utf-16.txt', Buffer.from('\ufeffБас тарту туралы', 'utf16le'), 'txt'],
  ['kazakh.txt', Buffer.from('Қабылдаудан бас тартылды. Әділдік, ғылым, өңір, ұлт, үй, һәм, із.'), 'txt'],
  ['kazakh-decomposed.txt', Buffer.from('й ё й'.normalize('NFD')), 'txt'],
  ['zeros.dat', zeros(1000), 'bin unknown'],
  ['noise.dat', noise(1000), 'bin unknown'],
  ['one-byte.dat', u8(0), 'bin unknown'],
  ['one-letter.txt', text('x'), 'txt'],
  ['half-a-mark.png', text('\x89PN'), 'txt extension_lies'],
  ['empty.pdf', zeros(0), 'bin empty'],
  ['empty', zeros(0), 'bin empty'],
  ['lines.pdf', u16(0x0a0d), 'txt extension_lies'],
]

export const damage = [...photos, ...recordings, ...programs, ...texts].map(([name, bytes, says, facts = {}]) => ({ name, bytes, says, facts }))

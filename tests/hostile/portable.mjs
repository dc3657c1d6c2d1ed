// PDFs: locked, with scripts, damaged, endless.
import { join, noise, text } from './make/bytes.mjs'
import { packed, nextNumber, pdf, pdfOf } from './make/pdfs.mjs'
import { qpdf } from './make/qpdf.mjs'
import { zip } from './make/zips.mjs'
import { bombs } from './pdf-bombs.mjs'

const plain = pdf({ pages: 3 })
const scripted = pdf({ pages: 3, catalog: '/OpenAction << /S /JavaScript /JS (app.alert) >>' })
const locked = (...how) => qpdf(plain, '--encrypt', ...how)
const lockedTight = (bytes, ...how) => qpdf(bytes, '--object-streams=generate', '--encrypt', ...how)

const encrypted = [
  ['rc4-40-user', locked('user', 'owner', '40'), 'pdf password'],
  ['rc4-40-owner', locked('', 'owner', '40'), 'pdf restricted', { pages: 3 }],
  ['rc4-128-user', locked('user', 'owner', '128', '--use-aes=n'), 'pdf password'],
  ['rc4-128-owner', locked('', 'owner', '128', '--use-aes=n'), 'pdf restricted', { pages: 3 }],
  ['rc4-128-owner-packed', lockedTight(plain, '', 'owner', '128', '--use-aes=n'), 'pdf restricted', { pages: 3 }],
  ['aes-128-user', locked('user', 'owner', '128', '--use-aes=y'), 'pdf password'],
  ['aes-128-owner-packed', lockedTight(plain, '', 'owner', '128', '--use-aes=y'), 'pdf restricted', { pages: 3 }],
  ['aes-128-clear-metadata', lockedTight(plain, '', 'owner', '128', '--use-aes=y', '--cleartext-metadata'), 'pdf restricted', { pages: 3 }],
  ['aes-256-user', locked('user', 'owner', '256'), 'pdf password'],
  ['aes-256-kazakh', locked('құпия', 'owner', '256'), 'pdf password'],
  ['aes-256-owner', locked('', 'owner', '256'), 'pdf restricted', { pages: 3 }],
  ['aes-256-owner-packed', lockedTight(plain, '', 'owner', '256'), 'pdf restricted', { pages: 3 }],
  ['aes-256-revision-5', lockedTight(plain, '', 'owner', '256', '--force-R5'), 'pdf restricted', { pages: 3 }],
  ['aes-256-no-print', locked('', 'owner', '256', '--print=none', '--modify=none'), 'pdf restricted', { pages: 3 }],
  ['script-behind-encryption', lockedTight(scripted, '', 'owner', '256'), 'pdf script restricted', { pages: 3 }],
  ['other-handler', pdf({ trailer: '/Encrypt << /Filter /Adobe.PubSec /V 4 >>' }), 'pdf password'],
  ['unknown-revision', pdf({ trailer: '/Encrypt << /Filter /Standard /V 9 /R 99 >>' }), 'pdf password'],
  ['encryption-without-values', pdf({ trailer: '/Encrypt << /Filter /Standard /V 5 /R 6 /U (short) >>' }), 'pdf password'],
]

const action = (kind, more = '') => `/OpenAction << /S /${kind} ${more} >>`
const attached = name => ({ page: `/Annots [${nextNumber(1)} 0 R]`, objects: [`<< /Type /Annot /Subtype /FileAttachment /FS << /Type /Filespec /F (${name}) /EF << /F ${nextNumber(1) + 1} 0 R >> >> >>`, { dict: '/Type /EmbeddedFile', stream: join('MZ', noise(400)) }] })
const inStream = objects => pdf({ objects: [packed(100, objects)] })

const active = [
  ['script', pdf({ catalog: action('JavaScript', '/JS (app.alert\\(1\\))') }), 'pdf script'],
  ['script-spelled-otherwise', pdf({ catalog: action('J#61vaScript', '/#4a#53 (1)') }), 'pdf script'],
  ['script-in-a-list', pdf({ objects: ['[ << /S /JavaScript /JS 9 0 R >> ]'] }), 'pdf script'],
  ['script-in-a-packed-object', inStream(['<< /S /JavaScript /JS (1) >>']), 'pdf script'],
  ['script-by-qpdf-packed', qpdf(scripted, '--object-streams=generate'), 'pdf script', { pages: 3 }],
  ['script-in-a-comment', pdf({ catalog: '% /S /JavaScript /JS (1)\n' }), 'pdf'],
  ['script-in-a-text', pdf({ catalog: '/Title (/S /JavaScript \\) /JS)' }), 'pdf'],
  ['script-in-a-stream-of-bytes', pdf({ objects: [{ dict: '', stream: text('<< /S /JavaScript >>') }] }), 'pdf'],
  ['launch', pdf({ catalog: action('Launch', '/F (cmd.exe)') }), 'pdf launch'],
  ['launch-packed', inStream(['<< /S /Launch /Win << /F (cmd.exe) >> >>']), 'pdf launch'],
  ['embedded-exe', pdf(attached('setup.exe')), 'pdf embedded_files'],
  ['embedded-exe-that-starts', pdf({ ...attached('setup.exe'), catalog: action('Launch') }), 'pdf launch embedded_files'],
  ['dynamic-form', pdf({ catalog: '/AcroForm << /XFA [] >>' }), 'pdf not_plain_pdf'],
  ['film', pdf({ page: '/Annots [<< /Subtype /RichMedia /RichMediaContent << >> >>]' }), 'pdf not_plain_pdf'],
  ['portfolio', pdf({ catalog: '/Collection << /View /D >>' }), 'pdf not_plain_pdf'],
  ['signed', pdf({ objects: ['<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>'] }), 'pdf', { signatures: 1 }],
  ['signed-twice', pdf({ objects: Array(2).fill('<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>') }), 'pdf', { signatures: 2 }],
]

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
const body = plain.toString('latin1')
const saved = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Lang (kk) >>\nendobj\n'

const damaged = [
  ['no-table', join(body.replace(/xref[\s\S]*startxref\n\d+/, 'startxref\n0')), 'pdf broken'],
  ['table-elsewhere', join(body.replace(/startxref\n\d+/, 'startxref\n17')), 'pdf broken', { pages: 3 }],
  ['table-beyond-the-end', join(body.replace(/startxref\n\d+/, 'startxref\n99999999999')), 'pdf broken', { pages: 3 }],
  ['table-by-a-name', join(body.replace(/startxref\n\d+/, 'startxref\n/x')), 'pdf broken', { pages: 3 }],
  ['root-that-is-not-there', join(body.replace('/Root 1 0 R', '/Root 77 0 R')), 'pdf broken'],
  ['no-root', join(body.replace('/Root 1 0 R', '')), 'pdf broken'],
  ['no-pages', pdfOf(['<< /Type /Catalog >>']), 'pdf broken'],
  ['pages-that-are-not-there', pdfOf([catalogue]), 'pdf broken', { pages: 0 }],
  ['page-that-is-not-there', pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R 9 0 R] >>', '<< /Type /Page >>']), 'pdf broken', { pages: 1 }],
  ['tree-within-itself', pdfOf([catalogue, '<< /Type /Pages /Kids [2 0 R] >>']), 'pdf broken', { pages: 0 }],
  ['trees-within-each-other', pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] >>', '<< /Type /Pages /Kids [2 0 R 3 0 R] >>']), 'pdf broken', { pages: 0 }],
  ['length-within-itself', pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] >>', '<< /Type /Page /Contents 4 0 R >>', '<< /Length 4 0 R >>\nstream\nx\nendstream']), 'pdf', { pages: 1 }],
  ['reference-to-itself', pdfOf([catalogue, '<< /Type /Pages /Kids 3 0 R >>', '3 0 R']), 'pdf broken', { pages: 0 }],
  ['counts-that-lie', pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 4000000000 >>', '<< /Type /Page >>']), 'pdf', { pages: 1 }],
  ['length-of-two-gigabytes', pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] >>', '<< /Type /Page >>', '<< /Length 2147483647 >>\nstream\nx\nendstream']), 'pdf', { pages: 1 }],
  ['dictionary-without-end', pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] >>', '<< /Type /Page >>', `<< /A ${'<< /A '.repeat(5000)}`]), 'pdf', { pages: 1 }],
  ['lists-in-lists', pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] >>', '<< /Type /Page >>', '['.repeat(200_000)]), 'pdf', { pages: 1 }],
  ['text-without-end', pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] >>', '<< /Type /Page >>', '(never closed']), 'pdf', { pages: 1 }],
  ['head-behind-blanks', pdf({ head: `${' '.repeat(500)}%PDF-1.7\n` }), 'pdf', { pages: 1 }],
  ['head-behind-bytes-not-counted', join('\r\n\r\n', pdf({})), 'pdf', { pages: 1 }],
  ['mail-behind-the-end', pdf({ tail: `%%EOF\n${'\n'.repeat(3000)}` }), 'pdf', { pages: 1 }],
  ['no-end-mark', pdf({ tail: '' }), 'pdf truncated'],
  ['head-alone', text('%PDF-1.7\n'), 'pdf truncated'],
  ['end-alone', text('%PDF-1.7\nstartxref\n0\n%%EOF\n'), 'pdf broken'],
  ['linearized', qpdf(plain, '--linearize'), 'pdf', { pages: 3 }],
  ['linearized-cut', qpdf(pdf({ pages: 30 }), '--linearize').subarray(0, -900), 'pdf truncated'],
  ['saved-twice', join(plain, saved, body.slice(body.indexOf('xref\n')).replace(/startxref\n\d+/, `startxref\n${plain.length + saved.length}`)), 'pdf', { pages: 3 }],
  ['packed-with-a-predictor', pdf({ objects: [{ ...packed(100, ['<< /A 1 >>']), dict: '/Type /ObjStm /N 1 /First 6 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>' }] }), 'pdf unseen', { pages: 1 }],
  ['packed-and-damaged', pdf({ objects: [{ dict: '/Type /ObjStm /N 5 /First 6 /Filter /FlateDecode', stream: text('xx') }] }), 'pdf unseen', { pages: 1 }],
  ['packed-counts-that-lie', pdf({ objects: [{ ...packed(100, ['<< /A 1 >>']), dict: '/Type /ObjStm /N 4000000000 /First 4000000000 /Filter /FlateDecode' }] }), 'pdf', { pages: 1 }],
]

const large = [
  ['pages-5000', pdf({ pages: 5000 }), 'pdf too_many_pages', { pages: 5000 }],
  ['pages-5000-packed', qpdf(pdf({ pages: 5000 }), '--object-streams=generate'), 'pdf too_many_pages', { pages: 5000 }],
  ['pages-1000', pdf({ pages: 1000 }), 'pdf', { pages: 1000 }],
  ['objects-200000', pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] >>', '<< /Type /Page >>', ...Array(200_000).fill('1')]), 'pdf', { pages: 1 }],
]

const both = [
  ['pdf-and-zip', join(plain, zip([['setup.exe', noise(300)]])), 'pdf polyglot', { pages: 3 }],
  ['jpeg-and-pdf', join('\xff\xd8\xff\xfe\0\x10', 'comment 14 byte', plain), 'jpg polyglot broken metadata'],
  ['html-and-pdf', join('<html><script>1</script>', plain), 'html program polyglot'],
  ['program-and-pdf', join('MZ', noise(60), plain), 'program program polyglot'],
]

export const portable = [...encrypted, ...active, ...damaged, ...large, ...bombs, ...both].map(([name, bytes, says, facts = {}]) => ({ name: `${name}.pdf`, bytes, says, facts, ...(says.startsWith('pdf') ? {} : { name }) }))

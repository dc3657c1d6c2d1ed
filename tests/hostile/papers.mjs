// Archives, office documents and signature files that lie, swell, hide or carry programs.
import { join, noise, text, u16le, u32, u32le, u64le, zeros } from './make/bytes.mjs'
import * as ole from './make/ole.mjs'
import * as others from './make/others.mjs'
import { pdf } from './make/pdfs.mjs'
import { inTurn, repeated } from './make/swell.mjs'
import * as zips from './make/zips.mjs'

const archive = zips.zip([['a.txt', 'words']])

const archives = [
  ['up.zip', zips.zip([['../../evil.txt', 'x']]), 'zip archive_escape archive'],
  ['up-windows.zip', zips.zip([['..\\..\\evil.txt', 'x']]), 'zip archive_escape archive'],
  ['absolute.zip', zips.zip([['/etc/passwd', 'x']]), 'zip archive_escape archive'],
  ['drive.zip', zips.zip([['C:/evil.txt', 'x']]), 'zip archive_escape archive'],
  ['up-in-docx.docx', zips.docx([['word/../../evil.xml', 'x']]), 'docx archive_escape'],
  ['dots-in-names.zip', zips.zip([['a..b/..c/d...txt', 'x']]), 'zip archive'],
  ['nested.zip', zips.zip([['inner.zip', zips.zip([['inmost.zip', archive]])]]), 'zip archive'],
  ['empty-list.zip', zips.zip([]), 'zip archive'],
  ['program-inside.zip', zips.zip([['invoice.pdf.EXE', others.program]]), 'zip program archive'],
  ['package.apk', zips.zip([['AndroidManifest.xml', 'x'], ['classes.dex', 'x']]), 'program program'],
  ['package.zip', zips.zip([['META-INF/MANIFEST.MF', 'x'], ['A.class', 'x']]), 'program program extension_lies'],
  ['password.zip', zips.zip([['a.pdf', noise(300), { flags: 1 }]]), 'zip password archive'],
  ['list-missing.zip', zips.zip([['a.pdf', noise(300)]], { lost: true }), 'zip truncated archive'],
  ['count-lies.zip', zips.zip([['a.pdf', noise(300)]], { count: 9 }), 'zip broken archive'],
  ['bytes-before.zip', join(zips.zip([['a.pdf', noise(300)]], { before: text('PK\x03\x04') })), 'zip archive'],
  ['bomb-declared.zip', zips.zip([['a.txt', 'x', { size: 0xfffffff0 }]]), 'zip bomb archive'],
  ['bomb.zip', zips.zip([['a.txt', 'x', { data: repeated(Buffer.alloc(1_000_000), 300), size: 300_000_000 }]]), 'zip bomb archive'],
  ['bomb-that-lies.zip', zips.zip([['a.txt', 'x', { data: repeated(Buffer.alloc(1_000_000), 300), size: 10 }]]), 'zip bomb archive'],
  ['bomb-that-begins-late.zip', zips.zip([['a.txt', 'x', { data: join(inTurn(noise(1_000_000)), repeated(Buffer.alloc(1_000_000), 300)), size: 1_000_010 }]]), 'zip bomb archive'],
  ['bomb-that-shares.zip', zips.zip(Array.from({ length: 40 }, (_, at) => [`${at}`, noise(5000), at === 0 ? { stored: true } : { data: zeros(0), packed: 5000, size: 5000, local: 0 }])), 'zip bomb archive'],
  ['bomb.docx', zips.docx([['word/media/a.xml', 'x', { data: repeated(Buffer.alloc(1_000_000), 600), size: 600_000_000 }]]), 'docx bomb'],
  ['two-gigabytes-in-22-bytes.zip', join('PK\x05\x06', zeros(6), u16le(1), u32le(0x7fffffff), u32le(0), zeros(2)), 'zip truncated archive'],
  ['comment.zip', zips.zip([['a.txt', 'x']], { comment: 'words about it' }), 'zip archive'],
  ['encrypted.rar', others.rar({ encrypted: true }), 'rar password archive'],
  ['old.rar', others.oldRar(), 'rar archive'],
  ['offset-lies.7z', join("7z\xbc\xaf'\x1c\0\x04", zeros(4), u64le(2 ** 52), u64le(2 ** 52), zeros(90)), '7z truncated archive'],
]

const vba = ['word/vbaProject.bin', noise(900)]
const signature = ['_xmlsignatures/sig1.xml', '<Signature/>']
const signedOpen = ['META-INF/documentsignatures.xml', '<document-signatures><Signature Id="1"/><Signature Id="2"/></document-signatures>']
const office = [
  ['macros.docm', zips.docx([vba], { macros: true }), 'docx macros'],
  ['macros.docx', zips.docx([vba]), 'docx macros'],
  ['macros-under-another-name.docx', zips.docx([['word/data.bin', noise(900)]], { macros: true }), 'docx macros'],
  ['macros.xlsm', zips.xlsx([['xl/vbaProject.bin', noise(900)]]), 'xlsx macros'],
  ['old-macros.xlsx', zips.xlsx([['xl/macrosheets/sheet1.xml', '<x/>']]), 'xlsx macros'],
  ['old-macros-elsewhere.xlsx', zips.xlsx([['xl/worksheets/sheet1.xml', '<x/>'], ['xl/_rels/workbook.xml.rels', '<Relationship Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="worksheets/sheet1.xml"/>']]), 'xlsx macros'],
  ['old-macros-international.xlsm', zips.zip([['xl/workbook.xml', noise(3000)], ['[Content_Types].xml', '<Types><Override PartName="/xl/a.xml" ContentType="application/vnd.ms-excel.intlMacrosheet+xml"/></Types>']]), 'xlsx macros'],
  ['embedded.docx', zips.docx([['word/embeddings/oleObject1.bin', noise(900)]]), 'docx embedded_files'],
  ['signed.docx', zips.docx([signature]), 'docx', { signatures: 1 }],
  ['named-as-pdf.pdf', zips.docx(), 'docx extension_lies'],
  ['named-as-doc.doc', zips.docx(), 'docx extension_lies'],
  ['macros.odt', zips.odt([['Basic/Standard/Module1.xml', '<x/>']]), 'odt macros unusual_type'],
  ['embedded.odt', zips.odt([['Object 1/content.xml', '<x/>']]), 'odt embedded_files unusual_type'],
  ['password.odt', zips.odt([], '<manifest:encryption-data/>'), 'odt password unusual_type'],
  ['signed.odt', zips.odt([signedOpen]), 'odt unusual_type', { signatures: 2 }],
  ['macros.doc', ole.doc([['Macros'], ['VBA'], ['_VBA_PROJECT', noise(5000)]]), 'doc macros'],
  ['macros.xls', ole.xls([['_VBA_PROJECT_CUR'], ['VBA']]), 'xls macros'],
  ['old-macros.xls', ole.xls([], { sheets: [[0, 16], [1, 64]] }), 'xls macros'],
  ['old-macros-said-to-be-a-table.xls', ole.xls([], { sheets: [[0, 64]] }), 'xls macros'],
  ['old-macros-of-excel-5.xls', ole.xls([], { name: 'Book', sheets: [[1, 64]] }), 'xls macros'],
  ['old-macros-behind-much.xls', ole.xls([], { padding: 6, sheets: [[0, 16], [1, 64]] }), 'xls macros'],
  ['old-macros-and-short.xls', ole.shortXls({ sheets: [[1, 64]] }), 'xls macros'],
  ['short.xls', ole.shortXls({}), 'xls'],
  ['old-macros-of-excel-4.xls', ole.bareXls(64), 'xls macros'],
  ['table-of-excel-4.xls', ole.bareXls(16), 'xls'],
  ['table-of-excel-4.jpg', ole.bareXls(16), 'xls extension_lies'],
  ['password.doc', ole.doc([], { flags: 0x0100 }), 'doc password'],
  ['password.xls', ole.xls([], { locked: true }), 'xls password'],
  ['password.docx', ole.locked(), 'ole password extension_lies unusual_type'],
  ['embedded.doc', ole.doc([['\x01Ole10Native', noise(5000)]]), 'doc embedded_files'],
  ['signed.doc', ole.doc([['_xmlsignatures']]), 'doc', { signatures: 1 }],
  ['installer.msi', ole.installer(), 'program program'],
  ['installer.doc', ole.installer(), 'program program extension_lies'],
  ['endless-directory.doc', ole.doc([], { loop: true }), 'doc broken'],
  ['strange-sectors.doc', ole.doc([], { shift: 31 }), 'ole broken unusual_type'],
  ['header-alone.doc', join('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', zeros(12)), 'ole truncated unusual_type'],
  ['embedded.rtf', others.rtf('{\\object\\objemb{\\*\\objdata 0105}}'), 'rtf embedded_files unusual_type'],
  ['bytes-inside.rtf', others.rtf('{\\bin5 }}}}}}'), 'rtf unusual_type'],
  ['bytes-that-lie.rtf', text('{\\rtf1\\bin99999999999999999999 x}'), 'rtf truncated unusual_type'],
  ['braces.rtf', text(`{\\rtf1 ${'{'.repeat(100_000)}`), 'rtf truncated unusual_type'],
]

const signatures = [
  ['letter.p7s', others.cms(), 'cms unusual_type', { signatures: 1 }],
  ['letter.sig', others.pem(), 'cms unusual_type', { signatures: 1 }],
  ['letter.cms', others.pem('CMS'), 'cms unusual_type', { signatures: 1 }],
  ['letter.p7m', others.base64(), 'cms unusual_type', { signatures: 1 }],
  ['length-open.cms', others.cmsOpen(), 'cms unusual_type', { signatures: 1 }],
  ['nobody-signed.cms', others.cms(0), 'cms broken unusual_type', { signatures: 0 }],
  ['cut.sig', others.pem().subarray(0, 600), 'cms truncated unusual_type'],
  ['two-gigabytes-in-20-bytes.cms', join('0\x84', u32(0x80000000), '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02', zeros(3)), 'cms truncated unusual_type'],
  ['deep.cms', join(...Array(3).fill('0\x80'), '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02', ...Array(50_000).fill('\xa0\x80')), 'cms truncated unusual_type'],
]

export const papers = [...archives, ...office, ...signatures].map(([name, bytes, says, facts = {}]) => ({ name, bytes, says, facts }))

import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { isBold, paragraphs } from './paragraphs.mjs'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const run = (tag, bold) => `<w:p><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${tag}</w:t></w:r></w:p>`
const alone = tag => `<w:p><w:r><w:t>${tag}</w:t></w:r></w:p>`

/** A template as somebody would have drawn it in Word, but smaller. */
function template() {
  const zip = new PizZip()
  zip.file('[Content_Types].xml', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
  zip.file('_rels/.rels', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
  zip.file('word/document.xml', `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${main}"><w:body>${alone('{#parts}')}${alone('{#bold}')}${run('{text}', true)}${alone('{/bold}')}${alone('{^bold}')}${run('{text}', false)}${alone('{/bold}')}${alone('{/parts}')}<w:sectPr/></w:body></w:document>`)
  return zip
}

export async function make({ letter }) {
  const document = new Docxtemplater(template(), { paragraphLoop: true, linebreaks: true })
  document.render({ parts: paragraphs(letter).map(({ kind, text }) => ({ text, bold: isBold(kind) })) })
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/**
 * Stands in for the decoder of WOFF2 fonts that pdfkit's font reader brings along: a third of the whole, and our fonts are
 * plain TrueType.
 */
export default function decompress(): never {
  throw new Error('WOFF2 fonts are not read here')
}

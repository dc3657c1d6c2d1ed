/** What we use of pdfkit 0.20, which brings no types of its own. */

declare module 'pdfkit' {
  export interface StructureElement {
    /** A function draws at once, and what it draws becomes the element's content. */
    add(child: StructureElement | (() => void)): StructureElement
    /** Written once it has a parent and its children are written. */
    end(): void
    dictionary: { data: { A?: Record<string, string> } }
  }

  export interface DocumentOptions {
    size: string
    margins: { left: number; right: number; top: number; bottom: number }
    lang: string
    tagged: boolean
    displayTitle: boolean
    /** Absent: an ordinary PDF. */
    subset?: string
    pdfVersion: string
    /** null: no standard font as a start. */
    font: null
    autoFirstPage: boolean
    info: { Title: string; Creator: string; CreationDate: Date }
  }

  export class PDFDocument {
    constructor(options: DocumentOptions)
    info: DocumentOptions['info']
    /** Private in pdfkit: writes `info` into the metadata, after the PDF's own copy of it was written. */
    _addInfo(): void
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    registerFont(name: string, bytes: Uint8Array): this
    font(name: string): this
    fontSize(points: number): this
    widthOfString(text: string): number
    addPage(options?: { size: number[]; margin: number }): this
    image(bytes: ArrayBuffer, x: number, y: number, size: { width: number; height: number }): this
    text(text: string, x: number, y: number, options: { lineBreak: false }): this
    /** Entries of the annotation; pdfkit adds what it is and where it leads. A string object is written as text, a string as a name. */
    link(x: number, y: number, width: number, height: number, url: string, options: { structParent: StructureElement; Contents: String; QuadPoints?: number[] }): this
    lineWidth(points: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    stroke(): this
    struct(tag: string, options?: { alt?: string; lang?: string }): StructureElement
    addStructure(element: StructureElement): this
    markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout' }): this
    endMarkedContent(): this
    appendXML(xml: string): void
    end(): void
  }
}

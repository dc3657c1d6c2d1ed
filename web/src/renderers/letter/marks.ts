/** What stands after the number of an item. The PDF, the Word file and the plain text number alike. */

export const marks = { demands: ')', enclosures: '.' } as const

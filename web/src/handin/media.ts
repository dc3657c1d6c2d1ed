/** What a file is called where files go from hand to hand: its media type, by the end of its name. */

/** Browsers that share at all hand these over; a file of another kind may stop the whole lot. */
const common: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  avif: 'image/avif',
  mp3: 'audio/mpeg',
  m4a: 'audio/x-m4a',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
}

const others: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  ics: 'text/calendar',
  json: 'application/json',
}

const ending = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

export const mediaType = (path: string): string => common[ending(path)] ?? others[ending(path)] ?? 'application/octet-stream'

export const isShared = (path: string): boolean => ending(path) in common

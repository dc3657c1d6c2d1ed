import { downloadZip } from 'client-zip'

const date = new Date(2026, 10, 23, 12)

export const make = ({ files }) => downloadZip(files.map(({ path, bytes }) => ({ name: path, input: bytes, lastModified: date }))).blob()

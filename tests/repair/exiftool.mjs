// What exiftool finds in a file beyond the picture itself.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Groups of tags that are the file's and the picture's own: sizes, colours, how it is coded. */
const own = /^(ExifTool|System|File|JFIF|PNG|PNG-pHYs|RIFF|ICC[-_]\w+|Composite|Adobe|ICC_Profile)$/
const alsoPersonal = /Comment|Author|Title|Artist|Description|Software|Creat|Modify|Date|XMP|Copyright|Thumbnail|Owner|Serial|Make|Model/i
const harmless = /^(FileModifyDate|FileAccessDate|FileInodeChangeDate|ProfileDateTime|ProfileDescription|ProfileCopyright|ProfileCreator|DeviceManufacturer|DeviceModel|DeviceModelDesc|RenderingIntent|DeviceMfgDesc)$/

/** Names of tags, with their groups, that tell of a person, a place, a device or a time. */
export function personalIn(bytes, type) {
  const folder = mkdtempSync(path.join(tmpdir(), 'shagym-exif-'))
  try {
    const file = path.join(folder, `file.${type}`)
    writeFileSync(file, bytes)
    const [tags] = JSON.parse(execFileSync('exiftool', ['-j', '-a', '-u', '-G1', '-ee', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return Object.keys(tags).filter(key => {
      const [group, name = ''] = key.split(':')
      if (key === 'SourceFile' || harmless.test(name)) return false
      return !own.test(group) || alsoPersonal.test(name)
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
